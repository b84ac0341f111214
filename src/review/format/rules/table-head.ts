import { longTables } from '../long-tables.js';
import { defineRule } from '../rule.js';

/** Long tables repeat their head on each page. */
export const tableHead = defineRule({
  code: 'FMT-061',
  severity: 'info',
  title: '长表格没有重复表头',
  why: '跨页的表格从第二页起没有表头，看不出各栏是什么。',
  fix: ['选中表头的行，在“表格属性”里选“在各页顶端以标题行形式重复出现”'],
  basis: ['rules.tableHead'],
  certainty: 'sure',
  *check(subject) {
    if (!subject.official) return;
    for (const { number, table } of longTables(subject))
      if (!table.rows[0]?.header)
        yield {
          basis: 'rules.tableHead',
          at: `表${number}`,
          fault: `表格有${table.rows.length}行，没有设重复表头`,
          wanted: '每页都有表头',
        };
  },
});
