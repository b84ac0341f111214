import type { CellPlace, Diagnostic } from '../../diagnostics/index.js';
import type {
  Entity,
  Entry,
  Household,
  LedgerDiff,
  LedgerSide,
  LedgerVerdict,
  Person,
  Value,
  VillageData,
} from '../../model/index.js';
import { doubtfulMatch, strangersUnsaid } from '../codes.js';
import { shown, shownBeside } from '../describe.js';
import { type MappedField, saysTogether } from '../mapping/mapping.js';
import { type Options, sameValue } from '../read-value.js';
import type { Register, RegisterRecord, Statement } from '../register.js';
import { type Match, Matcher } from './match.js';
import { rowOfSheet } from './row-of-sheet.js';

/** A register's record of which it cannot be said whether it is one of ours. */
export interface Doubtful {
  register: string;
  place: CellPlace;
  name: string;
  why: string;
  candidates: { name: string; place: CellPlace }[];
}

export interface Comparison {
  /** Every field compared, 一致 included, in the order of the registers and their rows. */
  diffs: LedgerDiff[];
  doubtful: Doubtful[];
}

/**
 * Compares a village's workbook with registers, subject by subject and field by field, and the registers with each other where the
 * workbook says nothing. Blank on both sides is not compared. `ledgerDiffs` of items 6.16 and 6.17 is `diffs`.
 * Diagnostics: REG-011 for each doubtful match, REG-014.
 */
export function compareRegisters(
  data: VillageData,
  registers: readonly Register[],
): { comparison: Comparison; diagnostics: Diagnostic[] } {
  const diffs: LedgerDiff[] = [];
  const doubtful: Doubtful[] = [];
  const diagnostics: Diagnostic[] = [];
  const matcher = new Matcher(data);
  const others = new Map<string, { options: Options; side: LedgerSide }>();
  for (const register of registers) {
    const compared = new CompareOne(data, register, matcher, others);
    diffs.push(...compared.diffs);
    doubtful.push(...compared.doubtful);
    const [first] = compared.strangers;
    if (first) {
      const message = `“${register.mapping.name}”有 ${compared.strangers.length} 行没有写明村，工作簿里也没有，没有比对。`;
      diagnostics.push(strangersUnsaid({ place: first, message }));
    }
  }
  for (const { place, why, candidates, name, register } of doubtful)
    diagnostics.push(
      doubtfulMatch({
        place,
        message: `“${register}”里的“${name}”与工作簿里的${candidates.map((c) => `“${c.name}”`).join('、')}：${why}。`,
        related: candidates.map((c) => ({ place: c.place, message: '可能是这一行' })),
      }),
    );
  return { comparison: { diffs, doubtful }, diagnostics };
}

class CompareOne {
  readonly diffs: LedgerDiff[] = [];
  readonly doubtful: Doubtful[] = [];
  /** Records of nobody we know, of a village that is not said. */
  readonly strangers: CellPlace[] = [];
  private readonly met = new Set<Household | Person | Entry>();
  /** Household, field and what the register says: repeated on the row of every member. */
  private readonly said = new Set<string>();

  constructor(
    private readonly data: VillageData,
    private readonly register: Register,
    private readonly matcher: Matcher,
    private readonly others: Map<string, { options: Options; side: LedgerSide }>,
  ) {
    for (const record of register.records) this.record(record);
    this.missing();
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
        place: this.place((one.person ?? one.household)!),
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
    this.judge(
      path,
      field.name,
      level,
      match,
      statement,
      value,
      entry.cells[field.key],
      field.name,
      own ? row : undefined,
    );
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
    const entity = fields[0]!.entity === 'person' ? 'person' : 'household';
    const entry = entity === 'person' ? match.person : match.household;
    if (!entry) return;
    const values = fields.map(({ field }) => (entry.values as Record<string, Value>)[field.key]);
    const no = values.indexOf('否');
    const together = no >= 0 ? '否' : values.every((value) => value === '是') ? '是' : undefined;
    const { field } = fields[Math.max(no, 0)]!;
    const name = statement.column!.header;
    this.judge(fields[0]!.path, name, entity, match, statement, together, entry.cells[field.key], field.name);
  }

