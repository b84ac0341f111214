import { defineRule } from '../format/rule.js';

/** Function words that are never doubled, but for the set phrases. */
const DOUBLED =
  /的的(?!确)|(?<![暖平祥谐])和和(?!气|睦|美|顺|平)|与与|及及|将将|为为|(?<!一)对对(?!子)|按按|但但|由由|从从(?!容)|于于/u;

export const doubled = defineRule({
  code: 'TXT-014',
  severity: 'suspected',
  title: '有重字',
  why: '“的的”“和和”一类多半是打字、修改时多出来的。',
  fix: ['删去多余的一个字'],
  basis: ['rules.doubled'],
  certainty: 'doubtful',
  *check({ chinese }) {
    for (const passage of chinese) {
      const match = DOUBLED.exec(passage.text);
      if (match) yield { basis: 'rules.doubled', at: passage, found: match[0], fault: `“${match[0]}”可能多了一个字` };
    }
  },
});
