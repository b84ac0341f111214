import { basename, dirname, extname, join } from 'node:path';
import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { Ports } from '../../ports.js';
import type { Analysis, BookAnalysis } from '../../village/index.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  workbook: string;
  annotate?: boolean;
  out?: string;
  report?: string;
  since?: string;
  plan?: string;
  asOf?: string;
}

export const check = defineCommand<Args>({
  names: ['check <workbook>', '检查'],
  describe: '检查工作簿填得对不对，逐格指出；--annotate 另存一份标出问题的工作簿，--report 另存错误清单',
  builder: (y) =>
    y
      .positional('workbook', { describe: '村、镇或部门的工作簿', type: 'string', demandOption: true })
      .option('annotate', { type: 'boolean', describe: '另存一份在有问题的单元格上涂色、加批注的工作簿' })
      .option('out', {
        alias: 'o',
        type: 'string',
        describe: '标注后的工作簿存到哪里（默认在原文件旁边，名称加“（标注）”）',
      })
      .option('report', {
        type: 'string',
        describe: '另存错误清单，可打印（默认在原文件旁边，名称加“（错误清单）”）；改好再查时与它比较',
      })
      .option('since', { type: 'string', describe: '与这份错误清单比较：改正了哪些、新出现哪些' })
      .option('as-of', { type: 'string', describe: '数据截止日期', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 check 王店村.xlsx --annotate', '检查，并另存 王店村（标注）.xlsx')
      .example('$0 check 王店村.xlsx --report', '检查，并另存 王店村（错误清单）.xlsx；改好再查时说改正了几个'),
  blankable: ['report'],
  async run(args) {
    const { createHash } = await import('node:crypto');
    const { loadBook } = await import('../load-village.js');
    const loaded = await loadBook(args.workbook, args);
    if (!loaded.bytes) return emit({ command: 'check', ...loaded }, args);
    const { bytes, ports } = loaded;
    const analysis = loaded.analysis ?? loaded.own;
    const diagnostics = [...loaded.diagnostics];
    const lines: string[] = [];
    let annotated: string | undefined;
    if (args.annotate) {
      const marked = await annotate(args, ports, bytes, loaded.diagnostics);
      diagnostics.push(...marked.diagnostics);
      annotated = marked.value;
      if (annotated) lines.push(`标注后的工作簿：${annotated}`);
    }
    const { checkRecord, compareChecks, writeErrorReport } = await import('../../workbook/index.js');
    const { comparisonLines, previousCheck } = await import('../previous-check.js');
    const own = beside(args.workbook, '错误清单', '.xlsx');
    const record = checkRecord(loaded.diagnostics, {
      villageCode: analysis?.data.origin.villageCode ?? '',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      complete: analysis !== undefined,
    });
    const before = await previousCheck(ports.files, args.since ?? (args.report || own));
    if (args.since !== undefined && !before) {
      const { readInput } = await import('../workspace.js');
      const missing = await readInput(ports, args.since);
      if (!missing.value) return emit({ command: 'check', ...missing }, args);
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('check', `“${args.since}”不是 cunbao 写的错误清单，不能比较。`, args);
    }
    const sameVillage =
      before && (before.villageCode === record.villageCode || before.villageCode === '' || record.villageCode === '');
    const comparison = sameVillage ? compareChecks(before, record) : undefined;
    if (before && !sameVillage) lines.push('旁边的错误清单是别的村的，没有比较。');
    if (comparison) lines.push(...comparisonLines(comparison));
    let listed: string | undefined;
    if (args.report !== undefined) {
      const content = writeErrorReport({
        file: basename(args.workbook),
        village: analysis?.data.origin.villageName ?? '',
        ...(analysis && { asOf: analysis.data.asOf }),
        diagnostics: loaded.diagnostics,
        record,
      });
      const { saveAs } = await import('../save-as.js');
      const saved = await saveAs(ports, args.report || own, content, [args.workbook]);
      diagnostics.push(...saved.diagnostics);
      listed = saved.value;
      if (listed) lines.push(`错误清单：${listed}`);
    }
    const count = (severity: string): number => diagnostics.filter((d) => d.severity === severity).length;
    if (analysis) lines.unshift(`${sizeOf(analysis.data)}${count('error') ? '' : '没有错误。'}`);
    return emit(
      {
        command: 'check',
        result: {
          file: args.workbook,
          annotated: annotated ?? null,
          report: listed ?? null,
          readable: analysis !== undefined,
          comparison: comparison ?? null,
        },
        diagnostics,
        stats: {
          errors: count('error'),
          warnings: count('warning'),
          suspected: count('suspected'),
          infos: count('info'),
        },
        text: [
          ...lines,
          count('error')
            ? `下一步：改正有错误的格子，再检查一次${args.annotate ? '' : '；加 --annotate 可以在工作簿里标出来'}。`
            : '下一步：运行 cunbao inspect，把系统发现的问题写进工作簿；台账都核实了就运行 cunbao report。',
        ].join('\n'),
        ...(((args.annotate && !annotated) || (args.report !== undefined && !listed)) && { code: exitCode.files }),
      },
      args,
    );
  },
});

/** Saves a copy with the diagnostics marked in it; the value is its path. */
async function annotate(
  { workbook, out }: Args,
  ports: Ports,
  bytes: Uint8Array,
  diagnostics: readonly Diagnostic[],
): Promise<Outcome<string>> {
  const { annotateWorkbook } = await import('../../workbook/index.js');
  const { saveAs } = await import('../save-as.js');
  const marked = annotateWorkbook(bytes, basename(workbook), diagnostics);
  // Why the file cannot be opened was said when it was read.
  const said = new Set(diagnostics.map(({ code, message }) => `${code} ${message}`));
  const fresh = marked.diagnostics.filter(({ code, message }) => !said.has(`${code} ${message}`));
  if (!marked.value) return { diagnostics: fresh };
  const saved = await saveAs(ports, out ?? beside(workbook, '标注', extname(workbook)), marked.value, [workbook]);
  return { ...saved, diagnostics: [...fresh, ...saved.diagnostics] };
}

/** 王店村.xlsx → 王店村（标注）.xlsx in the same folder. */
const beside = (path: string, what: string, extension: string): string =>
  join(dirname(path), `${basename(path, extname(path))}（${what}）${extension}`);

/** Whose workbook it is, and how much is in it. */
function sizeOf(data: Analysis['data'] | BookAnalysis['data']): string {
  const persons = data.households.reduce((n, h) => n + h.persons.length, 0);
  const size =
    'tables' in data
      ? `登记${Object.values(data.tables).reduce((n, rows) => n + rows.length, 0)}条`
      : `农户${data.households.length}户、家庭成员${persons}人`;
  return `${data.origin.villageName}：${size}、问题${data.findings.length}个。`;
}
