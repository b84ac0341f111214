import { defineRule } from '../format/rule.js';

/** Two hyphens or more between Chinese characters stand for ——; with blanks around they may be an option of a command. */
const HYPHENS = /(?<=[\p{Script=Han}”》）])-{2,}(?=[\p{Script=Han}“《（])/u;

export const dash = defineRule({
  code: 'TXT-006',
  severity: 'warning',
  title: '破折号的写法不对',
  why: '破折号是“——”，占两个字，中间不断开；用短横代替的，一看就是打字时凑的。',
  fix: ['改成“——”'],
  basis: ['rules.dash'],
  certainty: 'likely',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = HYPHENS.exec(passage.text);
      if (match)
        yield { basis: 'rules.dash', at: passage, found: match[0], fault: '破折号写成了短横', wanted: '用“——”' };
    }
  },
});
