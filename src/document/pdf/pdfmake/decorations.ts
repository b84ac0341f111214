import type { Placed } from '../typeset/paragraph.js';

export const num = (n: number): string => String(Math.round(n * 1000) / 1000);

/** A document has few colours; every line of text says its own. */
const colors = new Map<string, string>();

export function rgb(color: string, operator: 'rg' | 'RG'): string {
  let parts = colors.get(color);
  if (parts === undefined) {
    parts = [0, 2, 4].map((i) => num((Number.parseInt(color.slice(i, i + 2), 16) || 0) / 255)).join(' ');
    colors.set(color, parts);
  }
  return `${parts} ${operator} `;
}

const box = (color: string, x: number, y: number, width: number, height: number): string =>
  `${rgb(color, 'rg')}${[x, y, width, height].map(num).join(' ')} re f `;

/** What is drawn under or over the characters of a line: marker, underline, strike, dots of emphasis. Measures from the baseline, upwards. */
export function decorations(placed: readonly Placed[]): string {
  let out = '';
  for (const { x, cluster } of placed) {
    const { style, advance, kind } = cluster;
    const { size, color, rise } = style;
    if (style.highlight) out += box(style.highlight, x, rise - size * 0.2, advance, size * 1.15);
    if (style.underline) out += box(color, x, rise - size * 0.16, advance, size / 20);
    if (style.strike) out += box(color, x, rise + size * 0.32, advance, size / 20);
    if (style.emphasis && (kind === 'han' || kind === 'latin')) {
      const at = `${num(x + advance / 2)} ${num(-size * 0.24)}`;
      out += `${rgb(color, 'RG')}1 J ${num(size * 0.12)} w ${at} m ${at} l S `;
    }
  }
  return out;
}
