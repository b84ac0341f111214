import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { planOption } from '../../options.js';
import { emit } from '../../output.js';

interface Args {
  file: string;
  data?: string;
  plan?: string;
  unused?: boolean;
  annotate?: string;
}

export const check = defineCommand<Args>({
  names: ['check <file>', '检查'],
  describe: '没有数据之前检查模板：写错的名称、不成对的标签、不是列表的循环、可能缺的必备章节',
  builder: (y) =>
    y
      .positional('file', { describe: '模板，.docx、.xlsx 或 .md', type: 'string', demandOption: true })
      .option('data', { type: 'string', describe: '按这份数据（.json）里的名称检查（默认按村工作簿的名称）' })
      .option('plan', planOption)
      .option('unused', { type: 'boolean', describe: '也列出模板没有用到的名称' })
      .option('annotate', {
        type: 'string',
        describe: '另存一份模板，有问题的地方加上批注（不写文件名时加“（批注）”）',
      })
      .example('$0 template check 交办单.docx --annotate', '检查，并另存 交办单（批注）.docx'),
  blankable: ['annotate'],
  async run(args) {
    const { nodePorts } = await import('../../node-ports.js');
    const { openWorkspace, readInput } = await import('../../workspace.js');
    const { inspectTemplate } = await import('../../inspect-template.js');
    const { dirname } = await import('node:path');
    const ports = nodePorts();
    const bytes = await readInput(ports, args.file);
    const workspace = await openWorkspace(ports, dirname(args.file), args.plan);
    if (!bytes.value || !workspace.value)
      return emit(
        {
          command: 'template check',
          diagnostics: [...bytes.diagnostics, ...workspace.diagnostics],
          ...(!bytes.value && { code: exitCode.files }),
        },
        args,
      );
    const found = await inspectTemplate(ports, workspace.value, bytes.value, args);
    const diagnostics = [...found.diagnostics];
    let annotated: string | undefined;
    if (args.annotate !== undefined) {
      const { annotateExcel, annotateWord } = await import('../../../template/index.js');
      const { saveAs } = await import('../../save-as.js');
      const annotate = /\.xls[xm]$/i.test(args.file) ? annotateExcel : annotateWord;
      const out = args.annotate || args.file.replace(/\.(\w+)$/, '（批注）.$1');
      if (/\.(?:do[ct][xm]|xls[xm])$/i.test(args.file) && found.opened) {
        const saved = await saveAs(ports, out, annotate(bytes.value, args.file, diagnostics), [args.file]);
        diagnostics.push(...saved.diagnostics);
        annotated = saved.value;
      }
    }
    const errors = diagnostics.filter((d) => d.severity === 'error').length;
    return emit(
      {
        command: 'template check',
        result: { file: args.file, passed: errors === 0, against: found.against ?? null, annotated: annotated ?? null },
        diagnostics,
        text: [
          errors ? `模板有${errors}个错误。` : '模板没有错误。',
          found.against && `名称按${found.against}核对。`,
          annotated && `批注写在：${annotated}`,
        ]
          .filter(Boolean)
          .join('\n'),
      },
      args,
    );
  },
});
