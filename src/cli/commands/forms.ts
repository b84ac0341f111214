import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { isoDate } from '../iso-date.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';
import { workbooksArgument } from '../workbooks-argument.js';

interface Args {
  workbooks: string[];
  form?: string[];
  out: string;
  oneFile?: boolean;
  pdf?: boolean;
  fullNumbers?: boolean;
  plan?: string;
  asOf?: string;
}

export const forms = defineCommand<Args>({
  names: ['forms <workbooks..>', '表单'],
  describe: '印入户排查表等表单：已知的内容先填好，空的留着手写；模板在 templates/表单，可以用 Word、WPS 改',
  builder: (y) =>
    workbooksArgument(y)
      .option('form', {
        type: 'string',
        array: true,
        describe: '只印这种：入户排查表、交办单、销号单、监测对象花名册、满意度汇总表（默认全部）',
      })
      .option('out', { alias: 'o', type: 'string', default: 'output', describe: '输出文件夹，每村一个子文件夹' })
      .option('one-file', { type: 'boolean', describe: '同一种的各份合成一个文件，便于一次打印' })
      .option('pdf', { type: 'boolean', describe: '同时生成 PDF' })
      .option('full-numbers', { type: 'boolean', describe: '证件号码印全（默认隐去中间几位）' })
      .option('as-of', { type: 'string', describe: '数据截止日期，如 2021-12-23', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 forms 王店村.xlsx --form 入户排查表 --one-file --pdf', '全村入户排查表装成一册'),
  async run(args) {
    const { dirname } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { workbookPaths } = await import('../inputs.js');
    const { openWorkspace } = await import('../workspace.js');
    const { forms: known } = await import('../../village/index.js');
    const { printForms } = await import('../batch/print-forms.js');
    const wanted = args.form ?? known.map((form) => form.name);
    const unknown = wanted.find((name) => !known.some((form) => form.name === name));
    if (unknown !== undefined) {
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('forms', `没有“${unknown}”这种表单；有的是：${known.map((f) => f.name).join('、')}。`, args);
    }
    const inputs = await workbookPaths(nodePorts(), args.workbooks);
    if (inputs.paths.length === 0)
      return emit({ command: 'forms', diagnostics: inputs.diagnostics, code: exitCode.files }, args);
    const workspace = await openWorkspace(nodePorts(), dirname(inputs.paths[0]!), args.plan);
    if (!workspace.value) return emit({ command: 'forms', diagnostics: workspace.diagnostics }, args);
    const printed = await printForms(inputs.paths, workspace.value, { ...args, forms: wanted });
    const { runs } = printed;
    const failed = runs.filter((run) => !run.village).length;
    return emit(
      {
        command: 'forms',
        result: runs,
        diagnostics: [...inputs.diagnostics, ...workspace.diagnostics, ...printed.diagnostics],
        stats: { workbooks: runs.length, failed },
        text: runs
          .flatMap(({ village, made }) => made.map((m) => `${village}：${m.form} ${m.count} 份，在 ${m.where}`))
          .join('\n'),
        ...(failed > 0 && failed < runs.length && { code: exitCode.partly }),
      },
      args,
    );
  },
});
