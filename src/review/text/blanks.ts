import type { Passage } from '../format/passages.js';
import { defineRule } from '../format/rule.js';

const BLANK = /(?<=\p{Script=Han}) {1,3}(?=\p{Script=Han})/gu;

/** No typed blanks between the characters of a sentence. Names filled up to three characters, tables and headings with wide setting stay out. */
export const blanks = defineRule({
  code: 'TXT-011',
  severity: 'suspected',
  title: '汉字之间有空格',
  why: '句子中间的空格多半是复制时带进来的，排出来有缺口，也搜不到这个词。',
  fix: ['删去空格'],
  basis: ['rules.blanks'],
  certainty: 'doubtful',
  *check({ chinese }) {
    for (const passage of chinese) {
      if (!isSentence(passage)) continue;
      for (const match of passage.text.matchAll(BLANK)) {
        const found = passage.text.slice(Math.max(0, match.index - 3), match.index + match[0].length + 3);
        if (isName(passage.text, match.index)) continue;
        yield { basis: 'rules.blanks', at: passage, found, fault: '句子中间有空格' };
        break;
      }
    }
  },
});

const isSentence = ({ text, where, role }: Passage): boolean =>
  where === 'flow' && role === 'body' && [...text].length >= 15 && /[，。；]/.test(text) && !/ {4,}|\t/.test(text);

/** The blank stands in a name of two characters that is set wide: behind a single character, or between two marks that are near. */
function isName(text: string, at: number): boolean {
  const before = /[^，。；：、（）“”《》\s]*$/u.exec(text.slice(0, at))![0];
  const after = /^ +([^，。；：、（）“”《》\s]*)/u.exec(text.slice(at))![1]!;
  return before.length <= 1 || (before.length <= 2 && after.length <= 2);
}
