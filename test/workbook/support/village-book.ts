import { readFileSync } from 'node:fs';
import type { Diagnostic, Outcome } from '../../../src/diagnostics/index.js';
import { type Entity, entities, type VillageData } from '../../../src/model/index.js';
import { loadPlan, type Plan } from '../../../src/plan/index.js';
import { COVER_FIELDS, readWorkbook } from '../../../src/workbook/index.js';
import { type Cell, makeXlsx, type Sheet } from './xlsx.js';

export const plan: Plan = loadPlan(
  readFileSync(new URL('../../../data/plan.yaml', import.meta.url), 'utf8'),
  'plan.yaml',
).value!;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A right 18-character ID of nobody: area 349999, birth date YYYYMMDD, three digits of which the last odd means 男. */
export function idNumber(birth: string, sequence: string): string {
  const first = `349999${birth}${sequence}`;
  return first + '10X98765432'[[...first].reduce((sum, digit, i) => sum + Number(digit) * WEIGHTS[i]!, 0) % 11];
}

export const HEAD_ID = idNumber('19700101', '001');
export const WIFE_ID = idNumber('19720203', '002');

/** What a row holds where a test's table says nothing. */
const DEFAULTS: Record<string, Record<string, Cell>> = {
  农户: {
    户编号: 'H1', 组: 1, 户主姓名: '王模拟', 户类型: '一般农户', 户籍人数: 1, 常住人数: 1, 劳动力人数: 1, 监测对象类别: '非监测对象',
    不愁吃: '是', 不愁穿: '是', 房屋安全等级: 'A', 水量达标: '是', 水质达标: '是', 用水方便: '是', 供水有保证: '是',
    入户结果: '已入户', 入户日期: '2021-12-15', 排查人: '李模拟', 受访人签字: '是',
  },
  家庭成员: {
    人编号: 'P1', 户编号: 'H1', 姓名: '王模拟', 证件号码: HEAD_ID, 与户主关系: '本人或户主', 民族: '汉', 文化程度: '初中', 健康状况: '健康',
    居民医保: '是', 劳动技能: '普通劳动力', 低保: '否', 特困供养: '否',
  },
  问题台账: {
    问题对象: '户', 对象编号: 'H1', 问题来源: '大排查', 检查项号: '5.4', 问题描述: '该户自来水经常停水，吃水不方便。', 发现日期: '2021-12-15',
  },
  人工核查: { 检查项号: '1.1' },
  例外说明: { 理由: '证件本身有错', 批准人: '张模拟', 批准日期: '2021-12-20' },
  村情况: {
    村民小组数: 3, 户籍户数: 1, 户籍人口: 1, 常住户数: 1, 常住人口: 1, 劳动力数: 1, 村党组织书记: '甲模拟', 村信息员: '乙模拟', 包村干部: '丙模拟',
    排查开始日期: '2021-12-11', 排查结束日期: '2021-12-24', 排查小组数: 2,
    基层干部人数: 1, 帮扶联系人人数: 1, 村民小组长人数: 1, 农村党员人数: 1, 网格员人数: 1,
  },
}; // biome-ignore format: a table

/** A table as text: first line the columns, `~` a blank cell, `{5}` a number, `=A1→2` a formula with result, `=A1` without, `#N/A` an error. */
export function parseTable(text: string): Record<string, Cell>[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/.test(line));
  const split = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((part) => part.replace(/^ | $/g, '').trimEnd());
  const columns = split(lines[0]!).map((name) => name.trim());
  return lines.slice(1).map((line) => {
    const cells = split(line);
    return Object.fromEntries(columns.map((name, i) => [name, parseCell((cells[i] ?? '').replace(/^ *(?=[^ ])/, ''))]));
  });
}

