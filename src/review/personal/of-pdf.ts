import { type PageContent, type PdfFile, textOf } from '../../document/index.js';
import type { MeasuredPage } from '../page/measured.js';
import { textOfCell } from '../page/tables.js';
import { columnsOf, type PersonalContent, type PersonalText } from './content.js';
import { fileName } from './of-package.js';

/** What a PDF says of people: its text, turned and hidden text, properties (Info and XMP), bookmarks, remarks, attached files. */
export function contentOfPdf(
  pdf: PdfFile,
  file: string,
  pages: readonly Pick<MeasuredPage, 'nth' | 'content' | 'tables'>[],
  units: readonly Pick<PersonalText, 'text' | 'place'>[],
): PersonalContent {
  const place = { kind: 'file', file } as const;
  const info = pdf.dict(pdf.trailer.get('Info'));
  const strings = (dict: ReturnType<PdfFile['dict']>, keys?: readonly string[]): string[] =>
    [...dict].flatMap(([key, value]) => (!keys || keys.includes(key) ? (textOf(pdf.resolve(value)) ?? []) : []));
  const xmp = pdf.stream(pdf.catalog.get('Metadata'))?.toString('utf8') ?? '';
  // Titles of bookmarks, contents and authors of remarks, values of form fields.
  const others = [...pdf.objects()].flatMap(({ value }) =>
    value instanceof Map ? strings(value, ['Title', 'Contents', 'T', 'V', 'RC', 'TU']) : [],
  );
  const columns = pages.flatMap((page) =>
    page.tables.flatMap(({ rows }) =>
      columnsOf(
        rows.map(
          ({ cells }) =>
            new Map(
              cells.map((cell) => [
                cell.column,
                { text: textOfCell(cell), place: { kind: 'document', file, page: page.nth } },
              ]),
            ),
        ),
      ),
    ),
  );
  return {
    texts: [
      ...units.map(({ text, place }) => ({ text, place, where: '这里' })),
      ...pages.map(({ nth, content }) => ({
        text: unseen(content),
        place: { kind: 'document', file, page: nth } as const,
        where: '竖排或不显示的文字里',
      })),
      fileName(file),
      { text: [...strings(info), xmp.replaceAll(/<[^>]*>/g, '\n')].join('\n'), place, where: '文件属性里' },
      { text: others.join('\n'), place, where: '书签、批注或表单里' },
      ...pdf.attachments().flatMap(({ name, bytes }) => [
        { text: name, place, where: '附件的名称里' },
        // Hashes may hold long runs of digits.
        {
          text: Buffer.from(bytes)
            .toString('utf8')
            .replaceAll(/\b[0-9a-f]{64}\b/g, ''),
          place,
          where: `附件“${name}”里`,
        },
      ]),
    ],
    columns,
    authors: [
      ...strings(info, ['Author']),
      ...[...xmp.matchAll(/<dc:creator>[\s\S]*?<rdf:li[^>]*>([^<]*)</g)].map(([, one]) => one!),
    ],
    place,
  };
}

const unseen = ({ glyphs }: PageContent): string =>
  glyphs
    .filter(({ upright, hidden }) => !upright || hidden)
    .map(({ text }) => text)
    .join('');
