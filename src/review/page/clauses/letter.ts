import { levelRules, MM } from '../measured.js';
import { redHeadOf } from '../rules/red-head.js';
import { blank, blankLines, type Clause, length, mm } from './clause.js';

/** 信函格式 (10.1), 纪要格式 (10.3). */
export const letterClauses: readonly Clause[] = [
  {
    clause: '10.1',
    about: '信函：发文机关标志上边缘至上页边',
    demanded: '30毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      return head?.letter ? length(head.markTop, 30, 1) : undefined;
    },
  },
  {
    clause: '10.1',
    about: '信函：标志下红色双线',
    demanded: '4毫米处',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const rule = head?.letter ? head.rules[0] : undefined;
      return rule && length(rule.y - rule.thickness / 2 - head!.mark.y - 0.09 * head!.mark.size, 4, 1.5);
    },
  },
  {
    clause: '10.1',
    about: '信函：红色双线长',
    demanded: '170毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const lengths = head?.letter ? head.rules.map(({ width }) => width / MM) : [];
      return lengths.length === 0
        ? undefined
        : {
            found: `${[...new Set(lengths.map((one) => one.toFixed(1)))].join('、')}毫米`,
            ok: lengths.every((one) => Math.abs(one - 170) <= 1),
          };
    },
  },
  {
    clause: '10.1',
    about: '信函：首页下端双线距下页边',
    demanded: '20毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const last = head?.letter ? head.rules.filter(({ y }) => y > head.page.area.bottom).at(-1) : undefined;
      return last && length(head!.page.height - last.y - last.thickness / 2, 20, 1);
    },
  },
  {
    clause: '10.1',
    about: '信函：标题在最后一个要素下空二行',
    demanded: '空2行',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const title = document.paragraphs.find((one) => one.title && !one.lines.some(({ line }) => line.size > 24))
        ?.lines[0]?.line;
      return head?.letter && head.number && title ? blank(blankLines(head.number, title, document), 2) : undefined;
    },
  },
  {
    clause: '10.1',
    about: '信函：首页不显示页码',
    demanded: '不显示',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      if (!head?.letter) return undefined;
      const number = head.page.pageNumber;
      return { found: number ? `“${number.text}”` : '不显示', ok: number === undefined };
    },
  },
  {
    clause: '10.1',
    about: '信函：版记不加印发机关和日期、分隔线',
    demanded: '没有',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      if (!head?.letter) return undefined;
      const printed = document.pages.some(({ lines }) => lines.some(({ text }) => /印发\s*$/.test(text)));
      const black = document.pages.flatMap(levelRules).filter(({ colour: [red] }) => red < 0.5).length;
      return {
        found: printed || black > 0 ? `${printed ? '印发机关' : ''}${black}条分隔线` : '没有',
        ok: !printed && black === 0,
      };
    },
  },
  {
    clause: '10.3',
    about: '纪要：标志上边缘至版心上边缘',
    demanded: '35毫米',
    strength: '可以',
    measure: (document) => {
      const head = redHeadOf(document);
      return head?.mark.text.trim().endsWith('纪要') ? length(head.markTop - head.page.area.top, 35, 1) : undefined;
    },
  },
  {
    clause: '10.3',
    about: '纪要：出席等人名回行对齐',
    demanded: '对齐',
    strength: '可以',
    measure: ({ pages }) => {
      const page = pages.find(({ lines }) => lines.some(({ text }) => /^\s*出席[：:]/.test(text)));
      const at = page?.lines.findIndex(({ text }) => /^\s*出席[：:]/.test(text)) ?? -1;
      const [first, second] = [page?.lines[at], page?.lines[at + 1]];
      const name = first?.glyphs.find((_, i) => i > 0 && first.glyphs[i - 1]!.text === '：');
      if (!second || !name) return undefined;
      const off = Math.abs(second.x - name.x);
      return { found: `差${mm(off)}`, ok: off < 4 };
    },
  },
];
