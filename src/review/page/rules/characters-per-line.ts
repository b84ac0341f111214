import { bodyLines, type MeasuredDocument, usual } from '../measured.js';
import { definePageRule } from '../rule.js';

const ENOUGH = 4;
const FULL_WIDTH = /^[\p{Script=Han}，。、；：？！（）《》〈〉【】〔〕]$/u;

/** How many characters stand in lines of nothing but full-width characters that go from edge to edge. */
export function charactersPerLine(document: MeasuredDocument): number | undefined {
  const counts = document.pages
    .filter(({ landscape }) => !landscape)
    .flatMap((page) =>
      bodyLines(page, document).filter(
        ({ glyphs, x, right }) =>
          Math.abs(x - page.area.left) < document.bodySize &&
          Math.abs(right - page.area.right) < 0.6 * document.bodySize &&
          glyphs.every(({ text }) => FULL_WIDTH.test(text)) &&
          /\p{Script=Han}/u.test(glyphs.at(-1)!.text),
      ),
    )
    // Where marks are squeezed more characters stand in a line.
    .filter(({ glyphs }) => glyphs.filter(({ text }) => !/\p{Script=Han}/u.test(text)).length <= 3)
    .map(({ glyphs }) => glyphs.length);
  return counts.length < ENOUGH ? undefined : Math.round(usual(counts, 1)!.value);
}

export const lineCharacters = definePageRule({
  code: 'PAGE-004',
  basis: ['page.characters'],
  certainty: 'sure',
  severity: 'info',
  title: '每行字数不是 28 个',
  why: 'GB/T 9704 要求一般每行排 28 个字。',
  fix: ['在“页面设置—文档网格”里指定每行 28 个字符'],
  *check(document) {
    const count = charactersPerLine(document);
    const wanted = document.profile.page.characters;
    if (count === undefined || count === wanted.value) return;
    yield {
      basis: 'page.characters',
      found: `${count}个`,
      fault: `每行排了${count}个字`,
      wanted: `排${wanted.value}个字`,
    };
  },
});
