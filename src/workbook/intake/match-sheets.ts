import type { Entity } from '../../model/index.js';
import type { XlsxBook, XlsxSheet } from '../../office/index.js';
import * as say from '../checks/book/sheets.js';
import { PLAIN_SHEETS } from '../cover.js';
import { headerForm } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import { suggest } from '../text/suggest.js';
import { locateHeader } from './locate-header.js';
import type { Reports } from './reports.js';

export interface SheetMatch {
  entity: Entity;
  sheet: XlsxSheet;
}

const COPY = /[\s_-]*(\(\d+\)|（\d+）|副本|备份|-?\d+)$/;

/** Finds each entity's sheet by name, and says what is missing, renamed, copied or superfluous. */
export function matchSheets(book: XlsxBook, entities: readonly Entity[], reports: Reports): SheetMatch[] {
  const matches: SheetMatch[] = [];
  const missing: Entity[] = [];
  const rest = new Set(book.sheets);
  for (const entity of entities) {
    const sheet =
      book.sheets.find((s) => s.name === entity.name) ??
      book.sheets.find((s) => headerForm(s.name) === headerForm(entity.name));
    if (!sheet) {
      missing.push(entity);
      continue;
    }
    rest.delete(sheet);
    matches.push({ entity, sheet });
    if (sheet.state !== 'visible')
      reports.book(say.sheetHidden, { message: `工作表“${sheet.name}”是隐藏的，已照样读取。` }, { sheet: sheet.name });
  }
  for (const sheet of rest) if (PLAIN_SHEETS.includes(headerForm(sheet.name))) rest.delete(sheet);
  const candidates = [...rest].map((sheet) => sheet.name);
  for (const entity of missing) reportMissing(entity, candidates, rest, reports);
  for (const sheet of rest) {
    const original = matches.find(({ entity }) => headerForm(sheet.name.replace(COPY, '')) === headerForm(entity.name));
    const at = { sheet: sheet.name };
    if (original && sheet.rows.length > 0) {
      const message = `“${quotable(sheet.name)}”看起来是“${original.entity.name}”的副本，里面的 ${sheet.rows.length} 行没有读。`;
      reports.book(say.sheetCopied, { found: sheet.name, message }, at);
    } else
      reports.book(
        say.extraSheet,
        { found: sheet.name, message: `“${quotable(sheet.name)}”不是发放的工作表，没有读。` },
        at,
      );
  }
  return matches;
}

/** A missing sheet may have been renamed: similar names are tried first, then sheets that carry its headers. */
function reportMissing(entity: Entity, candidates: string[], rest: Set<XlsxSheet>, reports: Reports): void {
  const like = suggest(entity.name, candidates);
  const renamed = [...rest].find((s) => s.name === like) ?? [...rest].find((s) => locateHeader(s, entity)?.enough);
  if (renamed) {
    rest.delete(renamed);
    const message = `没有工作表“${entity.name}”；“${quotable(renamed.name)}”看起来就是它。`;
    const fix = [`把工作表“${renamed.name}”改名为“${entity.name}”。`];
    reports.book(
      say.sheetRenamed,
      { found: renamed.name, expected: [entity.name], message, fix },
      { sheet: renamed.name },
    );
  } else if (entity.compulsory) {
    reports.book(say.sheetMissing, { expected: [entity.name], message: `没有工作表“${entity.name}”。` });
    // Not every village gets every optional sheet; the items that need one name it themselves.
  } else if (entity.all === undefined)
    reports.book(say.optionalSheetMissing, { expected: [entity.name], message: `没有工作表“${entity.name}”。` });
}
