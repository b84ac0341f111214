import { titleShape } from '../../document/index.js';

const MARK = '｜';

/** Width of a text in characters of full width; ASCII counts half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += c === '\uE000' || c === '\uE001' ? 0 : c.charCodeAt(0) < 0x100 ? 0.5 : 1;
  return width;
}

/**
 * Breaks a title at its marks `｜`: as few lines as fit into `width` characters, of lengths as even as can be
 * and in the shape of a 梯形 or 菱形 (GB/T 9704 7.3.1: words whole). Returns lines joined by \n; a title that fits stays on one line.
 */
export function breakTitle(title: string, width: number): string {
  const pieces = title.split(MARK);
  let best: { lines: string[]; cost: number } | undefined;
  for (let choice = 0; choice < 2 ** (pieces.length - 1); choice++) {
    const lines: string[] = [pieces[0]!];
    for (let i = 1; i < pieces.length; i++) {
      if (choice & (1 << (i - 1))) lines.push(pieces[i]!);
      else lines[lines.length - 1] += pieces[i]!;
    }
    const widths = lines.map(textWidth);
    const over = widths.reduce((sum, w) => sum + Math.max(0, w - width), 0);
    const uneven = widths.reduce((sum, w) => sum + w * w, 0) / 10_000;
    const shape = titleShape(widths) ? 5 : 0;
    const cost = over * 1000 + lines.length * 10 + shape + uneven;
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best!.lines.join('\n');
}
