import { type Diagnostic, hasErrors } from '../diagnostics/index.js';
import { writeHtml } from '../document/index.js';
import type { Files } from '../ports.js';
import type { CompiledTemplate } from '../template/index.js';
import { type AnalyseOptions, type Analysis, analyse } from './analyse.js';
import { inputUnreadable, sameVillage } from './codes.js';
import { type Delivered, deliver, systemReason } from './deliver/deliver.js';
import { ledgerName, makeDocuments, type ReportOptions, reportName, type VillageDocuments } from './report.js';
import { factLines, INSPECTED, resultPage } from './result-page.js';

export interface VillageRun {
  file: string;
  village?: string;
  delivered: Delivered[];
  pages?: number;
  /** The documents as made, also where an edited file kept its name. */
  documents?: VillageDocuments;
  analysis?: Analysis;
  diagnostics: Diagnostic[];
}

/** Takes a village for a workbook; the name of the file that has it already, if there is one. */
export type ClaimVillage = (village: string, file: string) => Promise<string | undefined>;

/**
 * The road, once for one village: workbook in; 自查报告.docx and .pdf, 问题台账.xlsx and 结果.html out, below `out/<村名>/`.
 * A second workbook of a village makes nothing (OUT-012).
 */
export async function runVillage(
  files: Files,
  path: string,
  out: string,
  compiled: CompiledTemplate,
  options: ReportOptions & AnalyseOptions,
  claim: ClaimVillage = async () => undefined,
): Promise<VillageRun> {
  const file = path.split(/[\\/]/).pop()!;
  let bytes: Uint8Array;
  try {
    bytes = await files.read(path);
  } catch (error) {
    const place = { kind: 'file', file: path } as const;
    const message = `“${path}”打不开（${systemReason(error)}）。`;
    return { file, delivered: [], diagnostics: [inputUnreadable({ place, message })] };
  }
  const analysed = analyse(bytes, file, options);
  if (!analysed.value) return { file, delivered: [], diagnostics: analysed.diagnostics };
  const analysis = analysed.value;
  const village = analysis.data.origin.villageName;
  const twin = await claim(village, file);
  if (twin !== undefined) {
    const place = { kind: 'file', file } as const;
    const message = `“${file}”和“${twin}”都是${village}的工作簿，只用了前一份。`;
    return { file, village, delivered: [], analysis, diagnostics: [sameVillage({ place, message })] };
  }
  const made = await makeDocuments(analysis, analysed.diagnostics, compiled, options);
  const diagnostics = [...analysed.diagnostics, ...made.diagnostics];
  const suffix = options.draft ? '（草稿）' : '';
  const outputs = made.value ? outputsOf(made.value, suffix) : [];
  const folder = `${out}/${village}`;
  const delivered = await deliver(files, folder, outputs);
  diagnostics.push(...delivered.diagnostics);
  const page = resultPage({
    title: `${village}${reportName}${suffix}：${made.value ? '已生成' : '没有生成'}`,
    summary: summaryOf(analysis, file),
    files: (delivered.value ?? []).map(({ name, path: at }) => ({
      name: at.slice(folder.length + 1),
      about: outputs.find((o) => o.name === name)!.about,
    })),
    diagnostics,
    ...(made.value && { preview: writeHtml(made.value.document, { title: `${village}${reportName}` }) }),
    next: nextSteps(diagnostics, options, made.value !== undefined, file),
  });
  const shown = await deliver(files, folder, [{ name: '结果.html', content: page }]);
  diagnostics.push(...shown.diagnostics);
  return {
    file,
    village,
    delivered: [...(delivered.value ?? []), ...(shown.value ?? [])],
    ...(made.value && { pages: made.value.pages, documents: made.value }),
    analysis,
    diagnostics,
  };
}

const outputsOf = ({ docx, pdf, pages, ledger }: VillageDocuments, suffix: string) => [
  { name: `${reportName}${suffix}.docx`, content: docx, about: '可以用 Word 或 WPS 打开、修改' },
  { name: `${reportName}${suffix}.pdf`, content: pdf, about: `共${pages}页，用于打印和归档` },
  { name: `${ledgerName}${suffix}.xlsx`, content: ledger, about: '问题台账、整改台账、分类台账和汇总' },
];

function summaryOf({ data, facts }: Analysis, file: string): [string, string][] {
  return [
    ['工作簿', file],
    ['数据截止日期', data.asOf],
    ...factLines(facts, [...INSPECTED, ['未核实', '{检查.未核实项数} {检查.未核实条数}']]),
  ];
}

function nextSteps(diagnostics: readonly Diagnostic[], options: ReportOptions, made: boolean, file: string): string[] {
  const drafts = diagnostics.some((d) => d.code === 'LEDG-032' || d.code === 'LEDG-034');
  return [
    ...(drafts ? [`运行 cunbao inspect ${file} --out 新工作簿.xlsx，把系统发现的问题写进台账，再逐条核实、补填`] : []),
    ...(hasErrors(diagnostics)
      ? [`按“需要处理的”逐条修改工作簿；运行 cunbao check ${file} --annotate 可以在工作簿里标出有错的单元格`]
      : []),
    ...(made && !options.draft
      ? [
          '打开自查报告.docx 通读一遍；改了文字以后，用 cunbao review 核对，用 cunbao pdf 重新生成 PDF',
          `在${options.plan.reportDeadline}前报${options.plan.recipient}`,
        ]
      : ['改正以后，重新运行 cunbao report']),
  ];
}
