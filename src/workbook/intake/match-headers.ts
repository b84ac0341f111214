import type { Entity, Field } from '../../model/index.js';
import { columnLetters, type XlsxCell } from '../../office/index.js';
import * as say from '../checks/book/headers.js';
import { visible } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import { suggest } from '../text/suggest.js';
import { fieldFinder } from './locate-header.js';
import type { Reports } from './reports.js';

/** Where the fields' names stand: `cells` holds one header cell a field, in the sheet's order. */
export type HeaderMatch = ReadonlyMap<Field, XlsxCell>;

/** Pairs printed names with fields, and says what is missing, doubled, renamed, moved or superfluous. `what`: 列 or 项目. */
export function matchHeaders(
  entity: Entity,
  sheet: string,
  cells: readonly XlsxCell[],
  what: string,
  reports: Reports,
): HeaderMatch {
  const find = fieldFinder(entity.fields);
  const matched = new Map<Field, XlsxCell>();
  const unknown: XlsxCell[] = [];
  const at = (cell: XlsxCell) => ({ sheet, cell: cell.ref, header: quotable(visible(cell.text)) });
  for (const cell of cells) {
    if (visible(cell.text) === '') continue;
    const field = find(cell.text);
    const first = field && matched.get(field);
    if (!field) unknown.push(cell);
    else if (!first) matched.set(field, cell);
    else {
      const related = [
        { place: { kind: 'cell' as const, file: reports.file, ...at(first) }, message: '第一次出现在这里' },
      ];
      const message = `“${field.name}”出现了两次：${first.ref} 和 ${cell.ref}。`;
      reports.book(say.columnDuplicated, { found: cell.text, message, related }, at(cell));
    }
  }
  const missing = entity.fields.filter((field) => !matched.has(field));
  for (const field of missing) {
    const like = suggest(
      field.name,
      unknown.map((cell) => cell.text),
    );
    const renamed = unknown.find((cell) => cell.text === like);
    if (renamed) {
      unknown.splice(unknown.indexOf(renamed), 1);
      const message = `没有“${field.name}”这${measure(what)}；${renamed.ref} 的“${quotable(visible(renamed.text))}”看起来就是它。`;
      const fix = [`把 ${renamed.ref} 改成“${field.name}”。`];
      reports.book(say.columnRenamed, { found: renamed.text, expected: [field.name], message, fix }, at(renamed));
      continue;
    }
    // Without an identity or a compulsory field no row can be judged; without another one only its items stay open.
    const vital = field.required === 'error' || entity.identity.includes(field.key);
    const message = `没有“${field.name}”这${measure(what)}${vital ? '' : '，按没有填读取'}。`;
    reports.book(
      say.columnMissing,
      { ...(vital ? {} : { severity: 'warning' }), expected: [field.name], message },
      { sheet },
    );
  }
  if (unknown.length > 0) {
    const names = unknown.map((cell) => `“${quotable(visible(cell.text))}”（${cell.ref}）`);
    reports.book(
      say.extraColumns,
      {
        message: `多出 ${unknown.length} ${what}没有读：${names.slice(0, 6).join('、')}${names.length > 6 ? ' 等' : ''}。`,
      },
      at(unknown[0]!),
    );
  }
  return matched;
}

const measure = (what: string): string => (what === '列' ? '一列' : '一项');

/** For tables: says once that columns stand in another order than issued. */
export function reportMoved(
  entity: Entity,
  sheet: string,
  columns: ReadonlyMap<string, number>,
  reports: Reports,
): void {
  let last = 0;
  for (const field of entity.fields) {
    const col = columns.get(field.key);
    if (col === undefined) continue;
    if (col < last) {
      const message = `列的顺序与发放时不同（如“${field.name}”现在是 ${columnLetters(col)} 列），已按列名读取。`;
      reports.book(say.columnsMoved, { message }, { sheet, header: field.name });
      return;
    }
    last = col;
  }
}
