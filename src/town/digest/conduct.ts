import { createHash } from 'node:crypto';
import { groupBy } from '../../facts/index.js';
import { household, type VillageData } from '../../model/index.js';
import type { Conduct, Organisation } from './digest.js';
import { rangesOf } from './row-ranges.js';

/** Who it is and when it was asked do not count as answers. */
const ASIDE = /^(householdId|groupNo|gridId|headName|phone|helper\.|visitDate|inspectors|informant|memberCount)/;
const keys = household.fields.map((field) => field.key).filter((key) => !ASIDE.test(key));

/** How the inspection was carried out, told by the rows alone (R5.12): facts, no judgement. */
export function conductOf({ households, optional, manualChecks }: VillageData): Conduct {
  const visitDays: Record<string, number> = {};
  for (const { values } of households)
    if (values.visitDate) visitDays[values.visitDate] = (visitDays[values.visitDate] ?? 0) + 1;
  const seen = households.filter(({ values }) => values.visitState === '已入户');
  const extras = new Map(
    (['income', 'satisfaction'] as const).flatMap((sheet) =>
      (optional?.[sheet] ?? []).map(({ values: { householdId, headName: _, ...rest } }) => [
        `${sheet}|${householdId}`,
        JSON.stringify(rest),
      ]),
    ),
  );
  const groups = groupBy(seen, ({ values }) =>
    JSON.stringify([
      keys.map((key) => values[key as keyof typeof values] ?? null),
      extras.get(`income|${values.householdId}`) ?? null,
      extras.get(`satisfaction|${values.householdId}`) ?? null,
    ]),
  );
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
  const answered = manualChecks.filter(
    ({ values }) => values.answer !== undefined && values.note !== undefined && values.subjectId === undefined,
  );
  const visits = optional?.visit?.length ?? null;
  return {
    visitDays,
    ...(largest && {
      sameAnswers: { households: largest.length, of: seen.length, rows: rangesOf(largest.map(({ at }) => at)) },
    }),
    visits,
    ...(answered.length > 0 && {
      manualAnswers: {
        hash: createHash('sha256')
          .update(
            answered
              .map(({ values }) => `${values.item}=${values.answer}:${values.note}`)
              .sort()
              .join('\n'),
          )
          .digest('hex'),
        count: answered.length,
      },
    }),
  };
}

/** People, meetings and grids of a village, for the report and 责任体系表. */
export function organisationOf({ village: { values }, households }: VillageData): Organisation {
  const different = (key: 'gridId' | 'helper.name'): number =>
    new Set(households.flatMap((one) => one.values[key] ?? [])).size;
  return {
    secretary: values.partySecretary ?? null,
    firstSecretary: values.firstSecretary ?? null,
    infoOfficer: values.infoOfficer ?? null,
    packageCadre: values.packageCadre ?? null,
    groups: values.groupCount ?? null,
    grids: different('gridId'),
    helpers: different('helper.name'),
    teams: values['inspection.teams'] ?? null,
    start: values['inspection.start'] ?? null,
    end: values['inspection.end'] ?? null,
    training: {
      date: values['inspection.training.date'] ?? null,
      persons: values['inspection.training.persons'] ?? null,
    },
    mobilization: {
      date: values['inspection.mobilization.date'] ?? null,
      persons: values['inspection.mobilization.persons'] ?? null,
    },
    householdMeetings: values['inspection.householdMeetings'] ?? null,
  };
}
