import type { CellPlace } from '../../diagnostics/index.js';
import type { Entity, Value, VillageData } from '../../model/index.js';
import { saysTogether } from '../mapping/mapping.js';
import type { Register, RegisterRecord } from '../register.js';
import type { ConflictLine, OriginLine, Prefilled, Row } from './prefilled.js';
import { put, type Said, type Subject, settle } from './settle.js';

/** Joins what the sources say about the same household and person. */
export class Builder {
  private readonly households = new Map<string, Subject>();
  private readonly persons: { subject: Subject; householdId: string }[] = [];
  private readonly byId = new Map<string, { subject: Subject; householdId: string }>();
  private readonly byPersonId = new Map<string, { subject: Subject; householdId: string }>();
  private readonly byName = new Map<string, { subject: Subject; householdId: string }>();

  private readonly rows = new Map<Entity, { text: string; row: Row; source: string }[]>();

  former(data: VillageData): void {
    const place = (at: { sheet: string; row: number }): CellPlace => ({ kind: 'cell', file: data.origin.file, ...at });
    for (const { values, persons, at } of data.households) {
      const { householdId } = values;
      if (householdId === undefined) continue;
      const said = (row: object, from: { sheet: string; row: number }): [string, Said][] =>
        Object.entries(row as Row).map(([key, value]) => [
          key,
          { options: [value], source: '上期工作簿', place: place(from) },
        ]);
      const household = this.household(householdId);
      for (const [key, one] of said(values, at)) if (!ROUND.has(key)) put(household, key, one);
      for (const person of persons) {
        const { idNumber, personId, name } = person.values;
        const subject = this.person(householdId, {
          idRight: idNumber !== undefined,
          ...(idNumber && { idNumber }),
          ...(personId && { personId }),
          ...(name && { name }),
        });
        for (const [key, one] of said(person.values, person.at)) put(subject, key, one);
      }
    }
  }

  /** False when nobody knows the household. */
  add(register: Register, record: RegisterRecord): boolean {
    const known = this.find(record);
    const householdId = known?.householdId ?? record.householdId;
    if (householdId === undefined) return false;
    const household = this.household(householdId);
    const person =
      register.mapping.kind === 'household' ? undefined : (known?.subject ?? this.person(householdId, record));
    if (register.mapping.sheet) this.addRow(register.mapping.sheet, register.mapping.name, householdId, record);
    for (const [path, { options, place, column }] of record.statements) {
      if (column && (column.use === 'compare' || saysTogether(column))) continue;
      const [entity, ...rest] = path.split('.');
      const subject = entity === 'person' ? person : entity === 'household' ? household : undefined;
      if (subject) put(subject, rest.join('.'), { options, source: register.mapping.name, place });
    }
    return true;
  }

  /** A row of a sheet about households: what the register says, as far as it means one thing. The same row twice is one. */
  private addRow(sheet: Entity, source: string, householdId: string, { statements }: RegisterRecord): void {
    const row: Row = { householdId };
    for (const [path, { options, column }] of statements) {
      const key = path.slice(sheet.key.length + 1);
      if (path.startsWith(`${sheet.key}.`) && column?.use !== 'compare' && options.length === 1) row[key] = options[0]!;
    }
    const rows = this.rows.get(sheet) ?? [];
    this.rows.set(sheet, rows);
    const text = JSON.stringify(row);
    if (rows.some((one) => one.text === text)) return;
    rows.push({ text, row, source });
  }

  private find({
    idNumber,
    idRight,
    personId,
    householdId,
    name,
  }: Keys): { subject: Subject; householdId: string } | undefined {
    const byPersonId = personId === undefined ? undefined : this.byPersonId.get(personId);
    const byId = idNumber !== undefined && idRight ? this.byId.get(idNumber) : undefined;
    const byName =
      idNumber === undefined && personId === undefined ? this.byName.get(`${householdId}|${name}`) : undefined;
    return byId ?? byPersonId ?? byName;
  }

  private household(id: string): Subject {
    let subject = this.households.get(id);
    if (!subject) {
      subject = { entity: 'household', said: new Map([['householdId', [{ options: [id], source: '' }]]]) };
      this.households.set(id, subject);
    }
    return subject;
  }

  private person(householdId: string, keys: Keys): Subject {
    const known = this.find({ ...keys, householdId });
    if (known) return known.subject;
    const subject: Subject = {
      entity: 'person',
      said: new Map([['householdId', [{ options: [householdId], source: '' }]]]),
    };
    const entry = { subject, householdId };
    this.persons.push(entry);
    if (keys.idNumber !== undefined && keys.idRight) this.byId.set(keys.idNumber, entry);
    if (keys.personId !== undefined) this.byPersonId.set(keys.personId, entry);
    if (keys.name !== undefined) this.byName.set(`${householdId}|${keys.name}`, entry);
    return subject;
  }

  result(): Prefilled {
    const origins = new Map<string, OriginLine>();
    const conflicts: ConflictLine[] = [];
    const rowOf = (subject: Subject): Row => settle(subject, origins, conflicts);
    const order = new Map([...this.households.keys()].map((id, i) => [id, i]));
    const persons = this.persons
      .filter(({ householdId }) => order.has(householdId))
      .sort((a, b) => order.get(a.householdId)! - order.get(b.householdId)!)
      .map(({ subject }) => rowOf(subject));
    const heads = new Map(
      persons.filter((row) => row.relation === '本人或户主').map((row) => [String(row.householdId), row.name]),
    );
    const households = [...this.households].map(([id, subject]) => {
      const row = rowOf(subject);
      const head = heads.get(id);
      if (row.headName === undefined && head !== undefined) row.headName = head;
      return row;
    });
    const sheets: Record<string, Row[]> = {};
    for (const [{ key, name: sheet }, rows] of this.rows) {
      sheets[key] = rows.map(({ row }) => ({ ...row, ...headOf(heads.get(String(row.householdId))) }));
      for (const { source } of rows) {
        const line = origins.get(`${sheet}||${source}`) ?? { sheet, column: '（整行）', source, count: 0 };
        line.count += 1;
        origins.set(`${sheet}||${source}`, line);
      }
    }
    return { rows: { household: households, person: persons, ...sheets }, origins: [...origins.values()], conflicts };
  }
}

const headOf = (name: Value | undefined): Row => (name === undefined ? {} : { headName: name });

type Keys = Pick<RegisterRecord, 'idNumber' | 'idRight' | 'personId' | 'householdId' | 'name'>;

/** What belongs to a round of inspection and starts anew with the next. */
const ROUND = new Set([
  'visitState',
  'visitDate',
  'inspectors',
  'informant',
  'signed',
  'notVisitedReason',
  'newThisRound',
]);
