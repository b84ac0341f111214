import { defineCommand } from '../command.js';
import { emit } from '../output.js';

export const clean = defineCommand<{ file: string; out?: string }>({
  names: ['clean <file>', '清稿'],
  describe: '由任意一份 docx 另存一份干净的：接受修订，去掉批注、隐藏文字、宏和作者信息，正文和格式不变',
  builder: (y) =>
    y
      .positional('file', { describe: '要清理的 .docx', type: 'string', demandOption: true })
      .option('out', { alias: 'o', type: 'string', describe: '存到哪里（默认在原名后加“（清稿）”）' })
      .example('$0 clean 来文.docx', '生成 来文（清稿）.docx，原文件不动'),
  async run(args) {
    const { extname } = await import('node:path');
    const { readWord } = await import('../read-word.js');
    const { outcome, ports, code } = await readWord(args.file);
    const diagnostics = [...outcome.diagnostics];
    if (!outcome.value) return emit({ command: 'clean', diagnostics, ...(code !== undefined && { code }) }, args);
    const { writeDocx } = await import('../../document/index.js');
    const { saveAs } = await import('../save-as.js');
    const stem = args.file.slice(0, args.file.length - extname(args.file).length);
    const saved = await saveAs(ports, args.out ?? `${stem}（清稿）.docx`, writeDocx(outcome.value), [args.file]);
    diagnostics.push(...saved.diagnostics);
    const result = { file: args.file, docx: saved.value ?? null };
    return emit({ command: 'clean', result, diagnostics, ...(saved.value && { text: saved.value }) }, args);
  },
});
