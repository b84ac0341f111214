import { groupBy } from '../../facts/index.js';
import type { Ledger } from '../../ledger/index.js';
import { type Household, isCounted, type VillageData } from '../../model/index.js';

const examinedStates = new Set(['已入户', '电话核实']);

/** Attachment 2: the inspection of households by 村民小组, and the households that were not reached, with the reason. */
export function visitData({ households, village }: VillageData, { entries }: Ledger): Record<string, unknown> {
  const groups = groupBy(households, (h) => h.values.groupNo ?? null);
  const problems = entries.filter((e) => e.counted);
  const rows = [...groups]
    .sort(([a], [b]) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
    .map(([group, members]) =>
      visitRow(
        group === null ? '未填组' : `第${group}组`,
        members,
        problems.filter((e) => e.subject.household && members.includes(e.subject.household)).length,
      ),
    );
  const rest = households.filter((h) => !examinedStates.has(h.values.visitState ?? ''));
  const registered = village.values.registeredHouseholds ?? households.length;
  const inState = (state: string | undefined): number => households.filter((h) => h.values.visitState === state).length;
  const restKinds = [
    { 名称: '外出未联系上', 数量: inState('外出未联系上') },
    { 名称: '拒访', 数量: inState('拒访') },
    { 名称: '未登记入户结果', 数量: inState(undefined) },
    { 名称: '未列入排查表', 数量: Math.max(0, registered - households.length) },
  ];
  return {
    各组: rows,
    村级问题数: problems.filter((e) => !e.subject.household).length,
    未排查分类: restKinds.filter(({ 数量 }) => 数量 > 0),
    未排查: rest.map((h) => ({
      户编号: h.values.householdId ?? '',
      户主: h.values.headName ?? '',
      组: h.values.groupNo ?? '',
      结果: h.values.visitState ?? '未填',
      原因: h.values.notVisitedReason ?? '',
    })),
  };
}

function visitRow(name: string, members: readonly Household[], problems: number): Record<string, unknown> {
  const inState = (state: string): number => members.filter((h) => h.values.visitState === state).length;
  const persons = (some: readonly Household[]): number =>
    some.reduce((sum, h) => sum + h.persons.filter(isCounted).length, 0);
  const examined = members.filter((h) => examinedStates.has(h.values.visitState ?? ''));
  return {
    组: name,
    户数: members.length,
    人数: persons(members),
    已入户: inState('已入户'),
    电话核实: inState('电话核实'),
    未联系: inState('外出未联系上'),
    拒访: inState('拒访'),
    未填: members.filter((h) => h.values.visitState === undefined).length,
    已排查人数: persons(examined),
    问题数: problems,
  };
}
