import type { DepartmentData, Entry } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import type { Upper } from '../compile/upper.js';
import { center, left, type TownCell, type TownTable } from './table.js';

interface Work {
  name: string;
  duties: number;
  done: number;
  records: number;
  samples: number;
  sampled: number;
  faulty: number;
  mechanisms: number;
  sound: number;
  comparisons: number;
}

const rowsOf = (data: DepartmentData, key: string): readonly Entry[] => data.tables[key] ?? [];
const sum = (rows: readonly Entry[], key: string): number =>
  rows.reduce((all, { values }) => all + ((values[key] as number | undefined) ?? 0), 0);
const having = (rows: readonly Entry[], key: string, value: string): number =>
  rows.filter(({ values }) => values[key] === value).length;

/** What each department has done in the round (R4.8), by its own workbook. */
export const departmentWork = ({ departments }: Upper): Work[] =>
  departments.map(({ data }) => {
    const book = data as DepartmentData;
    const of = (key: string): readonly Entry[] => rowsOf(book, key);
    return {
      name: book.origin.villageName,
      duties: of('duty').length,
      done: having(of('duty'), 'done', '是'),
      records: of('workRecord').length,
      samples: of('sampleCheck').length,
      sampled: sum(of('sampleCheck'), 'sampleSize'),
      faulty: sum(of('sampleCheck'), 'problems'),
      mechanisms: of('mechanism').length,
      sound: having(of('mechanism'), 'state', '健全'),
      comparisons: of('dataComparison').length,
    };
  });

/** One row a department of the plan; who has handed in nothing is named. */
export function departmentWorkTable(upper: Upper, plan: Plan): Omit<TownTable, 'number'> {
  const done = departmentWork(upper);
  const missing = plan.departments.filter(({ name }) => !done.some((one) => one.name.startsWith(name)));
  return {
    name: '部门排查工作情况表',
    columns: [
      left('部门', 16),
      ...[
        '职责事项',
        '已落实',
        '工作记录',
        '抽查政策',
        '抽查数',
        '有问题数',
        '机制',
        '健全',
        '数据比对',
        '发现问题',
      ].map((key) => center(key, 9)),
    ],
    rows: [
      ...done.map(
        (one): Record<string, TownCell> => ({
          部门: one.name,
          职责事项: one.duties,
          已落实: one.done,
          工作记录: one.records,
          抽查政策: one.samples,
          抽查数: one.sampled,
          有问题数: one.faulty,
          机制: one.mechanisms,
          健全: one.sound,
          数据比对: one.comparisons,
          发现问题: upper.entries.filter(({ own, unit }) => !own && unit === one.name).length,
        }),
      ),
      ...missing.map(({ name }) => ({ 部门: name, 职责事项: '未报' })),
    ],
    notes: ['按各部门工作簿登记的行数统计；抽查数、有问题数为“抽查样本”各行之和。'],
  };
}
