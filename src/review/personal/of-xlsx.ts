import type { Place } from '../../diagnostics/index.js';
import type { OoxmlPackage, XlsxBook, XlsxSheet } from '../../office/index.js';
import { columnsOf, type PersonalContent, type PersonalText } from './content.js';
import { authorsIn, hiddenTexts, plainXml } from './of-package.js';

/** What an Excel file says of people: every cell, of hidden rows, columns and sheets too, and what travels with them. */
export function contentOfXlsx(book: XlsxBook, pkg: OoxmlPackage): PersonalContent {
  const { file } = pkg;
  const place = { kind: 'file', file } as const;
  const cells = book.sheets.flatMap((sheet) => textsOf(sheet, file));
  const shown = new Set(cells.map(({ text }) => text));
  const left = plainXml(pkg.part('xl/sharedStrings.xml') ?? '')
    .split('\n')
    .filter((text) => text !== '' && !shown.has(text));
  const margins = book.sheets.flatMap(
    ({ part }) => /<headerFooter[\s\S]*?<\/headerFooter>/.exec(pkg.part(part) ?? '')?.[0] ?? [],
  );
  return {
    texts: [
      ...cells,
      ...hiddenTexts(pkg),
      { text: left.join('\n'), place, where: '已经不显示、还留在文件里的文字里' },
      {
        text: [...margins.map(plainXml), ...Object.keys(book.names), ...book.sheets.map(({ name }) => name)].join('\n'),
        place,
        where: '页眉页脚、名称里',
      },
    ],
    columns: book.sheets.flatMap((sheet) =>
      columnsOf(
        sheet.rows.map(
          ({ cells }) =>
            new Map(cells.map(({ col, ref, text }) => [col, { text: text.trim(), place: placeIn(sheet, file, ref) }])),
        ),
      ),
    ),
    authors: authorsIn(pkg),
    place,
  };
}

const placeIn = ({ name }: XlsxSheet, file: string, cell: string): Place => ({ kind: 'cell', file, sheet: name, cell });

const textsOf = (sheet: XlsxSheet, file: string): PersonalText[] =>
  sheet.rows.flatMap(({ cells, hidden }) =>
    cells.map(({ text, ref, formula }) => ({
      text: formula ? `${text}\n${formula.text}` : text,
      place: placeIn(sheet, file, ref),
      where: sheet.state !== 'visible' ? '隐藏的工作表里' : hidden ? '隐藏的行里' : '这里',
    })),
  );
