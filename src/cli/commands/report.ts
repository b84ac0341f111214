import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { emit } from '../output.js';
import { workbooksArgument } from '../workbooks-argument.js';

interface Args {
  workbooks: string[];
  out: string;
  draft?: boolean;
  open?: boolean;
  package?: boolean;
  plan?: string;
  asOf?: string;
  date?: string;
}

export const report = defineCommand<Args>({
  names: ['report <workbooks..>', '报告'],
  describe: '由村工作簿生成自查报告（docx、pdf）和问题台账（xlsx）；可给几个文件或一个文件夹',
  builder: (y) =>
    workbooksArgument(y)
      .option('out', { alias: 'o', type: 'string', default: 'output', describe: '输出文件夹，每村一个子文件夹' })
      .option('open', { type: 'boolean', describe: '做完以后打开结果页（结果.html）' })
      .option('draft', { type: 'boolean', describe: '有错误也生成，每页标“草稿”' })
      .option('package', { type: 'boolean', describe: '另做一份上报包（报告、台账、工作簿、清单装在一个文件里）' })
      .option('as-of', {
        type: 'string',
        describe: '数据截止日期，如 2021-12-23（默认用工作簿封面的）',
        coerce: isoDate,
      })
      .option('date', { type: 'string', describe: '成文日期，如 2021-12-24（默认同数据截止日期）', coerce: isoDate })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml（默认从工作簿所在文件夹向上找）' })
      .example('$0 report 王店村.xlsx --out 输出', '生成 输出/王店村/自查报告.docx 等文件'),
  async run(args) {
    const { nodePorts } = await import('../node-ports.js');
    const { openProfile, openTemplate, openWorkspace } = await import('../workspace.js');
    const { workbookPaths } = await import('../inputs.js');
    const { dirname } = await import('node:path');
    const fail = (diagnostics: Parameters<typeof emit>[0]['diagnostics'], code?: number): Promise<number> =>
      emit({ command: 'report', diagnostics, ...(code !== undefined && { code }) }, args);

    const inputs = await workbookPaths(nodePorts(), args.workbooks);
    if (inputs.paths.length === 0) return fail(inputs.diagnostics, exitCode.files);
    const workspace = await openWorkspace(nodePorts(), dirname(inputs.paths[0]!), args.plan);
    if (!workspace.value) return fail(workspace.diagnostics);
    const { folder, plan } = workspace.value;
    const ports = nodePorts(folder);
    const template = await openTemplate(ports, folder, '自查报告.md');
    const profile = await openProfile(ports, folder);
    if (!template.value || !profile.value) return fail([...template.diagnostics, ...profile.diagnostics]);
    const { loadFonts } = await import('../../document/index.js');
    const { compileReport } = await import('../../village/index.js');
    const fonts = await loadFonts(await ports.fonts(), ports.files.read);
    const compiled = await compileReport({ template: template.value, profile: profile.value });
    if (!fonts.value || !compiled.value) return fail([...fonts.diagnostics, ...compiled.diagnostics]);

    const { reportAll } = await import('../reports/report-all.js');
    const { Progress } = await import('../progress.js');
    const progress = new Progress(args, { done: '已完成', now: '正在做' });
    const runs = await reportAll(inputs.paths, {
      ports,
      folder,
      wish: { out: args.out, package: args.package ?? false, ...(args.asOf && { asOf: args.asOf }) },
      compiled: compiled.value,
      options: {
        plan,
        template: template.value,
        profile: profile.value,
        fonts: fonts.value,
        draft: args.draft ?? false,
        ...(args.date && { date: args.date }),
      },
      ...(inputs.paths.length > 1 && { onProgress: progress.show }),
    });
    progress.clear();
    const page = runs.flatMap((run) => run.delivered).find(({ path }) => path.endsWith('结果.html'));
    if (args.open && page) (await import('../open-page.js')).openPage(page.path);
    const { nextStep, runText } = await import('../run-text.js');
    const failed = runs.filter((r) => r.pages === undefined).length;
    const unreadable = runs.every((r) => r.diagnostics.some((d) => d.code === 'OUT-003'));
    return emit(
      {
        command: 'report',
        result: runs.map(({ file, village, delivered, pages, asOf, figures }) => ({
          file,
          village: village ?? null,
          made: delivered,
          pages: pages ?? null,
          asOf: asOf ?? null,
          findings: figures['问题.总数'] ?? null,
        })),
        diagnostics: [
          ...inputs.diagnostics,
          ...workspace.diagnostics,
          ...fonts.diagnostics,
          ...compiled.diagnostics,
          ...runs.flatMap((r) => r.diagnostics),
        ],
        stats: { workbooks: runs.length, failed },
        text: `${runText(runs)}\n下一步：${nextStep(runs)}。`,
        ...(unreadable
          ? { code: exitCode.files }
          : failed > 0 && failed < runs.length
            ? { code: exitCode.partly }
            : {}),
      },
      args,
    );
  },
});
