import type { Diagnostic } from '../../diagnostics/index.js';
import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { paperDateOption } from '../options.js';
import { type CommandOutput, emit } from '../output.js';

interface Args {
  workbooks: string[];
  out: string;
  draft?: boolean;
  plan?: string;
  asOf?: string;
  date?: string;
  level: 'internal' | 'report' | 'public';
  trace?: string;
  sample?: number;
  seed: string;
}

export const compile = defineCommand<Args>({
  names: ['compile <workbooks..>', '汇总'],
  describe: '由各村（和镇、部门）的工作簿生成镇汇总报告（docx、pdf）、镇汇总表和全镇问题台账',
  builder: (y) =>
    y
      .positional('workbooks', {
        describe: '工作簿，或放着工作簿的文件夹',
        type: 'string',
        array: true,
        demandOption: true,
      })
      .option('out', { alias: 'o', type: 'string', default: 'output/全镇', describe: '输出文件夹' })
      .option('draft', { type: 'boolean', describe: '有村有错误也生成，每页标“草稿”' })
      .option('as-of', { type: 'string', describe: '数据截止日期，各村统一按它计算', coerce: isoDate })
      .option('date', paperDateOption)
      .option('level', {
        choices: ['internal', 'report', 'public'] as const,
        default: 'report' as const,
        describe: '给谁看：internal 内部，report 上报，public 公开（不列户和人，小数目不列）',
      })
      .option('trace', { type: 'string', describe: '只查一个数是从哪些村、哪些行来的，如 问题数；写 "" 列出全部名称' })
      .option('sample', { type: 'number', describe: '随机抽多少户供督查，写进镇汇总表' })
      .option('seed', { type: 'string', default: '1', describe: '抽样的种子，同样的种子抽到同样的户' })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml（默认从工作簿所在文件夹向上找）' })
      .example('$0 compile 收件 --out 输出', '生成 输出/镇汇总报告.docx 等文件')
      .example('$0 compile 收件 --trace 逾期数', '逾期数是从哪些村的哪些单元格来的'),
  blankable: ['trace'],
  async run(args) {
    const { openTown, readTown } = await import('../read-town.js');
    const opened = await openTown(args.workbooks, args.plan);
    const fail = (diagnostics: Diagnostic[], code?: number): Promise<number> =>
      emit({ command: 'compile', diagnostics, ...(code !== undefined && { code }) }, args);
    if (!opened.value) return fail(opened.diagnostics, opened.code);
    const { ports, workspace, workbooks, finished, said } = opened.value;
    const inputs = [...workbooks, ...finished];
    const { openProfile, openTemplate } = await import('../workspace.js');
    const template = await openTemplate(ports, workspace.folder, '镇汇总报告.md');
    const profile = await openProfile(ports, workspace.folder);
    const { compileKey, recallCompile, recordCompile, recordPath } = await import('../compile-record.js');
    const { keptBelow } = await import('../digests/open.js');
    const record = recordPath(keptBelow(workspace.folder, args.out), args);
    const sources = [template, profile];
    const key = args.trace === undefined && (await compileKey(ports, workspace, args, { inputs, sources, said }));
    const before = key && (await recallCompile(ports, record, key));
    if (before) return emit(unchanged(before), args);
    const read = await readTown(opened.value, args);
    const { town, upper, diagnostics } = read;
    if (!town || !upper) return fail(diagnostics);
    const { compileTown, deliverTown, townFacts, traceFigure } = await import('../../town/index.js');
    if (args.trace !== undefined) {
      const facts = townFacts(town);
      const { traceText, figureNames } = await import('../trace-text.js');
      if (args.trace === '')
        return emit({ command: 'compile', result: [...facts.keys()], diagnostics, text: figureNames(facts) }, args);
      const traced = await traceFigure(town, facts, args.trace);
      return emit(
        {
          command: 'compile',
          result: traced.value,
          diagnostics: [...diagnostics, ...traced.diagnostics],
          ...(traced.value && { text: traceText(traced.value) }),
        },
        args,
      );
    }
    const { loadFonts } = await import('../../document/index.js');
    const fonts = await loadFonts(await ports.fonts(), ports.files.read);
    diagnostics.push(...template.diagnostics, ...profile.diagnostics, ...fonts.diagnostics);
    if (!template.value || !profile.value || !fonts.value) return fail(diagnostics);
    const options = {
      template: template.value,
      profile: profile.value,
      fonts: fonts.value,
      level: args.level,
      draft: args.draft ?? false,
      ...(args.date && { date: args.date }),
      ...(args.sample !== undefined && { sample: { count: args.sample, seed: args.seed } }),
    };
    const compiled = await compileTown(town, upper, options);
    diagnostics.push(...compiled.diagnostics);
    const made = await deliverTown(ports.files, args.out, town, { ...compiled.value, diagnostics }, options);
    const { documents, facts } = compiled.value;
    const figure = (key: string): number | null => facts.get(key)?.value ?? null;
    const output: CommandOutput = {
      command: 'compile',
      result: {
        made: made.delivered,
        pages: documents?.pages ?? null,
        asOf: town.asOf,
        villages: town.villages.map(({ village }) => village.name),
        finished: town.finished.map(({ village }) => village.name),
        missing: town.missing.map(({ name }) => name),
        findings: figure('问题.总数'),
        households: figure('排查.应排查户数'),
      },
      diagnostics: made.diagnostics,
      stats: { villages: town.villages.length, missing: town.missing.length, unread: read.unread },
      text: `${town.villages.length}个村，问题${figure('问题.总数')}个${
        town.finished.length > 0 ? `，另有${town.finished.length}个村依据成品文件，单列在附件1` : ''
      }${
        documents ? `，报告共${documents.pages}页` : '，没有生成正式文件'
      }\n${made.delivered.map(({ path }) => path).join('\n')}`,
      ...(read.unread > 0 && documents ? { code: exitCode.partly } : {}),
    };
    const paths = made.delivered.map(({ path }) => path);
    if (key && documents) await recordCompile(ports, record, key, paths, output);
    return emit(output, args);
  },
});

/** What the last run said, and that it still holds. */
const unchanged = (before: CommandOutput): CommandOutput => ({
  ...before,
  stats: { ...before.stats, unchanged: true },
  text: `工作簿、方案、模板和上次汇总时一样，文件没有重新生成（要重新生成，删去其中一份再运行）。\n${before.text}`,
});
