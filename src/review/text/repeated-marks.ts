import { defineRule } from '../format/rule.js';

/** Marks that never stand side by side. */
const REPEATED = /[，、；：][，、；：。]|。[，、；：。](?!。)|！{4,}|？{4,}/u;

export const repeatedMarks = defineRule({
  code: 'TXT-004',
  severity: 'warning',
  title: '标点重复',
  why: '多半是删改时留下的。',
  fix: ['删去多余的标点'],
  basis: ['rules.marks'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = REPEATED.exec(passage.text);
      if (match) yield { basis: 'rules.marks', at: passage, found: match[0], fault: `标点“${match[0]}”连用` };
    }
  },
});
