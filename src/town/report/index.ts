import { type Facts, groupBy } from '../../facts/index.js';
import { clause, nest } from '../../village/index.js';
import type { Town } from '../compile/town.js';
import { departmentData, townBookData, type Upper } from '../compile/upper.js';
import { figureKey, type Guard, HIDDEN } from '../guard/index.js';
import type { AcrossVillages } from '../insight/index.js';
import { nameAt } from '../level.js';
import { ownFindingTable, type TownTable } from '../tables/index.js';
import { areaData } from './areas.js';
import { findingData } from './findings.js';
import { insightData } from './insights.js';

export { CHARTS, chartMarker, drawCharts, reportCharts } from './charts.js';
export { expandVillageColumns } from './columns.js';

export const TOWN_REPORT = '镇汇总报告';

export interface TownReportInput {
  town: Town;
  upper: Upper;
  facts: Facts;
  tables: readonly TownTable[];
  across: AcrossVillages;
  guard: Guard;
  /** 成文日期, YYYY-MM-DD */
  date: string;
  /** A working copy notes what a final one leaves out: the gap in the order's numbering. */
  workingCopy: boolean;
}

/** Counts of people whose circumstances are nobody's business, and of problems (FACTS 10.3, rule 14). */
const sensitive = /^(村情\.(监测|脱贫不稳定|边缘|突发|新纳入|低保|特困|残疾)|问题\.|检查\.(方面\.\d+\.)?有问题条数)/;
/** Shares from which their parts can be reckoned. */
const shares: Record<string, string[]> = {
  '问题.整改率': ['问题.总数', '问题.已整改数', '问题.未完成数'],
  '问题.销号率': ['问题.总数', '问题.已销号数'],
};
/** Totals that the text gives beside their parts. */
const totals: [total: string, parts: string[]][] = [
  ['问题.总数', ['问题.核心问题数', '问题.非核心问题数']],
  ['问题.总数', ['问题.已整改数', '问题.未完成数']],
  ['问题.总数', ['问题.类型.立行立改', '问题.类型.限期整改', '问题.类型.长期坚持', '问题.类型.未定']],
];

/** Defaults told in the text; the rest stands in 镇汇总表.xlsx. */
const TOLD_DEFAULTS = 3;

/** What `templates/镇汇总报告.md` may name, in Chinese. Numbers come from `facts` and the tables, which come from the same town. */
export function townReportData({
  town,
  upper,
  facts,
  tables,
  across,
  guard,
  date,
  workingCopy,
}: TownReportInput): Record<string, unknown> {
  const { plan, villages, missing, finished, asOf } = town;
  const shown = shownFacts(facts, plan, guard);
  const { level } = guard;
  const document = plan.documents[TOWN_REPORT];
  const [spread, incomes] = tables.filter((table) => table.number === 6);
  return {
    // Without any village there are no sums; the text still asks whether there are.
    力量: { 合计: '—' },
    排查: { 未排查户数: 0 },
    ...nest(shown),
    镇名: plan.town.name,
    主送: document?.recipient ?? '',
    落款: document?.signature ?? plan.signed.by,
    成文日期: date,
    截止日期: asOf,
    年度: plan.year,
    工作稿: workingCopy,
    公开: level === 'public',
    方案: {
      名称: plan.title,
      大排查: plan.inspectionName,
      依据: plan.basis.title,
      文号: plan.basis.number,
    },
    期间: { 开始: plan.inspection.start, 结束: plan.inspection.end, 上报时限: plan.reportDeadline },
    村级: {
      应报: plan.villages.length,
      已报: villages.length,
      未报: missing.map((v) => v.name),
      依据成品: finished.map(({ village, asOf: until }) => `${village.name}（截至${until}）`),
      截止不同: villages.filter((v) => v.asOf !== asOf).map((v) => `${v.village.name}（${v.asOf}）`),
    },
    动员: meetingsOf(town),
    方面: areaData(town, facts, guard),
    清单: findingData(town, guard),
    发现: insightData(town, upper, across, guard),
    镇级: townBookData(upper, level),
    部门: departmentData(upper),
    镇表: ownFindingTable(upper, plan, level).rows,
    各村: Object.fromEntries(villages.map(({ village }, index) => [`村${index}`, village.name])),
    ...Object.fromEntries(
      tables.filter((table) => table.number !== 6).map((table) => [`表${table.number}`, table.rows]),
    ),
    表6分段: spread?.rows ?? [],
    表6: incomes?.rows ?? [],
    收入段: (spread?.columns ?? [])
      .filter(({ key }) => key !== '村' && key !== '合计')
      .map(({ name, key }) => ({ 名称: name, 数量: spread?.rows.at(-1)?.[key] ?? 0 })),
    版本: [...groupBy(villages, ({ origin, asOf: until }) => `${origin.edition}|${until}`).values()].map((alike) => ({
      版次: alike[0]!.origin.edition,
      截止: alike[0]!.asOf,
      村: alike.map(({ village, origin }) => `${village.name}${origin.sha256.slice(0, 8)}`),
    })),
    例外: villages.flatMap(({ village, waivers }) =>
      waivers.map((w) => ({
        村: village.name,
        规则: w.rule,
        对象: level === 'public' ? '' : w.subject,
        理由: level === 'public' ? '' : clause(w.reason),
        批准人: nameAt(level, w.approvedBy),
      })),
    ),
    全部核实:
      missing.length === 0 &&
      finished.length === 0 &&
      facts.get('检查.未核实条数')?.value === 0 &&
      facts.get('排查.未排查户数')?.value === 0,
    默认值数: plan.unconfirmed.length,
    默认值: plan.unconfirmed.slice(0, TOLD_DEFAULTS).map((u) => clause(u.note)),
  };
}

/** The figures as the level may see them; sums and their parts are told to the guard. */
function shownFacts(facts: Facts, { areas }: Town['plan'], guard: Guard): Facts {
  const shown: Facts = new Map(
    [...facts].map(([key, fact]) => {
      const value = !sensitive.test(key)
        ? fact.value
        : shares[key]
          ? guard.of(shares[key], fact.value)
          : guard.cell(figureKey(key), fact.value);
      return [key, { ...fact, ...(value === HIDDEN && { unit: '' }), value: value as number | null }];
    }),
  );
  for (const [total, parts] of totals) guard.sum(total, parts);
  const ofAreas = areas.map(({ id }) => `检查.方面.${id}.有问题条数`);
  guard.sum('检查.有问题条数', ofAreas);
  return shown;
}

/** 培训 and 动员 as the villages state them: how many villages, how many people. */
function meetingsOf({ villages }: Town): Record<string, number> {
  const held = (key: 'training' | 'mobilization'): VillageMeetings => {
    const some = villages.map((v) => v.organisation[key]).filter(({ date }) => date !== null);
    return { villages: some.length, persons: some.reduce((sum, { persons }) => sum + (persons ?? 0), 0) };
  };
  const [training, mobilization] = [held('training'), held('mobilization')];
  return {
    动员村数: mobilization.villages,
    动员人次: mobilization.persons,
    培训村数: training.villages,
    培训人次: training.persons,
  };
}

interface VillageMeetings {
  villages: number;
  persons: number;
}
