import { compact, type Field, parseDay, parseMonth, type Value, visible } from '../model/index.js';
import type { MappingColumn } from './mapping/mapping.js';

/** What a cell of a register can mean: one value of ours, or one of several (大专及以上). */
export type Options = readonly Value[];

const YES = new Set(['是', '√', '✓', '✔', 'Y', 'YES', 'TRUE', '1', '有', '已参加', '已参保']);
const NO = new Set(['否', '×', 'N', 'NO', 'FALSE', '0', '无', '未参加', '未参保']);
const SEPARATORS = /[，、,;；\n|/+]+/;

/**
 * Reads a register's text as a field of ours. `undefined`: nothing there (blank, or a dash); `'unreadable'`: something is there
 * that the field cannot hold.
 */
export function readValue(text: string, column: MappingColumn, field: Field): Options | undefined | 'unreadable' {
  const plain = visible(text);
  const words = column.values[plain] ?? column.values[compact(plain)];
  if (words) return words.map((word) => typed(word, field) ?? word);
  if (plain === '' || /^[-—/\\]+$/.test(plain)) return undefined;
  const value = typed(plain, field, column.values);
  return value === undefined ? 'unreadable' : [value];
}

function typed(text: string, field: Field, words: MappingColumn['values'] = {}): Value | undefined {
  switch (field.type) {
    case 'bool3': {
      const form = compact(text).toUpperCase();
      return YES.has(form) ? '是' : NO.has(form) ? '否' : form === '不详' ? '不详' : undefined;
    }
    case 'enum':
      return choice(text, field);
    case 'enums': {
      const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '');
      const values = parts.map((part) => words[part.trim()]?.[0] ?? choice(part, field));
      return values.includes(undefined) ? undefined : ([...new Set(values)] as string[]);
    }
    case 'integer':
    case 'decimal':
    case 'money':
      return numberIn(text, field);
    case 'date':
      return parseDay(compact(text));
    case 'month':
      return parseMonth(compact(text));
    case 'id':
      return compact(text).toUpperCase();
    default:
      return visible(text).replace(/\s+/g, ' ');
  }
}

function choice(text: string, field: Field): string | undefined {
  const form = compact(text);
  const same = (other: string): boolean => compact(other) === form;
  const synonym = Object.entries(field.synonyms ?? {}).find(([other]) => same(other));
  return field.values?.find(same) ?? synonym?.[1];
}

function numberIn(text: string, field: Field): number | undefined {
  const form = compact(text)
    .replace(/^[¥￥]/, '')
    .replace(/(元|户|人|个|亩|天|分钟|月)$/, '');
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(form)) return undefined;
  const number = Number(form.replace(/,/g, ''));
  if (field.type === 'integer' && !Number.isInteger(number)) return undefined;
  return field.type === 'money' ? Math.round(number * 100) / 100 : number;
}

/** Whether two values say the same; lists in any order. */
export const sameValue = (a: Value, b: Value): boolean =>
  typeof a === 'object' && typeof b === 'object'
    ? a.length === b.length && a.every((one) => b.includes(one))
    : String(a) === String(b);
