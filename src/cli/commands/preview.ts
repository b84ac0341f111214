import { defineCommand } from '../command.js';
import { emit } from '../output.js';

export const preview = defineCommand<{ file: string; out?: string }>({
  names: ['preview <file>', '预览'],
  describe: '把任意一份 docx 变成网页，用浏览器看（不核对、不改原文件）',
  builder: (y) =>
    y
      .positional('file', { describe: '要看的 .docx', type: 'string', demandOption: true })
      .option('out', { alias: 'o', type: 'string', describe: '网页存到哪里（默认与 docx 同名）' })
      .example('$0 preview 来文.docx', '生成 来文.html'),
  async run(args) {
    const { basename, extname } = await import('node:path');
    const { readWord } = await import('../read-word.js');
    const { outcome, ports, code } = await readWord(args.file);
    const diagnostics = [...outcome.diagnostics];
    if (!outcome.value) return emit({ command: 'preview', diagnostics, ...(code !== undefined && { code }) }, args);
    const { writeHtml } = await import('../../document/index.js');
    const { saveAs } = await import('../save-as.js');
    const stem = args.file.slice(0, args.file.length - extname(args.file).length);
    const html = writeHtml(outcome.value, { title: outcome.value.title ?? basename(stem) });
    const saved = await saveAs(ports, args.out ?? `${stem}.html`, Buffer.from(html), [args.file]);
    diagnostics.push(...saved.diagnostics);
    const result = { file: args.file, html: saved.value ?? null };
    return emit({ command: 'preview', result, diagnostics, ...(saved.value && { text: saved.value }) }, args);
  },
});
