import { MM } from '../measured.js';
import { charactersPerLine } from '../rules/characters-per-line.js';
import { lineMarks } from '../rules/line-marks.js';
import { linesPerPage } from '../rules/lines-per-page.js';
import { printedEdges } from '../rules/type-area.js';
import { type Clause, length, mm } from './clause.js';

/** Paper, type area, lines and characters (5), punctuation at line ends (9). */
export const pageClauses: readonly Clause[] = [
  {
    clause: '5.1',
    about: '纸张 A4',
    demanded: '210×297毫米',
    strength: '规定',
    measure: ({ pages }) => ({
      found: [
        ...new Set(pages.map(({ width, height }) => [width, height].map((pt) => (pt / MM).toFixed(0)).join('×'))),
      ].join('、'),
      ok: pages.every(
        ({ width, height }) =>
          Math.abs(Math.min(width, height) / MM - 210) < 1 && Math.abs(Math.max(width, height) / MM - 297) < 1,
      ),
    }),
  },
  {
    clause: '5.2.1',
    about: '天头（由第2页起第一行文字推得）',
    demanded: '37毫米±1毫米',
    strength: '规定',
    measure: (document) => {
      const top = printedEdges(document)?.top;
      return top === undefined ? undefined : length(top, document.profile.page.top.value, 1.5);
    },
  },
  {
    clause: '5.2.1',
    about: '订口（文字左边）',
    demanded: '28毫米±1毫米',
    strength: '规定',
    measure: (document) => {
      const left = printedEdges(document)?.left;
      return left === undefined ? undefined : length(left, document.profile.page.left.value, 1);
    },
  },
  {
    clause: '5.2.1',
    about: '版心宽（文字左边到右边）',
    demanded: '156毫米',
    strength: '规定',
    measure: (document) => {
      const edges = printedEdges(document);
      return edges && length(edges.right - edges.left, document.profile.print.typeWidth.value, 1);
    },
  },
  {
    clause: '5.2.1',
    about: '版心高（22行的高）',
    demanded: '225毫米',
    strength: '规定',
    measure: (document) => {
      const lines = linesPerPage(document);
      return lines && length(lines.pitch * document.profile.page.lines.value, 225, 1);
    },
  },
  {
    clause: '5.2.2',
    about: '正文字号 3 号',
    demanded: '16磅',
    strength: '一般',
    measure: ({ bodySize }) => ({ found: `${bodySize}磅`, ok: Math.abs(bodySize - 16) < 0.3 }),
  },
  {
    clause: '5.2.3',
    about: '每面行数',
    demanded: '22行',
    strength: '一般',
    measure: (document) => {
      const lines = linesPerPage(document);
      return lines && { found: `${lines.lines}行（行距${lines.pitch.toFixed(2)}磅）`, ok: lines.lines === 22 };
    },
  },
  {
    clause: '5.2.3',
    about: '每行字数（整行都是汉字的行）',
    demanded: '28字',
    strength: '一般',
    measure: (document) => {
      const count = charactersPerLine(document);
      return count === undefined ? undefined : { found: `${count}字`, ok: count === 28 };
    },
  },
  {
    clause: '7.5',
    about: '页码：一字线在版心下边缘之下',
    demanded: '7毫米',
    strength: '一般',
    measure: ({ pages }) => {
      const downs = pages.flatMap(({ landscape, pageNumber, area }) =>
        landscape || !pageNumber ? [] : [pageNumber.y - 0.38 * pageNumber.size - area.bottom],
      );
      return downs.length === 0
        ? undefined
        : {
            found: [...new Set(downs.map((pt) => mm(pt)))].join('、'),
            ok: downs.every((pt) => Math.abs(pt / MM - 7) <= 1),
          };
    },
  },
  {
    clause: '7.5',
    about: '页码：单页居右、双页居左，空一字',
    demanded: '空1字',
    strength: '一般',
    measure: ({ pages }) => {
      const gaps = pages.flatMap(({ landscape, pageNumber: n, area }) =>
        landscape || !n ? [] : [(n.value % 2 === 1 ? area.right - n.right : n.left - area.left) / n.size],
      );
      return gaps.length === 0
        ? undefined
        : {
            found: `空${[...new Set(gaps.map((gap) => gap.toFixed(1)))].join('、')}字`,
            ok: gaps.every((gap) => Math.abs(gap - 1) < 0.5),
          };
    },
  },
  {
    clause: '8',
    about: '横排页的页码与竖排页在同一位置（纸竖着看）',
    demanded: '相同',
    strength: '规定',
    measure: ({ pages }) => {
      const landscape = pages.filter((page) => page.landscape && page.pageNumber);
      if (landscape.length === 0) return undefined;
      const right = landscape.filter(({ pageNumber }) => pageNumber!.turned).length;
      return { found: `${landscape.length}个横排页，${right}个相同`, ok: right === landscape.length };
    },
  },
  {
    clause: '8',
    about: '横排表格的表头：单页在订口一边，双页在切口一边（双面印刷，都是纸竖着看时的左边）',
    demanded: '左边',
    strength: '规定',
    measure: ({ pages }) => {
      const landscape = pages.filter(({ landscape, tables }) => landscape && tables.length > 0);
      if (landscape.length === 0) return undefined;
      // Where the foot of the sheet is at the left, its left edge is at the top, and so is the table's head.
      const left = landscape.filter(({ pageNumber: n, area }) => n?.turned && n.right < area.left);
      const odd = landscape.filter(({ nth }) => nth % 2 === 1).length;
      return {
        found: `单页${odd}个、双页${landscape.length - odd}个，${left.length}个在左边`,
        ok: left.length === landscape.length,
      };
    },
  },
  {
    clause: 'GB/T 15834 5.1.1～5.1.5',
    about: '行首、行末禁用标点，破折号、省略号不断开（9 引用）',
    demanded: '0处',
    strength: '规定',
    measure: (document) => {
      const count = lineMarks.run(document).length;
      return { found: `${count}处`, ok: count === 0 };
    },
  },
];
