import type { CellPlace, Diagnostic } from '../../diagnostics/index.js';
import {
  type BookData,
  type DepartmentData,
  type Entity,
  entities,
  entitiesOf,
  type TownData,
  type Value,
  type VillageData,
} from '../../model/index.js';
import { nothingRead, notPlaced, sourcesDisagree } from '../codes.js';
import { shown } from '../describe.js';
import { saysTogether } from '../mapping/mapping.js';
import { type Options, sameValue } from '../read-value.js';
import type { Register, RegisterRecord } from '../register.js';
import { carryOver } from './carry-over.js';

type Row = Record<string, Value>;

/** A line of the sheet 来源: where the cells of a column came from. */
export interface OriginLine {
  sheet: string;
  column: string;
  source: string;
  count: number;
}

export interface ConflictLine {
  sheet: string;
  /** Who: name. */
  subject: string;
  column: string;
  /** What each source says, with its place. */
  said: { source: string; value: string; place?: CellPlace }[];
}

export interface Prefilled {
  /** By entity key, as `issueWorkbook` takes them. */
  rows: Record<string, Row[]>;
  origins: OriginLine[];
  conflicts: ConflictLine[];
}

interface Said {
  options: Options;
  source: string;
  place?: CellPlace;
}

interface Subject {
  entity: 'household' | 'person';
  said: Map<string, Said[]>;
}

/**
 * What the registers (and last round's workbook) know about a village, as rows of its new workbook. Where sources differ the cell
 * stays blank and is listed (REG-010); persons whose household no source names are counted (REG-012). Only a right ID, a 人编号 or a
 * 户编号 with the same name joins two records.
 */
export function prefill(
  registers: readonly Register[],
  options: { former?: VillageData; year: number },
): { value: Prefilled; diagnostics: Diagnostic[] } {
  const build = new Builder();
  if (options.former) build.former(options.former);
  const order = [...registers].sort((a, b) => placing(b) - placing(a));
  const lost: { register: Register; count: number; first: CellPlace }[] = [];
  for (const register of order) {
    const left = register.records.filter((record) => !build.add(register, record));
    if (left.length > 0) lost.push({ register, count: left.length, first: left[0]!.place });
  }
  const value = build.result();
  const diagnostics: Diagnostic[] = value.conflicts.map((conflict) =>
    sourcesDisagree({
      ...(conflict.said.find(({ place }) => place)?.place && {
        place: conflict.said.find(({ place }) => place)!.place!,
      }),
      message: `“${conflict.subject}”的“${conflict.column}”：${conflict.said.map((s) => `${s.source}是“${s.value}”`).join('，')}；没有预填。`,
    }),
  );
  for (const { register, count, first } of lost)
    diagnostics.push(
      notPlaced({ place: first, message: `“${register.mapping.name}”有 ${count} 行不知道属于哪一户，没有预填。` }),
    );
  if (options.former) {
    // A register knows better than last round's sheet.
    value.rows = { ...carryOver(options.former, options.year), ...value.rows };
    value.origins.push(...carried(options.former, value.rows));
  }
  if ((value.rows.household ?? []).length === 0)
    diagnostics.push(nothingRead({ message: '给出的文件里没有这个村的农户，工作簿里没有预填内容。' }));
  return { value, diagnostics };
}

/** Of last round's sheets besides 农户 and 家庭成员: how many rows came over. */
function carried({ origin }: BookData, rows: Record<string, Row[]>): OriginLine[] {
  const sheets = entitiesOf(origin.book ?? 'village').filter(({ key }) => key !== 'household' && key !== 'person');
  return sheets.flatMap(({ key, name }) =>
    rows[key]?.length ? [{ sheet: name, column: '（整行）', source: '上期工作簿', count: rows[key].length }] : [],
  );
}

/** What last round's workbook of the town or a department hands on: its form and the rows that go on. */
export function prefillBook(former: TownData | DepartmentData, year: number): Pick<Prefilled, 'rows' | 'origins'> {
  const form =
    'town' in former ? { town: [former.town.values as Row] } : { department: [former.department.values as Row] };
  const rows: Record<string, Row[]> = { ...form, ...carryOver(former, year) };
  return { rows, origins: carried(former, rows) };
}

/** Registers that name the household of each person come first. */
const placing = ({ records }: Register): number =>
  records.some(({ householdId }) => householdId !== undefined) ? 1 : 0;

class Builder {
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
    const persons = [...this.households.keys()].flatMap((id) =>
      this.persons.filter(({ householdId }) => householdId === id).map(({ subject }) => rowOf(subject)),
    );
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

function put({ said }: Subject, key: string, one: Said): void {
  const list = said.get(key);
  if (list) list.push(one);
  else said.set(key, [one]);
}

/** One row: a cell for each field on which the sources agree and that means one thing. */
function settle({ entity, said }: Subject, origins: Map<string, OriginLine>, conflicts: ConflictLine[]): Row {
  const row: Row = {};
  const { name: sheet, fields } = entities.find(({ key }) => key === entity)!;
  const subject = String((said.get('name') ?? said.get('headName') ?? said.get('householdId'))?.[0]?.options[0] ?? '');
  for (const field of fields) {
    const list = said.get(field.key);
    if (!list) continue;
    const common = list[0]!.options.filter((one) =>
      list.every(({ options }) => options.some((other) => sameValue(one, other))),
    );
    if (common.length === 0) {
      const distinct = list.filter(
        (one, i) =>
          list.findIndex((other) => other.source === one.source && sameValue(other.options[0]!, one.options[0]!)) === i,
      );
      conflicts.push({
        sheet,
        subject,
        column: field.name,
        said: distinct.map(({ source, options, place }) => ({
          source: source || '户编号',
          value: options.map(shown).join('或'),
          ...(place && { place }),
        })),
      });
    } else if (common.length === 1) {
      row[field.key] = common[0]!;
      for (const source of new Set(list.map((one) => one.source))) {
        if (source === '') continue;
        const key = `${sheet}|${field.name}|${source}`;
        const line = origins.get(key) ?? { sheet, column: field.name, source, count: 0 };
        line.count += 1;
        origins.set(key, line);
      }
    }
  }
  return row;
}
