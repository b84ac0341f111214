import { MM } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';
import { printedEdges } from './type-area.js';

/** Lines of a table are drawn around the text, and rounded. */
const SLACK = 1.5 * MM;

export const beyondTypeArea = definePageRule({
  code: 'PAGE-005',
  basis: ['print.typeWidth'],
  certainty: 'sure',
  severity: 'error',
  title: '表格或文字超出版心',
  why: 'GB/T 9704 规定版心宽 156 毫米；超出的部分装订、裁切时可能看不见。',
  fix: ['把表格宽度设为不超过版心（156毫米；横排页225毫米）', '或者把这一页改成横排'],
  *check(document) {
    const { pages, bodySize } = document;
    // Margins that are wrong on every page are said once, by the rule about them.
    const usualRight = printedEdges(document)?.right ?? 0;
    for (const page of pages) {
      const { area } = page;
      for (const table of page.tables) {
        const over = Math.max(area.left - table.left, table.right - area.right);
        if (over <= SLACK) continue;
        const found = millimetres(table.right - table.left);
        yield {
          basis: 'print.typeWidth',
          page,
          found,
          fault: `这一页的表格宽${found}，超出版心${millimetres(over)}`,
          wanted: `版心宽${millimetres(area.right - area.left)}`,
        };
      }
      for (const line of page.lines) {
        const marks = /[，。、；：？！）》〉”’】〕]+$/.exec(line.text.trim())?.[0].length ?? 0;
        const over = line.right - marks * bodySize - Math.max(area.right, page.landscape ? 0 : usualRight);
        if (over <= SLACK || line.y < area.top || line.y > area.bottom + 2 * MM) continue;
        yield {
          basis: 'print.typeWidth',
          page,
          line,
          fault: `这一行超出版心右边${millimetres(over)}`,
          wanted: `版心宽${millimetres(area.right - area.left)}`,
        };
      }
    }
  },
});
