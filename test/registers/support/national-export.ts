import { readFileSync } from 'node:fs';
import type { VillageData } from '../../../src/model/index.js';
import { loadPlan } from '../../../src/plan/index.js';
import { loadMapping, type Mapping } from '../../../src/registers/index.js';
import { readWorkbook } from '../../../src/workbook/index.js';
import { makeXlsx } from '../../workbook/support/xlsx.js';
import { gbk } from './gbk.js';

export const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
export const village = plan.villages.find(({ name }) => name === '王店村')!;
export const data: VillageData = readWorkbook(
  new Uint8Array(readFileSync('data/villages/王店村.xlsx')),
  '王店村.xlsx',
  { plan },
).value!;

export const mapping = (name: string): Mapping =>
  loadMapping(readFileSync(`templates/registers/${name}.yaml`, 'utf8'), `${name}.yaml`).value!;
export const national = mapping('国家系统人员名单');

/** The 31 headers of FACTS 2.2. */
export const HEADERS = [
  ...['序号', '县(市、区、旗)', '乡(镇)', '行政村', '自然村', '户编号', '人编号', '姓名', '证件号码', '人数'],
  ...['与户主关系', '民族', '文化程度', '在校生状况', '健康状况', '劳动技能', '务工时间（月）', '是否参加大病保险'],
  ...['致贫原因1', '危房户', '是否解决安全饮用水', '人均纯收入', '户联系电话', '人联系电话', '首次识别时间'],
  ...['人员识别时间', '户类型', '易返贫致贫户(监测对象)类型', '风险是否消除', '风险识别时间', '风险消除时间'],
];

export type ExportRow = Record<string, string>;

/** What the national system would export of the village if it agreed with the workbook in everything. */
export function exportRows({ households }: VillageData): ExportRow[] {
  return households.flatMap(({ values: h, persons }) =>
    persons.map(({ values: p }) => {
      const water = (
        [...(['water.quantityOk', 'water.qualityOk'] as const), 'water.convenienceOk', 'water.reliabilityOk'] as const
      ).map((key) => h[key]);
      const all: Record<string, string | number | undefined> = {
        '县(市、区、旗)': '烈山区', '乡(镇)': '古饶镇', 行政村: '王店村', 户编号: h.householdId, 人编号: p.personId, 姓名: p.name,
        证件号码: p.idNumber, 人数: h.memberCount, 与户主关系: p.relation, 民族: p.ethnicity && `${p.ethnicity}族`,
        文化程度: p.education && ['大专', '本科及以上'].includes(p.education) ? '大专及以上' : p.education,
        在校生状况: p.schoolStatus, 健康状况: p.health && [...p.health].reverse().join(','), 劳动技能: p.labour,
        '务工时间（月）': p.workMonths, 是否参加大病保险: p.criticalInsurance, 危房户: h.dilapidated,
        是否解决安全饮用水: water.includes('否') ? '否' : water.every((one) => one === '是') ? '是' : undefined,
        户联系电话: h.phone, 人联系电话: p.phone, 户类型: h.householdType, '易返贫致贫户(监测对象)类型': h.monitorCategory,
        风险是否消除: h.riskEliminated, 风险识别时间: h.identifiedAt?.replace('-', ''), 风险消除时间: h.eliminatedAt?.replace('-', ''),
      }; // biome-ignore format: a table
      return Object.fromEntries(
        Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
      );
    }),
  );
}

interface Layout {
  headers?: readonly string[];
  titles?: readonly string[];
}

const grid = (rows: readonly ExportRow[], { headers = HEADERS, titles = [] }: Layout): string[][] => [
  ...titles.map((title) => [title]),
  [...headers],
  ...rows.map((row, index) => headers.map((name) => (name === '序号' ? String(index + 1) : (row[name] ?? '')))),
];

export const asXlsx = (rows: readonly ExportRow[], layout: Layout = {}): Uint8Array =>
  makeXlsx([{ name: '人员名单', rows: grid(rows, layout).map((cells) => cells.map((cell) => cell || undefined)) }]);

export const asCsv = (rows: readonly ExportRow[], layout: Layout & { encoding?: 'gbk' | 'utf-8' } = {}): Uint8Array => {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = grid(rows, layout)
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
  return layout.encoding === 'gbk' ? gbk(text) : new TextEncoder().encode(`\ufeff${text}`);
};
