import { titleShape } from '../../document/index.js';

/** What is odd about how a title is broken into lines (GB/T 9704 7.3.1: words whole, lines symmetrical, of fitting length, 梯形 or 菱形). */
export interface TitleFault {
  /** Line that it begins on, from 0. */
  line: number;
  found: string;
  fault: string;
  wanted: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const SHAPES = { even: '各行一样长', waisted: '中间的行比上下都短' } as const;

/** `lines` without blanks, as they stand below each other; `sure` when the breaks are known, not reckoned. */
export function titleFaults(lines: readonly string[], sure = true): TitleFault[] {
  const faults: TitleFault[] = [];
  for (const [line, text] of lines.entries()) {
    const next = lines[line + 1];
    const cut = next && wordAcross(text, next);
    if (cut) faults.push({ line, found: cut, fault: `标题回行把“${cut}”拆开了`, wanted: '回行时词意完整' });
    if (lines.length > 1 && [...text].length <= 2)
      faults.push({ line, found: text, fault: `标题有一行只有“${text}”`, wanted: '排列对称、长短适宜' });
  }
  const shape = sure ? titleShape(lines.map(widthOf)) : undefined;
  if (shape && faults.length === 0)
    faults.push({
      line: 0,
      found: lines.map((text) => [...text].length).join('、'),
      fault: `标题${SHAPES[shape]}`,
      wanted: '排成梯形或菱形',
    });
  return faults;
}

/** Width in characters; digits and Latin letters are half as wide. */
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);

/** The word of two or three characters that a line break falls into. */
function wordAcross(before: string, after: string): string | undefined {
  for (const { segment, index } of words.segment(before + after))
    if (index < before.length && index + segment.length > before.length)
      return segment.length <= 3 ? segment : undefined;
  return undefined;
}
