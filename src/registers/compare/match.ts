import type { Household, Person, VillageData } from '../../model/index.js';
import type { RegisterRecord } from '../register.js';

export interface Match {
  household?: Household;
  person?: Person;
}

export type Matched =
  | { kind: 'match'; match: Match }
  /** Perhaps somebody we know: `why` says what agrees and what does not. */
  | { kind: 'doubtful'; candidates: Match[]; why: string }
  | { kind: 'none' };

/** Finds the household and person of a register's record: by ID, then 人编号, then 户编号 (and name within it). Never guesses. */
export class Matcher {
  private readonly byId = new Map<string, Match[]>();
  private readonly byPersonId = new Map<string, Match>();
  private readonly byHouseholdId = new Map<string, Household>();
  private readonly byName = new Map<string, Match[]>();

  constructor({ households }: VillageData) {
    for (const household of households) {
      const { householdId } = household.values;
      if (householdId !== undefined && !this.byHouseholdId.has(householdId))
        this.byHouseholdId.set(householdId, household);
      for (const person of household.persons) {
        const { idNumber, personId, name } = person.values;
        const match = { household, person };
        if (idNumber !== undefined) add(this.byId, idNumber.slice(0, 18), match);
        if (personId !== undefined && !this.byPersonId.has(personId)) this.byPersonId.set(personId, match);
        if (name !== undefined) add(this.byName, name, match);
      }
    }
  }

  person(record: RegisterRecord): Matched {
    const { idNumber, personId, householdId, name } = record;
    const ids = idNumber === undefined ? [] : (this.byId.get(idNumber) ?? []);
    const byPersonId = personId === undefined ? undefined : this.byPersonId.get(personId);
    if (ids.length > 1) {
      const both = ids.find(({ person }) => person === byPersonId?.person);
      return both ? { kind: 'match', match: both } : doubtful(ids, '证件号码相同的有几个人');
    }
    const [byId] = ids;
    if (byId && byPersonId) {
      if (byId.person === byPersonId.person) return { kind: 'match', match: byId };
      return doubtful([byId, byPersonId], '证件号码和人编号属于两个人');
    }
    if (byId) {
      if (name === undefined || sameName(name, byId)) return { kind: 'match', match: byId };
      return doubtful([byId], '证件号码相同，姓名不同');
    }
    if (byPersonId) {
      if (name === undefined || sameName(name, byPersonId)) return { kind: 'match', match: byPersonId };
      return doubtful([byPersonId], '人编号相同，证件号码和姓名都不同');
    }
    const namesakes = name === undefined ? [] : (this.byName.get(name) ?? []);
    const atHome = namesakes.filter(({ household }) => household?.values.householdId === householdId);
    // Without any ID the household's number and the name are all there is; an ID that differs makes it doubtful.
    if (householdId !== undefined && idNumber === undefined && atHome.length === 1)
      return { kind: 'match', match: atHome[0]! };
    if (atHome.length > 0) return doubtful(atHome, '户编号和姓名相同，证件号码不同');
    if (namesakes.length > 0)
      return doubtful(namesakes, idNumber === undefined ? '姓名相同，没有号码可核对' : '姓名相同，证件号码不同');
    return { kind: 'none' };
  }

  household(record: RegisterRecord): Matched {
    const { householdId, idNumber, name } = record;
    const own = householdId === undefined ? undefined : this.byHouseholdId.get(householdId);
    const people = idNumber === undefined ? [] : (this.byId.get(idNumber) ?? []);
    const home = people.length === 1 ? people[0]!.household : undefined;
    const found = own ?? home;
    if (!found) {
      const namesakes = (name === undefined ? [] : (this.byName.get(name) ?? [])).filter(
        ({ household, person }) => household?.values.headName === person?.values.name,
      );
      return namesakes.length > 0 ? doubtful(namesakes, '户主姓名相同，号码不同') : { kind: 'none' };
    }
    if (own && home && own !== home)
      return doubtful([{ household: own }, { household: home }], '户编号和证件号码属于两户');
    const members = [found.values.headName, ...found.persons.map(({ values }) => values.name)];
    if (name !== undefined && !members.includes(name) && !(own && home))
      return doubtful([{ household: found }], own ? '户编号相同，姓名不同' : '证件号码相同，姓名不同');
    return { kind: 'match', match: { household: found } };
  }
}

const doubtful = (candidates: Match[], why: string): Matched => ({ kind: 'doubtful', candidates, why });

const sameName = (name: string, { person }: Match): boolean => person?.values.name === name;

function add(table: Map<string, Match[]>, key: string, match: Match): void {
  const list = table.get(key);
  if (list) list.push(match);
  else table.set(key, [match]);
}
