import { levelMark } from '../level-mark.js';
import { defineRule } from '../rule.js';

/** 一、 （一） 1. （1） in just these forms. */
export const levelMarks = defineRule({
  code: 'FMT-023',
  severity: 'info',
  title: '层次序号的写法不对',
  why: '序号写作“一、”“（一）”“1.”“（1）”；带括号的序号后面不再加顿号，阿拉伯数字后面用下脚点，不用顿号。',
  fix: ['把序号改成规定的写法'],
  basis: ['rules.levels'],
  certainty: 'sure',
  *check({ official, all }) {
    if (!official) return;
    for (const passage of all) {
      if (passage.where !== 'flow' || (passage.role !== 'heading' && passage.role !== 'body')) continue;
      const mark = levelMark(passage.text);
      if (!mark) continue;
      const raw = mark.raw.replaceAll(/\s/g, '');
      if (raw === mark.right) continue;
      // The first number stands for all of its kind: equal faults are folded.
      const first = (text: string): string => text.replace(/\d+/, '1').replace(/[一二三四五六七八九十]+/, '一');
      yield {
        basis: 'rules.levels',
        at: passage,
        found: raw,
        expected: [mark.right],
        fault: `序号写成了“${first(raw)}”一类`,
        wanted: `写作“${first(mark.right)}”一类`,
      };
    }
  },
});
