import { XmlScanner, type XmlSource } from '../../xml/scanner.js';
import type { XlsxSheet } from '../book.js';

export interface WorkbookPart {
  sheets: { name: string; state: XlsxSheet['state']; relationship: string }[];
  names: Record<string, string>;
  date1904: boolean;
}

/** Reads `xl/workbook.xml`: the sheets in tab order, the defined names of the whole workbook, the date system. */
export function readWorkbookPart(xml: string, source: XmlSource): WorkbookPart {
  const sheets: WorkbookPart['sheets'] = [];
  const names = new Map<string, string>();
  let date1904 = false;
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('sheet', 'definedName', 'workbookPr')) {
    const attributes = scanner.attributes();
    if (scanner.name === 'workbookPr') {
      date1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '');
    } else if (scanner.name === 'sheet') {
      const state = attributes.get('state');
      sheets.push({
        name: attributes.get('name') ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationship: scanner.localAttr('id') ?? '',
      });
    } else if (!attributes.has('localSheetId')) {
      names.set(attributes.get('name') ?? '', scanner.textWithin());
    }
  }
  return { sheets, names: Object.fromEntries(names), date1904 };
}
