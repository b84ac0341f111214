import type { Value, VillageData } from '../../../src/model/index.js';
import type { MappedField, Mapping, MappingColumn } from '../../../src/registers/mapping/mapping.js';
import { idNumber } from '../../workbook/support/village-book.js';
import type { ExportRow } from './national-export.js';

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const entry = <V extends object>(sheet: string, row: number, values: V) => ({
  at: { sheet, row },
  values,
  cells: new Proxy({}, { get: (_, key) => `${String(key)}${row}` }),
  faulty: false,
});

const HOUSEHOLDS = 100;
const GRADES = ['一级', '二级', '三级', '四级'];

/** A hundred households of three, everything that a register may know filled in; it depends on nothing but these lines. */
export const madeUp: VillageData = (() => {
  const households = Array.from({ length: HOUSEHOLDS }, (_, n) => {
    const householdId = `340604102201-H${String(n + 1).padStart(4, '0')}`;
    const persons = ['本人或户主', '配偶', '之子'].map((relation, at) => {
      const pupil = at === 2;
      const id = idNumber(`${pupil ? 2010 : 1960 + (n % 30)}${pick(['0105', '0611', '0923'], n)}`, String(101 + ((n * 3 + at) % 800)));
      const disabled = (n + at) % 6 === 0;
      const level = pick(GRADES, n);
      return entry('家庭成员', 4 + n * 3 + at, {
        ...{ householdId, personId: `${householdId}-0${at + 1}`, name: `村民${pick(['甲', '乙', '丙', '丁'], n)}${String.fromCodePoint(0x4e00 + n * 3 + at)}` },
        ...{ idNumber: id, relation, ethnicity: pick(['汉', '回'], n), education: pick(['小学', '初中', '高中'], n + at) },
        ...{ schoolStatus: pupil ? pick(['小学', '七年级'], n) : '非在校生', dropout: '否', health: disabled ? ['残疾'] : ['健康'] },
        ...(disabled && { disabilityCertNo: `${id}4${GRADES.indexOf(level) + 1}`, disabilityType: '肢体', disabilityLevel: level }),
        ...{ labour: pupil ? '无劳动力' : '普通劳动力', workMonths: pupil ? 0 : n % 12, phone: `1990000${String(1000 + n * 3 + at)}` },
        ...{ insuredResident: '是', insuredEmployee: '否', insuredElsewhere: '否', insuredYear: 2021, criticalInsurance: '是' },
        ...{ insuranceAidCategory: pick(['低保', '脱贫人口', '无'], n), insuranceAidAmount: (n % 3) * 100 },
        ...(n % 4 === 0 ? { dibao: '是', dibaoAmount: 380 + n, dibaoAdjustedAt: '2021-07' } : { dibao: '否' }),
        tekun: n % 10 === 1 && at === 0 ? pick(['集中供养', '分散供养'], n) : '否',
        status: '在册',
      });
    });
    const monitored = n % 5 === 0;
    const values = {
      ...{ householdId, headName: persons[0]!.values['name' as never], memberCount: 3, phone: `1991000${1000 + n}` },
      ...{ householdType: '脱贫户', monitorCategory: monitored ? '脱贫不稳定户' : '非监测对象', visitState: '已入户' },
      ...(monitored && { riskEliminated: '否', identifiedAt: '2021-03' }),
      ...{ dilapidated: '否', houseGrade: pick(['A', 'B'], n), houseStructure: pick(['砖混', '砖木'], n), renovationYear: 2010 + (n % 9), renovationKind: '危房改造' },
      ...{ 'water.source': '集中供水', 'water.quantityOk': '是', 'water.qualityOk': '是', 'water.convenienceOk': '是', 'water.reliabilityOk': '是' },
    };
    return { ...entry('农户', 4 + n, values), persons };
  }); // biome-ignore format: a table
  const loan = households
    .filter((_, n) => n % 3 === 0)
    .map(({ values }, n) =>
      entry('小额信贷', 4 + n, {
        ...{ householdId: values.householdId, granted: '是', bank: '模拟农商行', amount: 10_000 + n * 1000 },
        ...{ grantedAt: '2021-03-01', dueDate: '2022-03-01', purpose: '发展生产', balance: 5000 },
      }),
    );
  return {
    origin: { file: '村.xlsx', sha256: '', planId: '', edition: '1', villageCode: '340604102201', villageName: '王店村', lastNumber: 0 },
    ...{ asOf: '2021-12-24', village: entry('村情况', 0, {}), households, strayPersons: [], findings: [], manualChecks: [] },
    ...{ waivers: [], optional: { loan }, sheets: [] },
  } as unknown as VillageData; // biome-ignore format: a record
})();

