// What can be measured of a set page, by the same reader for both engines: how evenly lines are filled, what stands at their ends, how pages break.

const em = 16;
const closing = new Set('，。、；：？！）】》〉」』〕〗｝］”’');
const opening = new Set('（【《〈「『〔〖｛［“‘');
const han = (text) => /^\p{Script=Han}$/u.test(text);
const mean = (values) => (values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0);
const deviation = (values) => Math.sqrt(mean(values.map((v) => (v - mean(values)) ** 2)));

/**
 * @param {import('../../src/document/pdf-page/index.js').PageLine[][]} pages lines of each page, page numbers left out
 * @param {{left: number, right: number, foot: number}} area the type area, pt
 */
export function measure(pages, { left, right }) {
  const lines = pages.flat().filter(({ size }) => Math.abs(size - em) < 1);
  const edge = (line) => inkRight(line.glyphs.filter(({ text }) => text.trim()).at(-1));
  // A paragraph's last line is followed by an indented one, or by nothing.
  const isLast = (line) => {
    const next = lines[lines.indexOf(line) + 1];
    return !next || next.x > left + 1.5 * em || right - edge(line) > 2.5 * em;
  };
  const full = lines.filter((line) => line.x < left + 3 * em && !isLast(line));
  const gaps = full.map((line) => mean(steps(line)) / em - 1);
  const last = lines.filter((line) => isLast(line) && line.x < left + 1);
  return {
    行数: pages.flat().length,
    页数: pages.length,
    '右边缘离版心边（点，平均）': mean(full.map((line) => Math.abs(right - edge(line)))),
    '各行字距（字宽，平均）': mean(gaps),
    '各行字距的差别（标准差）': deviation(gaps),
    '最松的一行（字宽）': Math.max(...gaps),
    '收在行末的标点（半字宽）': full.filter((line) => squeezedEnd(line, right)).length,
    挤在一起的相邻标点: lines.reduce((sum, line) => sum + squeezedPairs(line), 0),
    行首有不该有的标点: lines.filter(({ text }) => closing.has(text.trim()[0])).length,
    行首有连接号: lines.filter(({ text }) => /^[—～–](?!—)/.test(text.trim())).length,
    行末有不该有的标点: lines.filter(({ text }) => opening.has(text.trim().at(-1))).length,
    末行不足两个字: last.filter((line) => edge(line) - line.x < 2 * em).length,
    '通过三行以上的空隙（“河流”）': rivers(lines),
    标题落在页末: pages.filter((page) => /^[一二三四]、|^（[一二三四]）.{1,12}$/.test(page.at(-1)?.text.trim() ?? ''))
      .length,
    页首或页末的单行: pages.slice(1).filter((page) => isLast(page[0]) && page[0].x < left + 1).length,
  };
}

/** Where the ink of the last character ends: closing marks have theirs in the left half. */
const inkRight = ({ text, x, width, size }) => x + (closing.has(text) ? Math.min(width, size / 2) : width);

const squeezedEnd = ({ glyphs }, right) => {
  const last = glyphs.filter(({ text }) => text.trim()).at(-1);
  return closing.has(last.text) && last.x + last.size * 0.75 > right;
};

/** pt from one Chinese character to the next, marks and other scripts left out. */
const steps = ({ glyphs }) =>
  glyphs.slice(1).flatMap((g, i) => (han(g.text) && han(glyphs[i].text) ? [g.x - glyphs[i].x] : []));

const squeezedPairs = ({ glyphs }) =>
  glyphs.slice(1).filter((g, i) => {
    const before = glyphs[i];
    const marks = [before, g].every(({ text }) => closing.has(text) || opening.has(text));
    return marks && inkRight(g) - before.x < 1.8 * em;
  }).length;

/** White spaces of a third of a character that stand under each other on three lines. */
function rivers(lines) {
  const spaces = lines.map(({ glyphs }) =>
    glyphs.slice(1).flatMap((g, i) => {
      const from = inkRight(glyphs[i]);
      const to = opening.has(g.text) ? g.x + g.width - Math.min(g.width, g.size / 2) : g.x;
      return to - from > em / 3 ? [{ from, to }] : [];
    }),
  );
  const meet = (a, b) => Math.min(a.to, b.to) - Math.max(a.from, b.from) > em / 6;
  let count = 0;
  for (let i = 2; i < spaces.length; i++)
    for (const a of spaces[i - 2])
      for (const b of spaces[i - 1]) for (const c of spaces[i]) if (meet(a, b) && meet(b, c)) count++;
  return count;
}
