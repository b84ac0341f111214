import type { Diagnostic } from '../../diagnostics/index.js';
import { tooLong } from '../codes.js';
import type { Unit } from '../units.js';

/** GB/T 9704 5.2.3: 22 lines of 28 characters a page. */
const lines = 22;
const characters = 28;

/** Whether the body, attachments apart, is longer than the plan's soft limit of pages. Only a warning: no rule says so. */
export function checkLength(units: readonly Unit[], limit: number | undefined, file: string): Diagnostic[] {
  if (limit === undefined) return [];
  const end = units.findIndex((u) => /^\s*附件\s*\d*\s*$/.test(u.text));
  const body = end < 0 ? units : units.slice(0, end);
  const needed = body.reduce((sum, { text, level }) => {
    if (level === 0) return sum + 2 * Math.ceil([...text].length / 20);
    return sum + Math.ceil(([...text].length + (level === undefined ? 2 : 0)) / characters);
  }, 0);
  const pages = Math.ceil(needed / lines);
  if (pages <= limit) return [];
  return [
    tooLong({
      place: { kind: 'document', file },
      found: `约${pages}页`,
      expected: [`不超过${limit}页`],
      message: `正文约${pages}页，超过了设置的${limit}页。`,
    }),
  ];
}
