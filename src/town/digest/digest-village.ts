import { hasErrors, type Outcome } from '../../diagnostics/index.js';
import { type Facts, groupBy, isVillageItem } from '../../facts/index.js';
import type { Answer, Inspection } from '../../inspect/index.js';
import { finalBlockers, type LedgerEntry } from '../../ledger/index.js';
import type { Entry, VillageData } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { type AnalyseOptions, type Analysis, analyse } from '../../village/index.js';
import { conductOf, organisationOf } from './conduct.js';
import { DIGEST_VERSION, type DigestFact, type DigestFinding, type DigestItem, type VillageDigest } from './digest.js';
import { monitoredHouseholds } from './monitored.js';
import { passagesOf } from './passages.js';
import { traceHouseholds, tracePeople } from './people.js';
import { recordsHash } from './records-hash.js';
import { recountVillage } from './recount.js';
import { rangesOf } from './row-ranges.js';
import { satisfactionOf } from './satisfaction.js';

export interface DigestOptions extends AnalyseOptions {
  /**
   * Secret of the town's folder: digests made with different keys cannot be compared for the same person. Never leaves the town
   * and is written into no document.
   */
  identityKey: string;
}

/** How many of a village's errors are kept in words. */
const FIRST = 5;

/**
 * One read of a village workbook → everything the town needs of it. No value when the file is no workbook of this plan; errors
 * in the data are diagnostics, and `errors` in the digest says that they are there.
 */
export function digestVillage(bytes: Uint8Array, file: string, options: DigestOptions): Outcome<VillageDigest> {
  const { plan, identityKey } = options;
  const analysed = analyse(bytes, file, options);
  if (!analysed.value) return { diagnostics: analysed.diagnostics };
  const blockers = finalBlockers(analysed.value.ledger, analysed.value.data);
  const errors = [...analysed.diagnostics, ...blockers].filter((d) => d.severity === 'error');
  const digest = digestOf(analysed.value, plan, identityKey);
  return {
    value: { ...digest, errors: { count: errors.length, first: errors.slice(0, FIRST).map((d) => d.message) } },
    diagnostics: hasErrors(blockers) ? [...analysed.diagnostics, ...blockers] : analysed.diagnostics,
  };
}

function digestOf({ data, inspection, ledger, facts }: Analysis, plan: Plan, identityKey: string): VillageDigest {
  const { origin } = data;
  const village = plan.villages.find((v) => v.code === origin.villageCode);
  const recount = recountVillage(data, plan);
  return {
    version: DIGEST_VERSION,
    village: {
      code: origin.villageCode,
      name: village?.name ?? origin.villageName,
      fullName: village?.fullName ?? origin.villageName,
    },
    origin: { file: origin.file, sha256: origin.sha256, edition: origin.edition, records: recordsHash(data) },
    asOf: data.asOf,
    errors: { count: 0, first: [] },
    unreconciled: disagreements(facts, recount, ledger.entries),
    facts: Object.fromEntries([...facts].map(([key, fact]) => [key, compact(fact)])),
    recount,
    items: itemCounts(inspection, plan),
    findings: ledger.entries.map(compactEntry),
    columns: columnsOf(data),
    monitored: monitoredHouseholds(data, plan),
    satisfaction: satisfactionOf(data),
    people: tracePeople(data, identityKey),
    households: traceHouseholds(data),
    passages: passagesOf(data),
    conduct: conductOf(data),
    organisation: organisationOf(data),
    waivers: data.waivers.map(({ values }) => ({
      rule: values.rule ?? '',
      subject: values.subject ?? '',
      reason: values.reason ?? '',
      approvedBy: values.approvedBy ?? '',
    })),
  };
}

/** Where the fields stand: a sheet's first row tells for all. */
function columnsOf({ village, households, findings, optional }: VillageData): VillageDigest['columns'] {
  const letters = (row: Pick<Entry, 'cells'> | undefined): Record<string, string> =>
    Object.fromEntries(Object.entries(row?.cells ?? {}).map(([key, cell]) => [key, cell.replace(/\d+$/, '')]));
  const tables: [string, Pick<Entry, 'cells'> | undefined][] = [
    ['农户', households[0]],
    ['家庭成员', households.find((one) => one.persons.length > 0)?.persons[0]],
    ['问题台账', findings[0]],
    ['收入支出', optional?.income?.[0]],
  ];
  return {
    村情况: village.cells as Record<string, string>,
    ...Object.fromEntries(tables.filter(([, row]) => row).map(([sheet, row]) => [sheet, letters(row)])),
  };
}

const compact = ({ value, unit, rows }: NonNullable<ReturnType<Facts['get']>>): DigestFact => ({
  value,
  unit,
  rows: rangesOf(rows),
});

/** Keys on which the two counts differ. Drafts are in `facts` and not on the sheet. */
function disagreements(facts: Facts, recount: Record<string, number>, entries: readonly LedgerEntry[]): string[] {
  const drafts = entries.filter((entry) => entry.draft);
  const unwritten: Record<string, number> = {
    '问题.总数': drafts.length,
    '问题.核心问题数': drafts.filter((entry) => entry.core).length,
  };
  return Object.entries(recount).flatMap(([key, count]) => {
    const value = (facts.get(key)?.value ?? 0) - (unwritten[key] ?? 0);
    return value === count ? [] : [`${key}一次算得${value}，另一次算得${count}`];
  });
}

function itemCounts({ answers }: Inspection, plan: Plan): Record<string, DigestItem> {
  const byItem = groupBy(answers, (answer) => answer.item);
  return Object.fromEntries(
    plan.items.filter(isVillageItem).map(({ id }) => {
      const all = byItem.get(id) ?? [];
      const of = (kind: Answer['answer']): Answer[] => all.filter((answer) => answer.answer === kind);
      const problems = of('有问题');
      const households = problems.flatMap(({ subject: { level, id: subject, householdId } }) =>
        level === '户' ? subject : (householdId ?? []),
      );
      return [
        id,
        {
          problem: problems.length,
          sound: of('无问题').length,
          notConcerned: of('不涉及').length,
          open: of('未核实').length,
          households: new Set(households).size,
          rows: rangesOf(problems.flatMap(({ rows }) => rows)),
        },
      ];
    }),
  );
}

function compactEntry(entry: LedgerEntry): DigestFinding {
  const { id, draft, values, status, core, counted, overdue, alsoItems, at, daysLeft, item, area, category } = entry;
  const { level, id: subjectId, name, group, household } = entry.subject;
  return {
    ...{ id, draft, values, status, core, counted, overdue, alsoItems },
    ...(at && { row: at.row }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(item && { item: item.id }),
    ...(area && { area: area.id }),
    ...(category && { category: category.id }),
    subject: {
      level,
      id: subjectId,
      name,
      ...(group !== undefined && { group }),
      ...(household?.values.householdId !== undefined && { household: household.values.householdId }),
    },
  };
}
