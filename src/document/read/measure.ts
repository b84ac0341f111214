import type { El } from './xml.js';
import { child } from './xml.js';

const unitsInPoints: Record<string, number> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, pc: 12, pi: 12 };

/** Points of a measure written in twips ("567") or with a unit ("10mm", strict OOXML and `docx`). Undefined when it is no number. */
export function points(text: string | undefined, perPoint = 20): number | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*([+-]?\d*\.?\d+(?:e\d+)?)(mm|cm|in|pt|pc|pi)?\s*$/i.exec(text);
  if (!match) return undefined;
  const unit = match[2]?.toLowerCase();
  return round(unit ? Number(match[1]) * unitsInPoints[unit]! : Number(match[1]) / perPoint);
}

export const round = (n: number): number => Math.round(n * 1000) / 1000;

export const integer = (text: string | undefined): number | undefined => {
  const n = text === undefined ? Number.NaN : Number.parseInt(text, 10);
  return Number.isNaN(n) ? undefined : n;
};

const off = new Set(['0', 'false', 'off', 'none']);

/** Value of an on/off element that may be present without `w:val`; undefined when it is not there. */
export function toggle(properties: El | undefined, name: string): boolean | undefined {
  const el = child(properties, name);
  return el && !off.has(el.attrs['w:val'] ?? '');
}

/** On/off written as an attribute. */
export const onAttr = (text: string | undefined): boolean => text !== undefined && !off.has(text);

/** Shading as RRGGBB; 'none' when it is switched off; undefined when nothing is said. */
export function fillOf(shd: El | undefined): string | undefined {
  if (!shd) return undefined;
  const hex = shd.attrs['w:val'] === 'solid' ? shd.attrs['w:color'] : shd.attrs['w:fill'];
  return hex && /^[0-9a-f]{6}$/i.test(hex) ? hex.toUpperCase() : 'none';
}

/** RRGGBB, or undefined for automatic, black-by-default and damaged colours. */
export function color(text: string | undefined): string | undefined {
  if (!text || !/^[0-9a-f]{6}$/i.test(text)) return undefined;
  const hex = text.toUpperCase();
  return hex === '000000' ? undefined : hex;
}
