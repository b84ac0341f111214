import { bookUnits } from '../../../src/plan/index.js';
import type { TownLedger } from '../../../src/town/index.js';
import { ledger, plan, type Row, VILLAGE } from '../../ledger/build.js';

/** The ledger of 王店村 alone, made of these rows; 数据截止日期 2021-12-20. */
export function town(rows: readonly Row[]): TownLedger {
  const { data, ledger: made } = ledger(rows);
  const village = bookUnits(plan).find(({ code }) => code === VILLAGE)!;
  return {
    asOf: data.asOf,
    villages: [{ file: '王店村.xlsx', village, data, ownAsOf: data.asOf, entries: made.entries }],
    missing: [],
  };
}
