import { levelMark } from '../format/level-mark.js';
import { defineRule } from '../format/rule.js';

const PAIRS: Readonly<Record<string, string>> = {
  '）': '（',
  '》': '《',
  '〉': '〈',
  '〕': '〔',
  '】': '【',
  '”': '“',
  '’': '‘',
};
const OPENING = new Set(Object.values(PAIRS));
const MARKS = /[（《〈〔【“‘）》〉〕】”’]/g;

/** Quotation marks, brackets and 书名号 close what they open, in the right order, within the paragraph. */
export const pairs = defineRule({
  code: 'TXT-002',
  severity: 'warning',
  title: '引号、括号或书名号不成对',
  why: '少了一半，就看不出引用、说明到哪里为止。',
  fix: ['补上缺的一半，或者删去多的一半'],
  basis: ['rules.pairs'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const fault = unpaired(passage.text);
      if (fault) yield { basis: 'rules.pairs', at: passage, ...fault };
    }
  },
});

/** The first mark without its other half. 1） and ① are numbers; a quotation of several paragraphs opens each of them. */
function unpaired(raw: string): { found: string; fault: string } | undefined {
  const mark = levelMark(raw);
  const text = mark
    ? raw.slice(raw.indexOf(mark.raw) + mark.raw.length)
    : raw.replace(/^\s*[\dA-Za-z一-十]{1,3}）/, '');
  const open: { mark: string; at: number }[] = [];
  for (const { 0: c, index: at } of text.matchAll(MARKS)) {
    if (OPENING.has(c)) open.push({ mark: c, at });
    else {
      if (open.at(-1)?.mark === PAIRS[c]) open.pop();
      else if (c === '’' && !open.some(({ mark }) => mark === '‘')) {
        // An apostrophe.
      } else if (!/(?:^|[，。；、：\s])[\da-zA-Z]{1,2}$/.test(text.slice(0, at)) || c !== '）')
        return {
          found: around(text, at),
          fault: open.some(({ mark }) => mark === PAIRS[c])
            ? `“${c}”与前面的符号交叉`
            : `有“${c}”，前面没有“${PAIRS[c]}”`,
        };
    }
  }
  const first = open.find(({ mark }) => !(mark === '“' && /^\s*“/.test(text)));
  return first && { found: around(text, first.at), fault: `有“${first.mark}”，后面没有另一半` };
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 4), at + 8).replaceAll(/\s/g, ' ');
