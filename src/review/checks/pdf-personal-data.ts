import type { Diagnostic } from '../../diagnostics/index.js';
import { type PdfFile, textOf } from '../../document/index.js';
import { inText } from './personal-data.js';

/** Turned, hidden and searchable-only text, properties (Info and XMP), bookmarks, remarks, attached files and the file's own name. REV-040 */
export function checkPdfPersonalData(pdf: PdfFile, file: string, texts: readonly string[]): Diagnostic[] {
  const place = { kind: 'file', file } as const;
  void texts;
  const info = [...pdf.dict(pdf.trailer.get('Info')).values()].flatMap((value) => textOf(pdf.resolve(value)) ?? []);
  const xmp = pdf.stream(pdf.catalog.get('Metadata'))?.toString('utf8') ?? '';
  return [
    ...inText(file, place, '文件名里'),
    ...inText([...info, xmp.replaceAll(/<[^>]*>/g, '\n')].join('\n'), place, '文件属性里'),
    ...pdf
      .attachments()
      .flatMap(({ name, bytes }) => [
        ...inText(name, place, '附件的名称里'),
        ...inText(Buffer.from(bytes).toString('utf8'), place, `附件“${name}”里`),
      ]),
  ];
}
