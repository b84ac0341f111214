import { defineRule } from '../rule.js';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A title of several lines breaks between words, no line is a single character, and no full stop ends it. Only breaks that the file makes are seen. */
export const titleBreak = defineRule({
  code: 'FMT-025',
  severity: 'suspected',
  title: '标题的回行或标点可能不妥',
  why: '标题回行要词意完整、排列对称、长短适宜；标题末尾不用句号。',
  fix: ['调整回行的位置', '删去标题末尾的标点'],
  basis: ['rules.titleLines'],
  certainty: 'doubtful',
  *check({ official, of }) {
    if (!official) return;
    const lines = of('title').flatMap((passage) =>
      passage.text
        .split('\n')
        .map((text) => ({ passage, text: text.replaceAll(/\s/g, '') }))
        .filter(({ text }) => text !== ''),
    );
    for (const [i, { passage, text }] of lines.entries()) {
      const next = lines[i + 1];
      const cut = next && wordAcross(text, next.text);
      if (cut)
        yield {
          basis: 'rules.titleLines',
          at: passage,
          found: cut,
          fault: `标题回行把“${cut}”拆开了`,
          wanted: '回行时词意完整',
        };
      if (lines.length > 1 && [...text].length <= 2)
        yield {
          basis: 'rules.titleLines',
          at: passage,
          found: text,
          fault: `标题有一行只有“${text}”`,
          wanted: '排列对称、长短适宜',
        };
    }
    const last = lines.at(-1);
    if (last && /[。，；、.,;]$/.test(last.text))
      yield { basis: 'rules.titleLines', at: last.passage, found: last.text.slice(-1), fault: '标题末尾有标点' };
  },
});

/** The word of two or three characters that a line break falls into. */
function wordAcross(before: string, after: string): string | undefined {
  for (const { segment, index } of words.segment(before + after))
    if (index < before.length && index + segment.length > before.length)
      return segment.length <= 3 ? segment : undefined;
  return undefined;
}
