import { longTables } from '../long-tables.js';
import { defineRule } from '../rule.js';

/** Rows of long tables are not broken between two pages. */
export const tableRows = defineRule({
  code: 'FMT-062',
  severity: 'info',
  title: '表格的行可能断在两页',
  why: '一行的内容断在两页，看的人容易漏掉下半截。',
  fix: ['选中表格，在“表格属性”的“行”里取消“允许跨页断行”'],
  basis: ['rules.tableRows'],
  certainty: 'sure',
  *check(subject) {
    if (!subject.official) return;
    for (const { number, table } of longTables(subject)) {
      const split = table.rows.filter((row) => !row.cantSplit).length;
      if (split > 1)
        yield {
          basis: 'rules.tableRows',
          at: `表${number}`,
          found: `${split}行`,
          fault: '长表格允许行跨页断开',
          wanted: '一行排在一页之内',
        };
    }
  },
});
