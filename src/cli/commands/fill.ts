import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { emit } from '../output.js';

interface Args {
  template: string;
  data?: string;
  out?: string;
  draft?: boolean;
}

export const fill = defineCommand<Args>({
  names: ['fill <template> [data]', '填表'],
  describe: '用数据填写任何 Word 模板（里面写 {{名称}}）；不给数据时列出模板需要哪些数据',
  builder: (y) =>
    y
      .positional('template', { describe: 'Word 模板，.docx', type: 'string', demandOption: true })
      .positional('data', { describe: '数据，.json', type: 'string' })
      .option('out', { alias: 'o', type: 'string', describe: '填好的文件（默认放在当前文件夹，名称加“（已填）”）' })
      .option('draft', { type: 'boolean', describe: '缺的值印红字，不拒绝' })
      .example('$0 fill 交办单.docx 数据.json --out 交办单-王店村.docx', '填一份'),
  async run(args) {
    const { nodePorts } = await import('../node-ports.js');
    const { readInput } = await import('../workspace.js');
    const { compileWordTemplate, fillTemplate, templateNames } = await import('../../template/index.js');
    const { readData } = await import('../fill-data.js');
    const { saveAs } = await import('../save-as.js');
    const { namesText, sampleData } = await import('../names-text.js');
    const ports = nodePorts();
    const fail = (diagnostics: Parameters<typeof emit>[0]['diagnostics'], code?: number): Promise<number> =>
      emit({ command: 'fill', diagnostics, ...(code !== undefined && { code }) }, args);

    const bytes = await readInput(ports, args.template);
    if (!bytes.value) return fail(bytes.diagnostics, exitCode.files);
    const compiled = await compileWordTemplate(bytes.value, { file: args.template });
    if (!compiled.value) return fail(compiled.diagnostics);
    if (args.data === undefined) {
      const names = templateNames(compiled.value);
      return emit(
        { command: 'fill', result: sampleData(names), diagnostics: compiled.diagnostics, text: namesText(names) },
        args,
      );
    }
    const data = await readData(ports, args.data);
    if (data.value === undefined) return fail(data.diagnostics, exitCode.files);
    const filled = fillTemplate(compiled.value, data.value, { draft: args.draft ?? false });
    const diagnostics = [...compiled.diagnostics, ...data.diagnostics, ...filled.diagnostics];
    if (!filled.value) return fail(diagnostics);
    const out = args.out ?? `${args.template.replace(/^.*[\\/]/, '').replace(/\.docx$/i, '')}（已填）.docx`;
    const saved = await saveAs(ports, out, filled.value, [args.template, args.data]);
    return emit(
      {
        command: 'fill',
        result: { file: saved.value ?? null },
        diagnostics: [...diagnostics, ...saved.diagnostics],
        ...(saved.value && { text: `已填好：${saved.value}` }),
      },
      args,
    );
  },
});
