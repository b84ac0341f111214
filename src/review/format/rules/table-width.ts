import { defineRule } from '../rule.js';

/** pt that a table may stick out: Word lets the frame stand in the margin by the cells' own margin, on both sides. */
const SLACK = 12;

/** Tables stay within the type area. */
export const tableWidth = defineRule({
  code: 'FMT-060',
  severity: 'warning',
  title: '表格超出版心',
  why: '超出版心的表格印出来会伸进页边，装订时可能切掉或者压住。',
  fix: ['在“表格属性”里把表格宽度改为不超过正文的宽度', '栏太多时把这一节改为横向'],
  basis: ['rules.typeArea'],
  certainty: 'likely',
  *check({ official, tables, document }) {
    if (!official) return;
    for (const [i, { table, section, placing }] of tables.entries()) {
      if (placing) continue;
      const page = document.sections[section - 1]!.page;
      const room = page.width - page.margin.left - page.margin.right;
      const width = table.columns.reduce((a, b) => a + b, 0) + Math.max(0, table.indent ?? 0);
      if (width <= room + SLACK) continue;
      const mm = (pt: number): string => `${Math.round((pt / 72) * 25.4)}毫米`;
      yield {
        basis: 'rules.typeArea',
        at: `表${i + 1}`,
        found: mm(width),
        expected: [`不超过${mm(room)}`],
        fault: `表格宽${mm(width)}，版心宽${mm(room)}`,
        wanted: '文字、表格都在版心之内',
      };
    }
  },
});
