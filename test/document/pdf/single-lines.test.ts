import { expect, test } from 'vitest';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { documentOf, paragraph, section } from './sample.js';

const pagesOf = async (...sections: Parameters<typeof documentOf>) =>
  readPages((await pdfOf(documentOf(...sections))).bytes);
const bodyLines = (page: ReturnType<typeof readPages>[number]) => linesOf(page).filter((l) => !l.text.includes('—'));
const left = { align: 'left' as const };

/** Distance between the beginnings of two neighbouring characters, in ems of 16 pt. */
async function gap(text: string, at: number): Promise<number> {
  const [page] = await pagesOf(section([paragraph(text, left)]));
  const { chars } = bodyLines(page!)[0]!;
  // Narrow quotation marks are drawn at the side of their em where the ink belongs; measure between the Han around.
  const [from, to] = [chars[at]!, chars.at(-1)!];
  return (to.x - from.x) / 15.79;
}

test.each([
  ['甲。”乙', 2.5, 'closing after closing'],
  ['甲）（乙', 2.5, 'opening after closing'],
  ['甲《“乙', 2.5, 'opening after opening'],
  ['甲，乙', 2, 'a mark by itself keeps its em'],
  ['甲（）乙', 3, 'an empty pair keeps both halves apart'],
])('%s: the character after the marks begins %s em later (%s)', async (text, ems) => {
  expect(await gap(text, 0)).toBeCloseTo(ems, 1);
});

test.each(Array.from({ length: 8 }, (_, i) => [i + 16]))(
  'after %i lines no paragraph leaves one line alone at the foot or the top of a page',
  async (lines) => {
    const filler = Array.from({ length: lines }, () => paragraph('甲'));
    for (const length of [2, 3, 4, 5]) {
      const long = paragraph('乙'.repeat(28 * (length - 1) + 20));
      const pages = (await pagesOf(section([...filler, long]))).map(bodyLines);
      const parts = pages.map((page) => page.filter(({ text }) => text.startsWith('乙')).length).filter((n) => n > 0);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(length);
      if (parts.length > 1) expect(Math.min(...parts)).toBeGreaterThan(1);
    }
  },
);
