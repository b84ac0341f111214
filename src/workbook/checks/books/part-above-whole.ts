import { type AnyBook, crossCheck } from '../cross-check.js';

const PARTS: readonly [entity: string, part: string, whole: string, words: string][] = [
  ['dataComparison', 'differences', 'rows', '差异条数比比对条数'],
  ['dataComparison', 'handled', 'differences', '已核实条数比差异条数'],
  ['sampleCheck', 'problems', 'sampleSize', '有问题数比抽查数'],
];

export const partAboveWhole = crossCheck<AnyBook>(
  {
    code: 'ROW-122',
    severity: 'error',
    title: '部分比总数多',
    why: '查出来的不会比查的多，多出来的总有一个填错了。',
    fix: ['核对两个数。'],
  },
  ({ tables = {} }, { report, place }) => {
    for (const [entity, part, whole, words] of PARTS) {
      for (const row of tables[entity] ?? []) {
        const [some, all] = [row.values[part], row.values[whole]];
        if (typeof some !== 'number' || typeof all !== 'number' || some <= all) continue;
        const related = [{ place: place(entity, row, whole), message: `总数是 ${all}` }];
        report(entity, row, part, { found: String(some), message: `${words}还多：${some}，${all}。`, related });
      }
    }
  },
);
