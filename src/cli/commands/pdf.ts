import { defineCommand } from '../command.js';
import { isoDate } from '../iso-date.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  file: string;
  out?: string;
  data?: string;
  plan?: string;
  asOf?: string;
  date?: string;
  draft?: boolean;
  asIs?: boolean;
}

export const pdf = defineCommand<Args>({
  names: ['pdf <file>', '转pdf'],
  describe: '核对一份 docx，通过后把它原样转成 PDF（不需要 Office）',
  builder: (y) =>
    y
      .positional('file', { describe: '要转换的 .docx', type: 'string', demandOption: true })
      .option('out', { alias: 'o', type: 'string', describe: 'PDF 存到哪里（默认与 docx 同名）' })
      .option('data', { type: 'string', describe: '用这份村工作簿核对' })
      .option('as-of', { type: 'string', describe: '数据截止日期（与 --data 合用）', coerce: isoDate })
      .option('date', { type: 'string', describe: '成文日期（与 --data 合用）', coerce: isoDate })
      .option('draft', { type: 'boolean', describe: '核对没有通过也转换，每页标“草稿”' })
      .option('as-is', { type: 'boolean', describe: '不核对，原样转换：别处来的公文、不是自查报告的文件' })
      .option('plan', planOption)
      .conflicts('as-is', ['data', 'draft'])
      .example('$0 pdf 自查报告.docx', '生成 自查报告.pdf')
      .example('$0 pdf 来文.docx --as-is', '别处来的公文，原样转换'),
  async run(args) {
    const { basename, extname } = await import('node:path');
    const { hasErrors } = await import('../../diagnostics/index.js');
    const { outcome, ports, code } = await opened(args);
    const diagnostics = [...outcome.diagnostics];
    const refuse = (text?: string): Promise<number> =>
      emit({ command: 'pdf', diagnostics, ...(text && { text }), ...(code !== undefined && { code }) }, args);
    if (!outcome.value) return refuse();
    if (hasErrors(diagnostics) && !args.draft) return refuse('核对没有通过，没有生成 PDF；先看样子可加 --draft。');
    const { loadFonts, writePdf } = await import('../../document/index.js');
    const { carriedFile } = await import('../../review/index.js');
    const { document, comparedWith } = outcome.value;
    const fonts = await loadFonts(await ports.fonts(), ports.files.read);
    diagnostics.push(...fonts.diagnostics);
    if (!fonts.value) return refuse();
    const stem = args.file.slice(0, args.file.length - extname(args.file).length);
    const date = comparedWith?.data.成文日期;
    const made = await writePdf(
      { ...document, ...(hasErrors(diagnostics) && { watermark: '草稿' }) },
      {
        fonts: fonts.value,
        ...(comparedWith && { attachments: [carriedFile(comparedWith)] }),
        info: { title: document.title ?? basename(stem), date: typeof date === 'string' ? date : '1980-01-01' },
      },
    );
    diagnostics.push(...made.diagnostics);
    if (!made.value) return refuse();
    const { saveAs } = await import('../save-as.js');
    const draft = hasErrors(outcome.diagnostics);
    const saved = await saveAs(ports, args.out ?? `${stem}${draft ? '（草稿）' : ''}.pdf`, made.value.bytes, [
      args.file,
    ]);
    diagnostics.push(...saved.diagnostics);
    return emit(
      {
        command: 'pdf',
        result: { file: args.file, pdf: saved.value ?? null, pages: made.value.pages },
        diagnostics,
        ...(saved.value && { text: `${saved.value}，共${made.value.pages}页。` }),
      },
      args,
    );
  },
});

/** The document, reviewed unless it is to be taken as it is. */
async function opened(args: Args): Promise<Awaited<ReturnType<typeof import('../review-file.js').reviewFile>>> {
  if (!args.asIs) return (await import('../review-file.js')).reviewFile(args);
  const { outcome, ...rest } = await (await import('../read-word.js')).readWord(args.file);
  const { value: document, diagnostics } = outcome;
  return { ...rest, outcome: { diagnostics, ...(document && { value: { document, notMade: [] } }) } };
}