  private judge(
    path: string,
    fieldName: string,
    entity: 'household' | 'person',
    match: Match,
    statement: Statement,
    value: Value | undefined,
    cell: string | undefined,
    header: string,
    row?: Entry,
  ): void {
    const { household, person } = match;
    const householdId = household?.values.householdId;
    const subjectKey = row ?? (entity === 'person' ? person! : household!);
    const key = `${path}|${subjectKey.at.sheet}|${subjectKey.at.row}`;
    const once = `${key}|${statement.options.map(String).join('|')}`;
    if (entity === 'household' && this.said.has(once)) return;
    this.said.add(once);
    const registerSide = (beside: Value | undefined): LedgerSide => ({
      source: this.register.mapping.name,
      value: statement.options.map((one) => shownBeside(one, beside)).join('或'),
      place: statement.place,
    });
    const base = {
      level: entity === 'person' ? ('人' as const) : ('户' as const),
      ...(householdId !== undefined && { householdId }),
      ...(entity === 'person' && person?.values.personId !== undefined && { personId: person.values.personId }),
      subject: nameOf(entity === 'person' ? match : { household: household! }),
      field: path,
      fieldName,
    };
    const before = this.others.get(key);
    if (!before) this.others.set(key, { options: statement.options, side: registerSide(undefined) });
    if (value === undefined) {
      if (before && before.side.source !== this.register.mapping.name && !overlap(before.options, statement.options))
        this.diffs.push({
          ...base,
          verdict: '账账不符',
          register: registerSide(before.options[0]),
          other: before.side,
        });
      const place = this.place(row ?? (entity === 'person' ? person! : household!), cell, header);
      this.diffs.push({
        ...base,
        verdict: '缺失',
        register: registerSide(undefined),
        other: { source: '工作簿', place },
      });
      return;
    }
    const place = this.place(row ?? (entity === 'person' ? person! : household!), cell, header);
    const same = statement.options.some((one) => sameValue(one, value));
    const other: LedgerSide = {
      source: '工作簿',
      value: same ? shown(value) : shownBeside(value, statement.options[0]),
      place,
    };
    this.diffs.push({
      ...base,
      verdict: same ? '一致' : this.breach(statement, household),
      register: registerSide(same ? undefined : value),
      other,
    });
  }

  /** What was seen in the house is reality; otherwise two accounts differ. */
  private breach(statement: Statement, household: Household | undefined): LedgerVerdict {
    return statement.column?.against === '实' && household?.values.visitState === '已入户' ? '账实不符' : '账账不符';
  }

  /** Who ought to be in this register and is not. */
  private missing(): void {
    const { expects, kind, name, sheet } = this.register.mapping;
    if (expects.length === 0) return;
    if (sheet) {
      this.missingRows(sheet);
      return;
    }
    for (const household of this.data.households) {
      const subjects: Match[] =
        kind === 'household' ? [{ household }] : household.persons.map((person) => ({ household, person }));
      for (const match of subjects) {
        const subject = match.person ?? household;
        if (this.met.has(subject) || (match.person && !isHere(match.person))) continue;
        const why = expects.find(({ target, values }) => {
          const entry = target.entity === 'person' ? match.person : household;
          const value = (entry?.values as Record<string, Value> | undefined)?.[target.field.key];
          return (
            value !== undefined &&
            (typeof value === 'object' ? value : [String(value)]).some((one) => values.includes(one))
          );
        });
        if (!why) continue;
        const entry = why.target.entity === 'person' ? match.person! : household;
        this.diffs.push({
          level: kind === 'person' ? '人' : '户',
          ...(household.values.householdId !== undefined && { householdId: household.values.householdId }),
          ...(match.person?.values.personId !== undefined && { personId: match.person.values.personId }),
          subject: nameOf(match),
          field: why.target.path,
          fieldName: why.target.field.name,
          verdict: '缺失',
          register: { source: name },
          other: {
            source: '工作簿',
            value: shown((entry.values as Record<string, Value>)[why.target.field.key]!),
            place: this.place(entry, entry.cells[why.target.field.key], why.target.field.name),
          },
        });
      }
    }
  }

  /** Rows of the sheet that ought to be in the register and are not. */
  private missingRows({ key, name: sheetName }: Entity): void {
    const { expects, name } = this.register.mapping;
    const households = new Map(this.data.households.map((one) => [one.values.householdId, one]));
    for (const row of this.data.optional?.[key] ?? []) {
      const household = households.get(row.values.householdId as string);
      const why = expects.find(({ target, values }) => values.includes(String(row.values[target.field.key])));
      if (this.met.has(row) || !household || !why) continue;
      const { field, path } = why.target;
      this.diffs.push({
        level: '户',
        householdId: row.values.householdId as string,
        subject: nameOf({ household }),
        field: path,
        fieldName: `${sheetName}（整行）`,
        verdict: '缺失',
        register: { source: name },
        other: {
          source: '工作簿',
          value: shown(row.values[field.key]!),
          place: this.place(row, row.cells[field.key], field.name),
        },
      });
    }
  }

  private place({ at }: Pick<Entry, 'at'>, cell?: string, header?: string): CellPlace {
    return {
      kind: 'cell',
      file: this.data.origin.file,
      sheet: at.sheet,
      row: at.row,
      ...(cell !== undefined && { cell }),
      ...(header !== undefined && { header }),
    };
  }
}

const nameOf = ({ household, person }: Match): string =>
  person?.values.name ?? household?.values.headName ?? '（没有姓名）';

/** The dead and those who moved away are in no register any more. */
const isHere = ({ values: { status } }: Person): boolean =>
  status === undefined || ['在册', '嫁入', '新生儿', '其他转入'].includes(status);

const overlap = (a: Options, b: Options): boolean => a.some((one) => b.some((other) => sameValue(one, other)));
