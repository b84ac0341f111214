import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { Field } from '../../../model/index.js';
import { compact } from '../../text/fold.js';
import { quotable } from '../../text/mask.js';
import { suggest } from '../../text/suggest.js';
import type { CellCheck, CellInHand, Remark } from './cell-check.js';
import { blankFix } from './placeholder.js';

export const choiceUnknown = defineDiagnostic({
  code: 'CELL-017',
  severity: 'error',
  title: '填的不是可选的内容',
  why: '统计和判定按固定的选项进行，选项之外的写法会被漏算。',
  fix: ['从下拉列表里选一个。'],
});

export const choiceWasNormalised = defineDiagnostic({
  code: 'CELL-018',
  severity: 'info',
  title: '选项的另一种写法，已按标准写法读取',
  why: '“汉族”和“汉”、全角和半角括号、“√”和“是”说的是同一件事。',
  fix: ['不需要改。'],
});

const BOOL3 = ['是', '否', '不详'] as const;
const BOOL3_SYNONYMS: Readonly<Record<string, string>> = {
  '√': '是', '✓': '是', '✔': '是', '☑': '是', 'TRUE': '是', 'true': '是', 'Y': '是', 'YES': '是', 'Yes': '是',
  '×': '否', '✗': '否', '✘': '否', '☒': '否', 'FALSE': '否', 'false': '否', 'N': '否', 'NO': '否', 'No': '否',
  '不清楚': '不详', '不知道': '不详', '未知': '不详', '不明': '不详',
}; // biome-ignore format: a table

const valuesOf = (field: Field): readonly string[] => (field.type === 'bool3' ? BOOL3 : (field.values ?? []));

const loose = (text: string): string => compact(text).toUpperCase();

const tables = new WeakMap<Field, Map<string, string>>();

/** Every accepted spelling of a field's choices → the standard one. */
function spellings(field: Field): Map<string, string> {
  let table = tables.get(field);
  if (!table) {
    const synonyms = { ...(field.type === 'bool3' ? BOOL3_SYNONYMS : {}), ...field.synonyms };
    table = new Map(Object.entries(synonyms).map(([other, value]) => [loose(other), value]));
    for (const value of valuesOf(field)) table.set(loose(value), value);
    for (const value of valuesOf(field)) table.set(value, value);
    tables.set(field, table);
  }
  return table;
}

const choice = (field: Field, text: string): string | undefined => {
  const table = spellings(field);
  return table.get(text) ?? table.get(loose(text));
};

const listed = (values: readonly string[]): string =>
  values.length <= 6 ? values.join('、') : `${values.slice(0, 6).join('、')} 等 ${values.length} 项`;

function unknown(cell: CellInHand, text: string): Remark {
  const values = valuesOf(cell.field);
  const guess = suggest(text, values);
  const said = {
    found: text,
    expected: guess ? [guess] : [...values].slice(0, 6),
    message: `填的是“${quotable(text)}”，这里只能填${listed(values)}${guess ? `；是不是想填“${guess}”？` : '。'}`,
    ...blankFix(cell, guess ? [`如果意思相同，改成“${guess}”。`] : choiceUnknown.fix),
  };
  return { kind: choiceUnknown, said };
}

export const readChoice: CellCheck = (cell) => {
  if (cell.also.includes(cell.text)) return { value: cell.text };
  const value = choice(cell.field, cell.text);
  if (value === undefined) return { remark: unknown(cell, cell.text) };
  if (value === cell.text) return { value };
  const said = { found: cell.text, expected: [value], message: `填的是“${quotable(cell.text)}”，按“${value}”读取。` };
  return { value, remark: { kind: choiceWasNormalised, said } };
};

const SEPARATORS = /[，、,;；\n|]+/;

/** Several choices in one cell, in any order; a value given twice counts once. A single unknown one refuses the cell. */
export const readChoices: CellCheck = (cell) => {
  const whole = choice(cell.field, cell.text);
  if (whole !== undefined) return { value: [whole] };
  let parts = cell.text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.some((part) => choice(cell.field, part) === undefined))
    parts = parts.flatMap((part) => part.split(/[\s/+]+/));
  const values: string[] = [];
  for (const part of parts) {
    const value = choice(cell.field, part);
    if (value === undefined) return { remark: unknown(cell, part) };
    if (!values.includes(value)) values.push(value);
  }
  return values.length > 0 ? { value: values } : {};
};
