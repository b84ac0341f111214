import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { emit } from '../output.js';

interface Args {
  file: string;
}

export const read = defineCommand<Args>({
  names: ['read <file>', '读取'],
  describe: '读出一份成品（docx、pdf）随带的数据：出处、数字、问题清单；不需要工作簿',
  builder: (y) =>
    y
      .positional('file', { describe: '村报生成的 .docx 或 .pdf', type: 'string', demandOption: true })
      .example('$0 read 自查报告.pdf', '这份报告出自哪份工作簿，写着哪些数')
      .example('$0 read 自查报告.docx --json', '全部数据，给程序用'),
  async run(args) {
    const { basename } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { readInput } = await import('../workspace.js');
    const { carriedIn } = await import('../../review/index.js');
    const input = await readInput(nodePorts(), args.file);
    if (!input.value) return emit({ command: 'read', diagnostics: input.diagnostics, code: exitCode.files }, args);
    const { value: carried, diagnostics } = carriedIn(input.value, basename(args.file));
    const { carriedText } = await import('../carried-text.js');
    return emit(
      {
        command: 'read',
        result: carried ?? null,
        diagnostics,
        ...(carried && { text: carriedText(carried) }),
        ...(!carried && { code: exitCode.inputErrors }),
      },
      args,
    );
  },
});
