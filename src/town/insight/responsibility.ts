import type { Entry } from '../../model/index.js';
import type { PlanVillage } from '../../plan/index.js';
import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import type { VillageSummary } from '../digest/index.js';
import { type Level, nameAt } from '../level.js';

const BLANK = '未填';

/** A post that the village's own workbook names too. */
type OwnPost = 'packageCadre' | 'secretary' | 'firstSecretary' | 'infoOfficer';

/** Posts of 责任体系: the field on the town's sheet, and the village's own. */
const posts: [name: string, key: string, own?: OwnPost][] = [
  ['包村领导', 'leader'],
  ['包村干部', 'cadre', 'packageCadre'],
  ['书记', 'partySecretary', 'secretary'],
  ['第一书记', 'firstSecretary', 'firstSecretary'],
  ['信息员', 'infoOfficer', 'infoOfficer'],
  ['网格员', 'gridWorkers'],
];
/** Not every village has one. */
const optional: ReadonlySet<string> = new Set(['第一书记']);

interface Known {
  village: PlanVillage;
  digest?: VillageSummary;
  row?: Entry;
}

/** The villages of which somebody has said anything. */
function knownVillages({ villages, plan }: Town, upper: Upper): Known[] {
  const said = upper.town?.data.tables.responsibility ?? [];
  return plan.villages.flatMap((village) => {
    const digest = villages.find((one) => one.village.code === village.code);
    const row = said.find(({ values }) => values.village === village.code || values.village === village.name);
    return digest || row ? [{ village, ...(digest && { digest }), ...(row && { row }) }] : [];
  });
}

const holder = ({ row, digest }: Known, key: string, own?: OwnPost): string =>
  (row?.values[key] as string | undefined) ?? (own ? digest?.organisation[own] : undefined) ?? '';

/** 责任体系表 (R5.1): who answers for each village. The town's workbook says it first, the village's fills in; blanks are 未填. */
export function responsibilityRows(town: Town, upper: Upper, level: Level): Record<string, string | number>[] {
  return knownVillages(town, upper).map((known) => {
    const o = known.digest?.organisation;
    const names = (text: string): string =>
      text
        .split('、')
        .map((one) => nameAt(level, one))
        .join('、') || BLANK;
    return {
      村: known.village.name,
      ...Object.fromEntries(posts.map(([name, key, own]) => [name, names(holder(known, key, own))])),
      小组数: o?.groups ?? '—',
      网格数: o?.grids ?? '—',
      联系人数: o?.helpers ?? '—',
    };
  });
}

export interface ResponsibilityGap {
  village: string;
  /** Posts that nobody is named for. */
  blank: string[];
  /** The village's row in the town's workbook; of a village without one its own. */
  file: string;
  sheet: string;
  row?: number;
}

/** Villages whose chain of responsibility has a gap. */
export const responsibilityGaps = (town: Town, upper: Upper): ResponsibilityGap[] =>
  knownVillages(town, upper).flatMap((known) => {
    const blank = posts.filter(([name, key, own]) => !optional.has(name) && holder(known, key, own) === '');
    if (blank.length === 0) return [];
    const { row, digest, village } = known;
    const at = row
      ? { file: upper.town!.data.origin.file, sheet: row.at.sheet, row: row.at.row }
      : { file: digest!.origin.file, sheet: '村情况' };
    return [{ village: village.name, blank: blank.map(([name]) => name), ...at }];
  });
