import { usual } from '../measured.js';
import { blank, blankLines, type Clause, characters, lineWith, neighbour } from './clause.js';

const NAMES = /^附件[：:]/;

/** Title, recipient, text, list of attachments (7.3.1 – 7.3.4). */
export const bodyClauses: readonly Clause[] = [
  {
    clause: '7.3.1',
    about: '标题 2 号、居中',
    demanded: '22磅，居中',
    strength: '一般',
    measure: (document) => {
      const title = document.paragraphs.find((one) => one.title && one.lines[0]!.line.size < 24);
      if (!title) return undefined;
      const { line, page } = title.lines[0]!;
      const off = Math.max(
        ...title.lines.map((one) => Math.abs(one.line.x + one.line.right - page.area.left - page.area.right) / 2),
      );
      return {
        found: `${line.size.toFixed(0)}磅，偏${(off / 2.835).toFixed(1)}毫米`,
        ok: Math.abs(line.size - 22) < 0.5 && off < 6,
      };
    },
  },
  {
    clause: '7.3.2',
    about: '主送机关在标题下空一行',
    demanded: '空1行',
    strength: '规定',
    measure: (document) => {
      const title = document.paragraphs.find((one) => one.title && one.lines[0]!.line.size < 24)?.lines.at(-1);
      const to = title && neighbour(title, 1);
      return to && /[：:]$/.test(to.text.trim()) ? blank(blankLines(title.line, to, document), 1) : undefined;
    },
  },
  {
    clause: '7.3.2',
    about: '主送机关顶格，末尾全角冒号',
    demanded: '空0字，“：”',
    strength: '规定',
    measure: (document) => {
      const to = lineWith(document, /^\S{2,40}[：:]$/);
      if (!to || to.page.nth > 1) return undefined;
      const { found, ok } = characters(to.line.x - to.page.area.left, 0, document);
      const mark = to.line.text.trim().at(-1)!;
      return { found: `${found}，“${mark}”`, ok: ok && mark === '：' };
    },
  },
  {
    clause: '7.3.3',
    about: '首页必须显示正文',
    demanded: '有正文',
    strength: '规定',
    measure: (document) => {
      const lines =
        document.pages[0]?.lines.filter(
          ({ size, text }) => Math.abs(size - document.bodySize) < 0.75 && [...text].length > 20,
        ) ?? [];
      return { found: `首页正文${lines.length}行`, ok: lines.length > 0 };
    },
  },
  {
    clause: '7.3.3',
    about: '每自然段左空二字',
    demanded: '空2字',
    strength: '规定',
    measure: (document) => {
      const long = document.paragraphs.filter(
        ({ lines, title }) => !title && lines.length > 1 && !lines[0]!.page.landscape,
      );
      const indent = usual(
        long.map(({ lines: [first] }) => first!.line.x - first!.page.area.left),
        4,
      );
      return indent && characters(indent.value, 2, document);
    },
  },
  {
    clause: '7.3.3',
    about: '回行顶格',
    demanded: '空0字',
    strength: '规定',
    measure: (document) => {
      const later = document.paragraphs
        .filter(({ title, lines }) => !title && !lines[0]!.page.landscape)
        .flatMap(({ lines }) => lines.slice(1).map(({ page, line }) => line.x - page.area.left));
      return later.length === 0 ? undefined : characters(Math.max(...later.map((off) => Math.abs(off))), 0, document);
    },
  },
  {
    clause: '7.3.4',
    about: '附件说明在正文下空一行',
    demanded: '空1行',
    strength: '规定',
    measure: (document) => {
      const names = lineWith(document, NAMES);
      const above = names && neighbour(names, -1);
      return above && blank(blankLines(above, names.line, document), 1);
    },
  },
  {
    clause: '7.3.4',
    about: '附件说明左空二字',
    demanded: '空2字',
    strength: '规定',
    measure: (document) => {
      const names = lineWith(document, NAMES);
      return names && characters(names.line.x - names.page.area.left, 2, document);
    },
  },
  {
    clause: '7.3.4',
    about: '附件名称后不加标点，序号用阿拉伯数字',
    demanded: '无标点',
    strength: '规定',
    measure: (document) => {
      const names = lineWith(document, NAMES);
      if (!names) return undefined;
      const second = neighbour(names, 1);
      const texts = [names.line.text, ...(second && /^\d/.test(second.text.trim()) ? [second.text] : [])].map((text) =>
        text.trim(),
      );
      const bad = texts.filter((text) => /[，。；、：:;,.]$/.test(text));
      return { found: bad.length > 0 ? `“${bad[0]}”` : '无标点', ok: bad.length === 0 };
    },
  },
];
