import type { CellPlace } from '../../diagnostics/index.js';
import type { Entry, Household, LedgerDiff, LedgerSide, LedgerVerdict, Value, VillageData } from '../../model/index.js';
import { shown, shownBeside } from '../describe.js';
import { type MappedField, saysTogether } from '../mapping/mapping.js';
import { type Options, sameValue } from '../read-value.js';
import type { Register, RegisterRecord, Statement } from '../register.js';
import { expectedDiffs } from './expected.js';
import type { Match, Matcher } from './match.js';
import { rowOfSheet } from './row-of-sheet.js';
import { nameOf, placeIn, type Subject } from './subject.js';

/** A register's record of which it cannot be said whether it is one of ours. */
export interface Doubtful {
  register: string;
  place: CellPlace;
  name: string;
  why: string;
  candidates: { name: string; place: CellPlace }[];
}

/** One field of one subject: what the register says, and what the workbook has in `cell`. */
interface Question {
  path: string;
  fieldName: string;
  level: 'household' | 'person';
  match: Match;
  statement: Statement;
  value?: Value;
  cell?: string;
  header: string;
  row?: Entry;
}

/** One register against the workbook; what earlier registers said is in `others`. */
export class CompareOne {
  readonly diffs: LedgerDiff[] = [];
  readonly doubtful: Doubtful[] = [];
  /** Records of nobody we know, of a village that is not said. */
  readonly strangers: CellPlace[] = [];
  private readonly met = new Set<Subject>();
  /** Household, field and what the register says: repeated on the row of every member. */
  private readonly said = new Set<string>();

  constructor(
    private readonly data: VillageData,
    private readonly register: Register,
    private readonly matcher: Matcher,
    private readonly others: Map<string, { options: Options; side: LedgerSide }>,
  ) {
    for (const record of register.records) this.record(record);
    this.diffs.push(...expectedDiffs(data, register, this.met));
  }

  private record(record: RegisterRecord): void {
    const { kind } = this.register.mapping;
    const matched = kind === 'person' ? this.matcher.person(record) : this.matcher.household(record);
    const name = record.name ?? '（没有姓名）';
    if (matched.kind === 'doubtful') {
      for (const { household, person } of matched.candidates) {
        if (household) this.met.add(household);
        if (person) this.met.add(person);
      }
      const candidates = matched.candidates.map((one) => ({
        name: nameOf(one),
        place: placeIn(this.data, (one.person ?? one.household)!),
      }));
      this.doubtful.push({
        register: this.register.mapping.name,
        place: record.place,
        name,
        why: matched.why,
        candidates,
      });
      return;
    }
    if (matched.kind === 'none') {
      // A list of the whole town names many who are none of ours.
      if (record.village === undefined) {
        this.strangers.push(record.place);
        return;
      }
      this.diffs.push({
        level: kind === 'person' ? '人' : '户',
        ...(record.householdId !== undefined && { householdId: record.householdId }),
        ...(record.personId !== undefined && { personId: record.personId }),
        subject: name,
        field: kind,
        fieldName: kind === 'person' ? '这个人' : '这一户',
        verdict: '缺失',
        register: { source: this.register.mapping.name, value: '在册', place: record.place },
        other: { source: '工作簿' },
      });
      return;
    }
    const { household, person } = matched.match;
    if (household) this.met.add(household);
    if (person) this.met.add(person);
    const row = household && this.row(record, household);
    const together = new Set<Statement['column']>();
    for (const [path, statement] of record.statements) {
      const { column } = statement;
      if (column?.use === 'prefill') continue;
      if (column && saysTogether(column)) {
        if (!together.has(column)) this.allOf(column.fields, statement, matched.match);
        together.add(column);
        continue;
      }
      const target = this.target(path);
      if (target) this.field(target, statement, matched.match, row);
    }
  }

  private target(path: string): MappedField | undefined {
    const { columns, implies } = this.register.mapping;
    return [...columns.flatMap(({ fields }) => fields), ...implies.map((one) => one.target)].find(
      (one) => one.path === path,
    );
  }

