import { type Finding, type ManualCheck, rowsOfSheet } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const subjectUnknown = crossCheck(
  {
    code: 'CROSS-014',
    severity: 'error',
    title: '对象编号找不到',
    why: '问题和核查结果要落到具体的户和人，编号找不到就落不下去。',
    fix: ['核对对象编号：户填农户表的户编号，人填家庭成员表的人编号。'],
  },
  (data, { report, plan }) => {
    const households = new Set(data.households.map((h) => h.values.householdId));
    const persons = new Set(
      [...data.households.flatMap((h) => h.persons), ...data.strayPersons].map((p) => p.values.personId),
    );
    const known = (level: string | undefined, id: string): string | undefined => {
      if (level === '户') return households.has(id) ? undefined : '农户表里没有这个户编号';
      if (level === '人') return persons.has(id) ? undefined : '家庭成员表里没有这个人编号';
      if (level === '村')
        return id === data.origin.villageCode ? undefined : `本村的村代码是 ${data.origin.villageCode}`;
      return undefined;
    };
    const look = (entity: 'finding' | 'manualCheck', row: Finding | ManualCheck, item: string | undefined) => {
      const { subjectId, subjectLevel } = row.values;
      const asked = plan.items.find((i) => i.id === item);
      const level = subjectLevel ?? asked?.subject;
      if (subjectId === undefined) {
        if (entity === 'finding' && (level === '户' || level === '人'))
          report(entity, row, 'subjectId', { message: `问题对象是“${level}”，没有填对象编号。` });
        return;
      }
      const sheet = asked?.subjectSheet;
      const rows = sheet === undefined ? undefined : rowsOfSheet(data, sheet);
      if (sheet !== undefined && !rows) return;
      const problem = rows
        ? rows.some(({ id }) => id === subjectId)
          ? undefined
          : `《${sheet}》里没有这个编号`
        : known(level, subjectId);
      if (problem)
        report(entity, row, 'subjectId', { found: subjectId, message: `对象编号“${subjectId}”找不到：${problem}。` });
    };
    for (const row of data.findings) if (row.values.status !== '作废') look('finding', row, row.values.checkItemId);
    for (const row of data.manualChecks) look('manualCheck', row, row.values.item);
  },
);
