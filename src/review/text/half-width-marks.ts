import { levelMark } from '../format/level-mark.js';
import { defineRule } from '../format/rule.js';

const H = '\\p{Script=Han}';
/** Behind Chinese; a closing quotation mark may be one of English. */
const BEHIND = `(?<=[${H}》）]|[${H}，。！？]”)`;

/** Half-width marks that stand in Chinese text for certain, by the mark; Latin text, numbers, times and addresses (also of cells) stay out. */
const PATTERNS: readonly [RegExp, string][] = [
  [new RegExp(`${BEHIND}(?![!][A-Z]{1,3}\\d)[,;!?](?=\\s*(?:[${H}\\d“《（A-Za-z]|$))`, 'gu'), '句中标点'],
  [new RegExp(`${BEHIND}:(?![/\\\\])(?=\\s*(?:[${H}\\d“《（A-Za-z]|$))`, 'gu'), '冒号'],
  [new RegExp(`(?<=[\\dA-Za-z%])[,;!?](?=${H})`, 'gu'), '句中标点'],
  [new RegExp(`(?<=${H})\\.(?=\\s*$|${H})`, 'gu'), '句号'],
  [new RegExp(`\\([^()（）]*${H}[^()（）]*\\)`, 'gu'), '括号'],
  [new RegExp(`"[^"\\n]*${H}[^"\\n]*"`, 'gu'), '引号'],
];

/** Marks of Chinese text are those of Chinese, one character wide. */
export const halfWidthMarks = defineRule({
  code: 'TXT-001',
  severity: 'warning',
  title: '中文里用了半角标点',
  why: '中文的标点占一个字的位置；半角标点是英文的，挤在字中间，也不便检索。',
  fix: ['把这些标点改成全角（中文输入法下重新输入）'],
  basis: ['rules.marks'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const { text } = passage;
      if (!/[,;:!?.()"]/.test(text)) continue;
      const from = levelMark(text) ? text.search(/\S/) + levelMark(text)!.raw.length : 0;
      for (const [pattern, name] of PATTERNS) {
        for (const match of text.matchAll(pattern)) {
          // The colon behind 主送机关 is that element's own matter.
          if (match.index < from || (passage.role === 'recipient' && match[0] === ':')) continue;
          const found = text
            .slice(Math.max(0, match.index - 4), match.index + match[0].length + 4)
            .replaceAll(/\s/g, ' ');
          yield { basis: 'rules.marks', at: passage, found, fault: `中文里用了半角的${name}` };
          break;
        }
      }
    }
  },
});