  private field({ path, entity, field }: MappedField, statement: Statement, match: Match, row?: Entry): void {
    const own = entity === this.register.mapping.sheet?.key;
    const entry = own ? row : entity === 'person' ? match.person : match.household;
    if (!entry) return;
    const value = (entry.values as Record<string, Value>)[field.key];
    const level = entity === 'person' ? 'person' : 'household';
    const { name: header } = field;
    const cell = entry.cells[field.key];
    this.judge({
      path,
      fieldName: header,
      level,
      match,
      statement,
      header,
      ...(value !== undefined && { value }),
      ...(cell !== undefined && { cell }),
      ...(own && row && { row }),
    });
  }

  /** The row of the mapping's sheet that a record is about; where there is none, that is a difference. */
  private row(record: RegisterRecord, household: Household): Entry | undefined {
    const { sheet, name } = this.register.mapping;
    const { householdId } = household.values;
    if (!sheet || householdId === undefined) return undefined;
    const rows = (this.data.optional?.[sheet.key] ?? []).filter(
      (one) => one.values.householdId === householdId && !this.met.has(one),
    );
    const row = rowOfSheet(sheet, record, rows);
    if (row) this.met.add(row);
    else
      this.diffs.push({
        level: '户',
        householdId,
        subject: nameOf({ household }),
        field: sheet.key,
        fieldName: `${sheet.name}（整行）`,
        verdict: '缺失',
        register: { source: name, value: '在册', place: record.place },
        other: { source: '工作簿' },
      });
    return row;
  }

  /** One statement about several yes/no fields: all are 是, or at least one is 否. */
  private allOf(fields: readonly MappedField[], statement: Statement, match: Match): void {
    const level = fields[0]!.entity === 'person' ? 'person' : 'household';
    const entry = level === 'person' ? match.person : match.household;
    if (!entry) return;
    const values = fields.map(({ field }) => (entry.values as Record<string, Value>)[field.key]);
    const no = values.indexOf('否');
    const together = no >= 0 ? '否' : values.every((value) => value === '是') ? '是' : undefined;
    const { field } = fields[Math.max(no, 0)]!;
    const cell = entry.cells[field.key];
    this.judge({
      path: fields[0]!.path,
      fieldName: statement.column!.header,
      level,
      match,
      statement,
      header: field.name,
      ...(together !== undefined && { value: together }),
      ...(cell !== undefined && { cell }),
    });
  }

  private judge({ path, fieldName, level, match, statement, value, cell, header, row }: Question): void {
    const { household } = match;
    const person = level === 'person' ? match.person! : undefined;
    const entry = row ?? person ?? household!;
    const key = `${path}|${entry.at.sheet}|${entry.at.row}`;
    const once = `${key}|${statement.options.map(String).join('|')}`;
    if (level === 'household' && this.said.has(once)) return;
    this.said.add(once);
    const source = this.register.mapping.name;
    const registerSide = (beside: Value | undefined): LedgerSide => ({
      source,
      value: statement.options.map((one) => shownBeside(one, beside)).join('或'),
      place: statement.place,
    });
    const householdId = household?.values.householdId;
    const base = {
      level: person ? ('人' as const) : ('户' as const),
      ...(householdId !== undefined && { householdId }),
      ...(person?.values.personId !== undefined && { personId: person.values.personId }),
      subject: nameOf(person ? match : { household: household! }),
      field: path,
      fieldName,
    };
    const before = this.others.get(key);
    if (!before) this.others.set(key, { options: statement.options, side: registerSide(undefined) });
    const place = placeIn(this.data, entry, cell, header);
    if (value === undefined) {
      if (before && before.side.source !== source && !overlap(before.options, statement.options))
        this.diffs.push({
          ...base,
          verdict: '账账不符',
          register: registerSide(before.options[0]),
          other: before.side,
        });
      const other = { source: '工作簿', place };
      this.diffs.push({ ...base, verdict: '缺失', register: registerSide(undefined), other });
      return;
    }
    const same = statement.options.some((one) => sameValue(one, value));
    const said = same ? shown(value) : shownBeside(value, statement.options[0]);
    this.diffs.push({
      ...base,
      verdict: same ? '一致' : this.breach(statement, household),
      register: registerSide(same ? undefined : value),
      other: { source: '工作簿', value: said, place },
    });
  }

  /** What was seen in the house is reality; otherwise two accounts differ. */
  private breach(statement: Statement, household: Household | undefined): LedgerVerdict {
    return statement.column?.against === '实' && household?.values.visitState === '已入户' ? '账实不符' : '账账不符';
  }
}

const overlap = (a: Options, b: Options): boolean => a.some((x) => b.some((y) => sameValue(x, y)));
