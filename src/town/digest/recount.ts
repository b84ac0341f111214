import { countFindingRows } from '../../ledger/index.js';
import type { VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';

const gone = ['死亡', '嫁出', '出国定居', '判刑收监', '其他转出'];

/** The second, independent count (DESIGN, decision 6): loops over the flat rows, sharing no code with `facts/`. Drafts are no rows. */
export function recountVillage(data: VillageData, plan: Plan): Record<string, number> {
  const count: Record<string, number> = {
    '村情.在册户数': 0,
    '村情.在册人数': 0,
    '村情.脱贫户数': 0,
    '村情.脱贫人数': 0,
    '村情.监测户数': 0,
    '村情.监测人数': 0,
    '村情.监测已消除户数': 0,
    '村情.新纳入户数': 0,
    '排查.已排查户数': 0,
    '排查.已排查人数': 0,
    '排查.已入户户数': 0,
  };
  for (const { values: row, persons } of data.households) {
    let people = 0;
    for (const { values: person } of persons) if (!gone.includes(person.status ?? '')) people++;
    const add = (key: string, number: number): void => {
      count[key] = (count[key] ?? 0) + number;
    };
    add('村情.在册户数', 1);
    add('村情.在册人数', people);
    if (row.householdType === '脱贫户') {
      add('村情.脱贫户数', 1);
      add('村情.脱贫人数', people);
    }
    if (row.monitorCategory && row.monitorCategory !== '非监测对象') {
      add('村情.监测户数', 1);
      add('村情.监测人数', people);
      if (row.riskEliminated === '是') add('村情.监测已消除户数', 1);
      if (row.newThisRound === '是') add('村情.新纳入户数', 1);
    }
    if (row.visitState === '已入户' || row.visitState === '电话核实') {
      add('排查.已排查户数', 1);
      add('排查.已排查人数', people);
    }
    if (row.visitState === '已入户') add('排查.已入户户数', 1);
  }
  const rows = countFindingRows(data, plan);
  return {
    ...count,
    '问题.总数': rows.total,
    '问题.核心问题数': rows.core,
    '问题.已整改数': rows.rectified,
    '问题.已销号数': rows.closed,
    '问题.逾期数': rows.overdue,
    '问题.作废数': rows.byStatus.作废,
  };
}
