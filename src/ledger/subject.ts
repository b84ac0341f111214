import type { Subject } from '../inspect/index.js';
import type { BookKind, Household } from '../model/index.js';
import type { FindingValues, LedgerContext, LedgerSubject } from './entry.js';

const ofHousehold = (household: Household | undefined) => ({
  ...(household && { household }),
  ...(household?.values.groupNo !== undefined && { group: household.values.groupNo }),
});

/** Levels at which a row needs no 对象编号: whoever fills in the workbook is meant. */
const OWN_LEVELS: Readonly<Record<BookKind, readonly string[]>> = {
  village: ['村', '镇'],
  town: ['镇'],
  department: ['部门'],
};

/**
 * Whom a row of 问题台账 is about. 对象编号 decides: a row whose level is 人 but that names a household is about the household.
 * Without 对象编号 only the village itself (or the town) is known.
 */
export function subjectOf(values: FindingValues, context: LedgerContext): LedgerSubject {
  const level = values.subjectLevel ?? context.items.get(values.checkItemId ?? '')?.subject ?? '村';
  const id = values.subjectId ?? '';
  const written = { ...(values.groupNo !== undefined && { group: values.groupNo }) };
  const person = context.persons.get(id);
  if (person) {
    const household = context.households.get(person.values.householdId ?? '');
    return { level: '人', id, name: person.values.name ?? '', ...written, ...ofHousehold(household), person };
  }
  const household = context.households.get(id);
  if (household)
    return { level: '户', id, name: household.values.headName ?? '', ...written, ...ofHousehold(household) };
  const { book = 'village', villageCode, villageName } = context.data.origin;
  const own = OWN_LEVELS[book].includes(level) && (level !== '部门' || id === '' || id === villageCode);
  if (own) return { level, id: villageCode, name: values.subjectName ?? villageName, ...written };
  const place = level === '村' ? (values.village ?? '') : '';
  return { level, id: id || place, name: values.subjectName ?? '', ...written };
}

/** 户编号 of a household or person that an item was asked about. */
export const householdIdOf = ({ level, id, householdId }: Subject): string | undefined =>
  level === '户' ? id : householdId;

interface Named {
  level: string;
  id: string;
  householdId?: string | undefined;
}

/** Key under which a household and its persons meet; other subjects stand for themselves. */
export function circleOf({ level, id, householdId }: Named): string {
  if (level === '户') return `户:${id}`;
  return householdId === undefined ? `${level}:${id}` : `户:${householdId}`;
}

/** Within one circle: the same subject, or a household and one of its persons. */
export const related = (a: Named, b: Named): boolean => a.level !== b.level || a.id === b.id;
