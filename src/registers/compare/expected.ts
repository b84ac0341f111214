import type { Entity, Household, LedgerDiff, Person, Value, VillageData } from '../../model/index.js';
import { shown } from '../describe.js';
import type { Register } from '../register.js';
import type { Match } from './match.js';
import { nameOf, placeIn, type Subject } from './subject.js';

/** Who ought to be in a register and is not: 缺失. `met`: the records of the workbook that the register names. */
export function expectedDiffs(data: VillageData, register: Register, met: ReadonlySet<Subject>): LedgerDiff[] {
  const { expects, sheet } = register.mapping;
  if (expects.length === 0) return [];
  return sheet ? missingRows(data, register, sheet, met) : missingSubjects(data, register, met);
}

function missingSubjects(data: VillageData, { mapping }: Register, met: ReadonlySet<Subject>): LedgerDiff[] {
  const { expects, kind, name } = mapping;
  const subjects = data.households.flatMap((household): Match[] =>
    kind === 'household' ? [{ household }] : household.persons.map((person) => ({ household, person })),
  );
  return subjects.flatMap((match) => {
    const { person } = match;
    const household = match.household!;
    if (met.has(person ?? household) || (person && !isHere(person))) return [];
    const entryOf = (entity: string): Household | Person | undefined => (entity === 'person' ? person : household);
    const said = (entity: string, key: string): Value | undefined =>
      (entryOf(entity)?.values as Record<string, Value> | undefined)?.[key];
    const why = expects.find(({ target, values }) => {
      const value = said(target.entity, target.field.key);
      return (
        value !== undefined && (typeof value === 'object' ? value : [String(value)]).some((one) => values.includes(one))
      );
    });
    if (!why) return [];
    const { entity, field, path } = why.target;
    const entry = entryOf(entity)!;
    const { householdId } = household.values;
    const diff: LedgerDiff = {
      level: kind === 'person' ? '人' : '户',
      ...(householdId !== undefined && { householdId }),
      ...(person?.values.personId !== undefined && { personId: person.values.personId }),
      subject: nameOf(match),
      field: path,
      fieldName: field.name,
      verdict: '缺失',
      register: { source: name },
      other: {
        source: '工作簿',
        value: shown(said(entity, field.key)!),
        place: placeIn(data, entry, entry.cells[field.key], field.name),
      },
    };
    return [diff];
  });
}

function missingRows(
  data: VillageData,
  { mapping: { expects, name } }: Register,
  { key, name: sheetName }: Entity,
  met: ReadonlySet<Subject>,
): LedgerDiff[] {
  const households = new Map(data.households.map((one) => [one.values.householdId, one]));
  return (data.optional?.[key] ?? []).flatMap((row) => {
    const householdId = row.values.householdId as string;
    const household = households.get(householdId);
    const why = expects.find(({ target, values }) => values.includes(String(row.values[target.field.key])));
    if (met.has(row) || !household || !why) return [];
    const { field, path } = why.target;
    const diff: LedgerDiff = {
      level: '户',
      householdId,
      subject: nameOf({ household }),
      field: path,
      fieldName: `${sheetName}（整行）`,
      verdict: '缺失',
      register: { source: name },
      other: {
        source: '工作簿',
        value: shown(row.values[field.key]!),
        place: placeIn(data, row, row.cells[field.key], field.name),
      },
    };
    return [diff];
  });
}

/** The dead and those who moved away are in no register any more. */
const isHere = ({ values: { status } }: Person): boolean =>
  status === undefined || ['在册', '嫁入', '新生儿', '其他转入'].includes(status);