interface Line {
  subject: Record<string, string>;
  values: Record<string, Record<string, Value>>;
}

/** Who stands in a register of this kind, with all that the workbook knows of each. */
function linesOf({ kind, implies, expects, sheet }: Mapping): Line[] {
  const lines = madeUp.households.flatMap(({ values, persons }): Line[] =>
    (kind === 'household' ? persons.slice(0, 1) : persons).flatMap((person) => {
      const rows = sheet
        ? (madeUp.optional?.[sheet.key] ?? []).filter((row) => row.values.householdId === values.householdId)
        : [undefined];
      if (sheet && person !== persons[0]) return [];
      return rows.map((row) => ({
        subject: { person: String(person.values.personId), household: String(values.householdId) },
        values: {
          household: values as never,
          person: person.values as never,
          ...(sheet && { [sheet.key]: row!.values as never }),
        },
      }));
    }),
  );
  const holds = ({ values }: Line, { entity, field }: MappedField, wanted: readonly string[]): boolean =>
    [values[entity]?.[field.key]].flat().some((value) => wanted.includes(String(value)));
  return lines.filter(
    (line) =>
      implies.every(({ target, value }) => holds(line, target, [value])) &&
      (expects.length === 0 || expects.some(({ target, values }) => holds(line, target, values))),
  );
}

const together = ({ fields }: MappingColumn): boolean =>
  fields.length > 1 && fields.every(({ field }) => field.type === 'bool3');

/** A value of ours in the register's words. */
function wordFor({ values }: MappingColumn, value: Value): string {
  const word = Object.entries(values).find(([, ours]) => ours.length === 1 && ours[0] === value)?.[0];
  return word ?? (typeof value === 'object' ? value.join('、') : String(value));
}

/** Another value that the column may hold. */
function another({ field }: MappedField, value: Value): Value {
  switch (field.type) {
    case 'bool3':
      return value === '是' ? '否' : '是';
    case 'enum':
      return field.values!.find((one) => one !== value && one !== '其他')!;
    case 'enums':
      return [field.values!.find((one) => !(value as string[]).includes(one))!];
    case 'integer':
    case 'decimal':
    case 'money':
      return (value as number) + 1;
    case 'date':
    case 'month':
      return `${Number(String(value).slice(0, 4)) - 1}${String(value).slice(4)}`;
    case 'id':
      return String(value).replace(/.$/, (last) => (last === '1' ? '2' : '1'));
    default:
      return `${value}改`;
  }
}

const KEYS = new Set([
  'person.idNumber',
  'person.personId',
  'person.householdId',
  'household.householdId',
  'person.name',
  'household.headName',
]);

export interface Export {
  headers: string[];
  rows: ExportRow[];
  /** Cells that a comparison can look at. */
  comparable: number;
  /** `subject|path` of what was changed. */
  planted: Set<string>;
}

/** What a register would export; every `step`th comparable cell says something else than the workbook. */
export function exportOf(mapping: Mapping, step: number): Export {
  const columns = mapping.columns.filter(({ role, fields }) => role === 'village' || fields.length > 0);
  const planted = new Set<string>();
  let comparable = 0;
  const rows = linesOf(mapping).map(({ subject, values }) => {
    const row: ExportRow = {};
    for (const column of columns) {
      const [first] = column.fields;
      if (!first) row[column.header] = '王店村';
      if (!first) continue;
      const value = values[first.entity]?.[first.field.key];
      if (value === undefined) continue;
      row[column.header] = wordFor(column, value);
      if (KEYS.has(first.path) || column.use === 'prefill' || (column.fields.length > 1 && !together(column))) continue;
      // One word for several values of ours, or a word that means membership: no cell to change alone.
      if (Object.values(column.values).some((ours) => ours.length > 1)) continue;
      comparable += 1;
      if (step === 0 || comparable % step !== 0) continue;
      const who = first.entity === 'person' ? subject.person! : subject.household!;
      const changed = another(first, value);
      row[column.header] = wordFor(column, changed);
      planted.add(`${who}|${first.path}`);
    }
    return row;
  });
  return { headers: columns.map(({ header }) => header), rows, comparable, planted };
}
