import { maskNumbers } from '../../diagnostics/index.js';
import { groupBy, isOpen } from '../../facts/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import {
  ageAt,
  type Entity,
  finding,
  household,
  type Income,
  optionalSheets,
  type Person,
  perCapitaNet,
  perCapitaNetPrev,
  person,
  type Value,
  type VillageData,
  village,
} from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Analysis } from '../analyse.js';
import { ofMembers } from './household.js';

export interface RecordOptions {
  /** ID and certificate numbers in full; else their middle is hidden. */
  fullNumbers?: boolean;
  /** What no record can do without is blank, too, when it is missing: the form goes out to be completed by hand. */
  blanks?: boolean;
}

export type FormRecord = Record<string, unknown>;

/** Rows for members on a printed form, at least. */
const MEMBER_ROWS = 7;
/** Rows for findings, at least. */
const FINDING_ROWS = 6;

/**
 * What forms of any kind may name: the vocabulary's own Chinese names, with the village's values. `农户` holds each
 * household with its `家庭成员`, its rows of the optional sheets and its `问题`. What nobody has filled is empty text,
 * so that a form has a blank there; a field without which no record counts is absent instead, and stops a final form.
 */
export function villageRecords({ data, ledger }: Analysis, plan: Plan, options: RecordOptions = {}): FormRecord {
  const own = plan.villages.find((v) => v.code === data.origin.villageCode);
  const base = {
    ...record(village, data.village.values as Values, options),
    村名: own?.name ?? data.origin.villageName,
    村全称: own?.fullName ?? data.origin.villageName,
    ...formBase(plan, data.asOf),
  };
  const entries = ledger.entries.filter((entry) => entry.counted);
  const byHousehold = groupBy(entries, (entry) => entry.subject.household);
  const attached = (to: string, id: 'householdId' | 'personId') => attachments(data, to, id, options);
  const ofPerson = attached('person', 'personId');
  const onHousehold = attached('household', 'householdId');
  const households = data.households.map((h) => {
    const findings = byHousehold.get(h) ?? [];
    const members = h.persons.map((p) => ({ ...personRecord(p, data.asOf, options), ...ofPerson(p.values.personId) }));
    return {
      ...record(household, h.values as Values, options),
      家庭成员: members,
      成员空行: emptyRows(members.length, MEMBER_ROWS),
      ...ofMembers(h, data.asOf),
      ...onHousehold(h.values.householdId),
      问题: findings.map((entry) => findingRecord(entry, options)),
      问题空行: emptyRows(findings.length, FINDING_ROWS),
    };
  });
  const alone = optionalSheets.filter((sheet) => !sheet.belongsTo);
  return {
    ...base,
    ...Object.fromEntries(
      alone.map((sheet) => [
        sheet.name,
        (data.optional?.[sheet.key] ?? []).map((row) => record(sheet, row.values as Values, options)),
      ]),
    ),
    农户: households,
    问题: entries.map((entry) => findingRecord(entry, options)),
  };
}

type Values = Readonly<Record<string, Value | undefined>>;

/** What stands on every form, of whichever village: 数据截止日期 and 成文日期 as YYYY-MM-DD. */
export const formBase = (plan: Plan, asOf: string, date = asOf): FormRecord => ({
  镇名: plan.town.name,
  年度: plan.year,
  截止日期: asOf,
  成文日期: date,
  大排查: plan.inspectionName,
  复核单位: `${plan.town.name}${plan.recipient.replace(/^镇/, '')}`,
});

/** Numbered empty rows that follow so many filled ones; never none, for what is found on the spot. */
const emptyRows = (filled: number, rows: number): { 序号: number }[] =>
  Array.from({ length: Math.max(1, rows - filled) }, (_, index) => ({ 序号: filled + index + 1 }));

function personRecord(p: Person, asOf: string, options: RecordOptions): FormRecord {
  const age = ageAt(p, asOf);
  return { ...record(person, p.values as Values, options), 年龄: 'value' in age ? age.value : '' };
}

/** 人均纯收入 of both years; blank where it cannot be computed. */
const perHead = (row?: Income): FormRecord =>
  Object.fromEntries(
    [perCapitaNet, perCapitaNetPrev].map(({ name, compute }) => {
      const computed = row && compute(row);
      return [name, computed && 'value' in computed ? computed.value : ''];
    }),
  );

/** Rows that name a 经营主体 by its number; a form prints its name. */
const hasEnterprise = (sheet: Entity): boolean => sheet.fields.some(({ key }) => key === 'enterpriseId');

/** The rows of the optional sheets that hang on one record, by the name of the sheet: a list, or one row or an empty one. */
function attachments(
  { optional }: VillageData,
  to: string,
  id: string,
  options: RecordOptions,
): (value: string | undefined) => FormRecord {
  const enterprises = new Map(
    (optional?.enterprise ?? []).map(({ values }) => [(values as Values).enterpriseId, (values as Values).name]),
  );
  const sheets = optionalSheets.flatMap((sheet) => {
    const relation = sheet.belongsTo?.find((r) => r.to === to && r.by === id);
    if (!relation) return [];
    const rows = groupBy(optional?.[sheet.key] ?? [], (row) => (row.values as Values)[id]);
    return [
      {
        sheet,
        many: relation.many === true,
        rows,
        blank: { ...record(sheet, {}, options), ...(sheet.key === 'income' && perHead()) },
      },
    ];
  });
  return (value) =>
    Object.fromEntries(
      sheets.map(({ sheet, many, rows, blank }) => {
        const own = (rows.get(value) ?? []).map((row) => ({
          ...record(sheet, row.values as Values, options),
          ...(hasEnterprise(sheet) && { 主体名称: enterprises.get((row.values as Values).enterpriseId) ?? '' }),
          ...(sheet.key === 'income' && perHead(row as Income)),
        }));
        return [sheet.name, many ? own : (own[0] ?? blank)];
      }),
    );
}

/** A problem as forms name it. */
export function findingRecord(entry: LedgerEntry, options: RecordOptions = {}): FormRecord {
  return {
    ...record(finding, entry.values as Values, options),
    问题编号: entry.id,
    对象: entry.subject.name || entry.subject.level,
    问题分类: entry.category?.name ?? '',
    状态: entry.status,
    核心: entry.core,
    未完成: isOpen(entry),
    逾期: entry.overdue,
  };
}

function record(entity: Entity, values: Values, { fullNumbers = false, blanks = false }: RecordOptions): FormRecord {
  return Object.fromEntries(
    entity.fields.map((field) => {
      const value = values[field.key];
      if (value === undefined) return [field.name, field.required === 'error' && !blanks ? null : ''];
      if (Array.isArray(value)) return [field.name, value.join('、')];
      const hidden = !fullNumbers && field.type === 'id' && field.sensitivity !== 'none' && typeof value === 'string';
      return [field.name, hidden ? maskNumbers(value) : value];
    }),
  );
}