function parseCell(text: string): Cell {
  if (text === '' || text === '~') return undefined;
  const special = /^\{(.*)\}$/.exec(text);
  if (special) return Number(special[1]);
  if (/^#[A-Z/0!]+$/.test(text)) return { error: text };
  if (!text.startsWith('=')) return text.replace(/␣/g, ' ').replace(/␀/g, '\u200b').replace(/⏎/g, '\n');
  const [formula, result] = text.slice(1).split('→');
  return { formula: formula!, ...(result === undefined ? {} : { result }) };
}

type Tables = Record<string, string | Record<string, Cell>[]>;

export interface BookOptions {
  file?: string;
  cover?: Partial<Record<keyof typeof COVER_FIELDS, Cell>>;
  names?: boolean;
  plan?: Plan;
  asOf?: string;
  /** Last word on the sheets before they are written. */
  edit?(sheets: Sheet[]): void;
}

/** Sheets of a village workbook that is right but for what the tables say; an entity without table has its default row. */
export function villageSheets(tables: Tables = {}, options: BookOptions = {}): Sheet[] {
  const cover = {
    planId: plan.id,
    edition: plan.edition,
    villageCode: '340604102201',
    villageName: '王店村',
    asOf: '2021-12-24',
    ...options.cover,
  };
  const sheets: Sheet[] = [
    {
      name: '封面',
      rows: [
        ['村级工作簿'],
        ...Object.entries(COVER_FIELDS).map(([key, { label }]) => [undefined, label, cover[key as keyof typeof cover]]),
      ],
    },
  ];
  for (const entity of entities) {
    const text = tables[entity.name];
    const typed = text === undefined ? undefined : typeof text === 'string' ? parseTable(text) : text;
    const blank = ['人工核查', '问题台账', '例外说明'].includes(entity.name) ? [] : [{}];
    sheets.push(entity.layout === 'form' ? formSheet(entity, typed?.[0] ?? {}) : tableSheet(entity, typed ?? blank));
  }
  options.edit?.(sheets);
  return sheets;
}

function tableSheet(entity: Entity, rows: Record<string, Cell>[]): Sheet {
  const names = entity.fields.map((field) => field.name);
  const extra = Object.keys(rows[0] ?? {}).filter((name) => !names.includes(name));
  const cells = rows.map((row) => {
    const all = { ...DEFAULTS[entity.name], ...row };
    return [...names, ...extra].map((name) => all[name]);
  });
  return { name: entity.name, rows: [[`${entity.name}（填表说明）`], ['分组'], [...names, ...extra], ...cells] };
}

function formSheet(entity: Entity, values: Record<string, Cell>): Sheet {
  const all = { ...DEFAULTS[entity.name], ...values };
  return {
    name: entity.name,
    rows: [['分组', '项目', '填写', '说明'], ...entity.fields.map((f) => [f.group, f.name, all[f.name], f.help])],
  };
}

const REFS = { planId: 2, edition: 3, villageCode: 4, villageName: 5, asOf: 6 };

export function villageBook(tables: Tables = {}, options: BookOptions = {}): Uint8Array {
  const names = Object.entries(COVER_FIELDS).map(([key, { definedName }]) => [
    definedName,
    `封面!$C$${REFS[key as keyof typeof REFS]}`,
  ]);
  return makeXlsx(villageSheets(tables, options), options.names === false ? {} : Object.fromEntries(names));
}

export const read = (tables: Tables = {}, options: BookOptions = {}): Outcome<VillageData> =>
  readWorkbook(villageBook(tables, options), options.file ?? '王店村.xlsx', {
    plan: options.plan ?? plan,
    ...(options.asOf ? { asOf: options.asOf } : {}),
  });

/** `CODE 工作表!A1 message`, as tests compare them; infos only when asked for. */
export const lines = ({ diagnostics }: { diagnostics: Diagnostic[] }, infos = false): string[] =>
  diagnostics
    .filter((d) => infos || d.severity !== 'info')
    .map(
      (d) => `${d.code} ${d.place?.kind === 'cell' ? `${d.place.sheet ?? ''}!${d.place.cell ?? ''} ` : ''}${d.message}`,
    );
