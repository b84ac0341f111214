import { escapeText } from '../../xml/escape.js';
import { serialOfDate } from '../serial-date.js';
import type { CellPatch } from './patch.js';

/** Text as a cell stores it: what looks like one of Excel's `_xHHHH_` escapes is escaped itself. */
export function cellText(text: string): string {
  return escapeText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\r\n?/g, '\n'));
}

/** A whole `c` element. `style` is an index into cellXfs. */
export function cellXml(prefix: string, patch: CellPatch, style: number, date1904: boolean): string {
  const c = `${prefix}c`;
  const open = `<${c} r="${patch.ref}"${style > 0 ? ` s="${style}"` : ''}`;
  const { value } = patch;
  if (value === null || value === '') return `${open}/>`;
  const number = numberOf(patch, date1904);
  if (number !== undefined) return `${open}><${prefix}v>${number}</${prefix}v></${c}>`;
  const text = `<${prefix}t xml:space="preserve">${cellText(String(value))}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is></${c}>`;
}

/** The number to store; undefined when the value goes in as text (also a "date" that is none). */
export function numberOf({ kind, value }: CellPatch, date1904: boolean): number | undefined {
  if (kind === 'text' || value === null || value === '') return undefined;
  if (kind === 'date' && typeof value === 'string') return serialOfDate(value, date1904);
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
