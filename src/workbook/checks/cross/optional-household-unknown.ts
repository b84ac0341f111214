import { householdSheets } from '../../../model/index.js';
import { suggest } from '../../text/suggest.js';
import { crossCheck } from '../cross-check.js';

export const optionalHouseholdUnknown = crossCheck(
  {
    code: 'CROSS-023',
    severity: 'error',
    title: '选填表里的户编号在农户表里没有',
    why: '找不到户，这一行的收入、走访、措施等就算不到任何一户头上。',
    fix: ['核对户编号；户漏录的，在农户表补一行。'],
  },
  ({ households, optional = {} }, { report }) => {
    const ids = households.flatMap(({ values }) => values.householdId ?? []);
    const known = new Set(ids);
    for (const { key } of householdSheets) {
      for (const row of optional[key] ?? []) {
        const id = row.values.householdId as string | undefined;
        if (id === undefined || known.has(id)) continue;
        const guess = suggest(id, ids);
        const message = `户编号“${id}”在农户表里没有${guess ? `；是不是“${guess}”？` : '。'}`;
        report(key, row, 'householdId', { found: id, ...(guess ? { expected: [guess] } : {}), message });
      }
    }
  },
);
