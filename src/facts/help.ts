import { derivations, type Entry, type VillageData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import { counted, type Fact, rate } from './fact.js';

const perCapita = derivations.income.find(({ key }) => key === 'perCapitaNet')!;

/**
 * 帮扶, 收入, 满意度, 产业: what the optional sheets say. A sheet that nobody has filled makes its numbers unknown, never 0.
 */
export function helpFacts(data: VillageData, { settings }: Plan): Fact[] {
  const { optional = {}, households, asOf } = data;
  const monitored = new Set(
    households
      .filter(({ values: v }) => v.monitorCategory !== undefined && v.monitorCategory !== '非监测对象')
      .filter(({ values: v }) => v.riskEliminated === '否')
      .map(({ values }) => values.householdId),
  );
  const of = (sheet: string, key: string, unit: string, pick: (rows: readonly Entry[]) => readonly Entry[]): Fact => {
    const rows = optional[sheet];
    return rows ? counted(key, unit, pick(rows)) : { key, value: null, unit, rows: [] };
  };
  const everyOwner = (rows: readonly Entry[]): Entry[] => [
    ...new Map(rows.map((row) => [row.values.householdId, row])).values(),
  ];
  const done = (rows: readonly Entry[]) => rows.filter(({ values }) => values.status === '已实施');
  const netOf = (row: Entry): number | undefined => {
    const net = perCapita.compute(row as Parameters<typeof perCapita.compute>[0], {
      asOf,
      schoolAge: settings.schoolAge,
    });
    return 'value' in net ? Number(net.value) : undefined;
  };
  const said = (answers: readonly string[]) => (rows: readonly Entry[]) =>
    rows.filter(({ values }) => answers.includes(values.overall as string));
  const asked = of('satisfaction', '满意度.调查户数', '户', said(['满意', '基本满意', '不满意', '不了解']));
  const content = of('satisfaction', '满意度.满意户数', '户', said(['满意', '基本满意']));
  return [
    of('visit', '帮扶.走访次数', '次', (rows) => rows),
    of('visit', '帮扶.走访户数', '户', everyOwner),
    of('measure', '帮扶.已实施措施数', '项', done),
    of('measure', '帮扶.措施户数', '户', (rows) => everyOwner(done(rows))),
    of('income', '收入.核算户数', '户', (rows) => rows.filter((row) => netOf(row) !== undefined)),
    of('income', '收入.监测户低于范围户数', '户', (rows) =>
      rows.filter(
        (row) => monitored.has(row.values.householdId as string) && (netOf(row) ?? Infinity) < settings.monitorLine,
      ),
    ),
    asked,
    content,
    of('satisfaction', '满意度.不满意户数', '户', said(['不满意'])),
    rate('满意度.满意率', content, asked),
    of('enterprise', '产业.经营主体数', '个', (rows) => rows),
    of('linked', '产业.带动户数', '户', everyOwner),
  ];
}
