import { ageAt } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const OF_AGE = 16;

export const headUnderAge = crossCheck(
  {
    code: 'QUAL-011',
    severity: 'suspected',
    title: '户主未满 16 周岁',
    why: '户主一般是成年人，未成年人当户主多半是关系填错了，也可能是孤儿，要核对。',
    fix: ['核对户主和与户主关系；确实如此的不用改，并核对有没有人照料。'],
  },
  ({ households, asOf }, { report }) => {
    for (const { persons } of households) {
      const head = persons.find(({ values }) => values.relation === '本人或户主');
      const age = head && ageAt(head, asOf);
      if (age && 'value' in age && age.value < OF_AGE && persons.length > 1)
        report('person', head!, 'relation', { found: '本人或户主', message: `户主只有 ${age.value} 周岁。` });
    }
  },
);
