import { levelMark } from '../level-mark.js';
import type { Passage } from '../passages.js';
import { defineRule } from '../rule.js';

const NAMES = ['', '一、', '（一）', '1.', '（1）'];

/** Numbers of the levels go on one by one below each higher one. */
export const levelSequence = defineRule({
  code: 'FMT-022',
  severity: 'suspected',
  title: '层次序号不连续',
  why: '序号跳过或者重复，多半是删改之后没有重新编号，也可能丢了一段。',
  fix: ['核对有没有漏掉的内容，再把序号重新编好'],
  basis: ['rules.levels'],
  certainty: 'doubtful',
  *check({ official, all, givenNumbers }) {
    if (!official) return;
    let counts: (number | undefined)[] = [];
    for (const passage of all) {
      if (passage.role === 'attachment-label' || passage.role === 'title') counts = [];
      const mark = numbered(passage);
      if (!mark) continue;
      const { level, value } = mark;
      const before = counts[level];
      counts.length = level;
      counts[level] = value;
      if (value === (before ?? 0) + 1 || (value === 1 && level >= 3)) continue;
      if (givenNumbers.some((given) => passage.text.trimStart().startsWith(given))) continue;
      const fault =
        before === undefined
          ? `“${NAMES[level]}”这一层的序号不从一开始`
          : value === before
            ? '序号重复'
            : value > before
              ? `序号从${before}跳到${value}`
              : `序号从${before}退回${value}`;
      yield { basis: 'rules.levels', at: passage, found: mark.raw, fault };
    }
  },
});

function numbered(passage: Passage): ReturnType<typeof levelMark> {
  if (passage.where !== 'flow' || !['heading', 'body'].includes(passage.role)) return undefined;
  return levelMark(passage.text);
}
