import { roleOfFont } from '../../../document/index.js';
import type { MeasuredDocument } from '../measured.js';
import { definePageRule } from '../rule.js';

/** Free fonts that stand in for licensed ones: what is meant is not to be told from their names. */
const STAND_IN = /noto|sourcehan|source han|wenkai|fandol|cwtex|思源|霞鹜/i;

/** The running text in 仿宋, as the names of the fonts tell; a stand-in says nothing. */
export const printedFaces = definePageRule({
  code: 'PAGE-016',
  basis: ['fonts.fangsong'],
  certainty: 'sure',
  severity: 'info',
  title: '印出来的正文不是仿宋',
  why: '公文正文一般用3号仿宋体字；转成 PDF 的电脑上没有仿宋时，会换成别的字体而不提示。',
  fix: ['把正文的字体设为仿宋，在装了仿宋的电脑上转成 PDF', '或者由 docx 生成：cunbao pdf 报告.docx'],
  *check(document) {
    const name = usualFont(document);
    const role = name === undefined ? undefined : roleOfFont(name);
    if (name === undefined || STAND_IN.test(name) || !role || role === 'fangsong' || role === 'kaiti') return;
    yield {
      basis: 'fonts.fangsong',
      found: name,
      fault: `正文印成了${document.profile.fonts[role].name}（${name}）`,
      wanted: `用${document.profile.fonts.fangsong.name}`,
    };
  },
});

/** The font that most lines of the running text have, by their first Chinese character. */
function usualFont({ paragraphs, bodySize }: MeasuredDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const { lines } of paragraphs)
    for (const { line } of lines) {
      const glyph = Math.abs(line.size - bodySize) < 0.75 && line.glyphs.find(({ text }) => text > '\u2e80');
      if (glyph) counts.set(glyph.font.name, (counts.get(glyph.font.name) ?? 0) + line.glyphs.length);
    }
  return [...counts].reduce<[string | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 20],
  )[0];
}
