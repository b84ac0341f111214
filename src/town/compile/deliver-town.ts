import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { writeHtml } from '../../document/index.js';
import type { Files } from '../../ports.js';
import { type Delivered, deliver, factLines, INSPECTED, resultPage } from '../../village/index.js';
import { TOWN_REPORT } from '../report/index.js';
import type { Compiled, CompileOptions, TownDocuments } from './documents.js';
import type { Town } from './town.js';

/** Writes what `compileTown` made, and 结果.html beside it. */
export async function deliverTown(
  files: Files,
  out: string,
  town: Town,
  { facts, documents, diagnostics: said }: Compiled & { diagnostics: readonly Diagnostic[] },
  { draft, level }: Pick<CompileOptions, 'draft' | 'level'>,
): Promise<{ delivered: Delivered[]; diagnostics: Diagnostic[] }> {
  const suffix = `${level === 'public' ? '（公开）' : ''}${draft ? '（草稿）' : ''}`;
  const outputs = documents ? outputsOf(documents, suffix) : [];
  const delivered = await deliver(files, out, outputs);
  const diagnostics = [...said, ...delivered.diagnostics];
  const page = resultPage({
    title: `${town.plan.town.name}${TOWN_REPORT}${suffix}：${documents ? '已生成' : '没有生成'}`,
    summary: [
      ...factLines(facts, [['村', '应报{村.应报数}，已报{村.已报数}']]),
      ...(town.finished.length
        ? [['依据成品文件', town.finished.map(({ village }) => village.name).join('、')] as [string, string]]
        : []),
      ...(town.missing.length ? [['未报', town.missing.map(({ name }) => name).join('、')] as [string, string]] : []),
      ['数据截止日期', town.asOf],
      ...factLines(facts, INSPECTED),
    ],
    files: (delivered.value ?? []).map(({ name, path }) => ({
      name: path.slice(out.length + 1),
      about: outputs.find((o) => o.name === name)!.about,
    })),
    diagnostics,
    ...(documents && { preview: writeHtml(documents.document, { title: TOWN_REPORT }) }),
    next: [
      ...(hasErrors(diagnostics) ? ['按“需要处理的”请有关村改正工作簿后重新报，再运行 cunbao compile'] : []),
      ...(town.missing.length ? ['催报没有报的村'] : []),
      '打开镇汇总报告.docx 通读一遍；改了文字以后，用 cunbao review 核对，用 cunbao pdf 重新生成 PDF',
      '要知道一个数是从哪里来的，运行 cunbao compile --trace 问题数',
    ],
  });
  const shown = await deliver(files, out, [{ name: '结果.html', content: page }]);
  return {
    delivered: [...(delivered.value ?? []), ...(shown.value ?? [])],
    diagnostics: [...diagnostics, ...shown.diagnostics],
  };
}

const outputsOf = ({ docx, pdf, pages, tables, ledgers }: TownDocuments, suffix: string) => [
  { name: `${TOWN_REPORT}${suffix}.docx`, content: docx, about: '可以用 Word 或 WPS 打开、修改' },
  { name: `${TOWN_REPORT}${suffix}.pdf`, content: pdf, about: `共${pages}页，用于打印和归档` },
  { name: `镇汇总表${suffix}.xlsx`, content: tables, about: '九张汇总表，以及共性问题、责任体系等清单' },
  ...(ledgers
    ? [
        { name: `全镇问题台账${suffix}.xlsx`, content: ledgers.category, about: '按问题分类分表' },
        {
          name: `全镇问题台账（按责任单位）${suffix}.xlsx`,
          content: ledgers.unit,
          about: '按责任单位分表，用于交办',
        },
      ]
    : []),
];
