import { rowCheck } from '../../row-check.js';

export const countsAboveMembers = rowCheck(
  'household',
  {
    code: 'ROW-056',
    severity: 'warning',
    title: '常住人数、劳动力人数多于户籍人数',
    why: '常住和劳动力是户籍人口的一部分，多出来说明有一项录错了。',
    fix: ['核对户籍人数、常住人数和劳动力人数。'],
  },
  ({ memberCount, residentCount, labourCount }, { report }) => {
    if (memberCount === undefined) return;
    const above = (field: string, name: string, count?: number) => {
      if (count !== undefined && count > memberCount)
        report(field, { found: String(count), message: `${name} ${count} 人，多于户籍人数 ${memberCount} 人。` });
    };
    above('residentCount', '常住人数', residentCount);
    above('labourCount', '劳动力人数', labourCount);
  },
);
