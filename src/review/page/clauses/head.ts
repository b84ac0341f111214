import { MM } from '../measured.js';
import { redHeadOf } from '../rules/red-head.js';
import { blank, blankLines, type Clause, characters, length, lineWith } from './clause.js';

/** Centre of a line against that of the type area. */
const centred = (off: number) => ({ found: `偏${Math.abs(off / MM).toFixed(1)}毫米`, ok: Math.abs(off / MM) < 2 });

/** The red head (7.2). */
export const headClauses: readonly Clause[] = [
  {
    clause: '7.2.1～7.2.3',
    about: '份号、密级、紧急程度自上而下，顶格',
    demanded: '顶格',
    strength: '一般',
    measure: (document) => {
      const lines = [/^\d{6}$/, /密|内部/, /急/].flatMap(
        (pattern) => lineWith({ ...document, pages: document.pages.slice(0, 1) }, pattern) ?? [],
      );
      if (lines.length < 3) return undefined;
      const down = lines.every(({ line }, i) => i === 0 || line.y > lines[i - 1]!.line.y);
      const off = Math.max(...lines.map(({ line, page }) => Math.abs(line.x - page.area.left)));
      return { found: `${down ? '自上而下' : '次序不对'}，离左边${(off / MM).toFixed(1)}毫米`, ok: down && off < MM };
    },
  },
  {
    clause: '7.2.4',
    about: '发文机关标志上边缘至版心上边缘',
    demanded: '35毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      return head && !head.letter ? length(head.markTop - head.page.area.top, 35, 1) : undefined;
    },
  },
  {
    clause: '7.2.4',
    about: '发文机关标志居中',
    demanded: '居中',
    strength: '一般',
    measure: (document) => {
      const head = redHeadOf(document);
      return head && centred((head.mark.x + head.mark.right - head.page.area.left - head.page.area.right) / 2);
    },
  },
  {
    clause: '7.2.5',
    about: '发文字号在标志下空二行',
    demanded: '空2行',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      return head?.number && !head.letter ? blank(blankLines(head.mark, head.number, document), 2) : undefined;
    },
  },
  {
    clause: '7.2.5',
    about: '发文字号：年份全称、六角括号、不编虚位',
    demanded: '〔2021〕1号的样子',
    strength: '规定',
    measure: (document) => {
      const number = redHeadOf(document)?.number;
      const found = number && /\S+[〔［[【（(]\d{4}[〕］\]】）)]第?\d+号/.exec(number.text)?.[0];
      return found ? { found, ok: /〔\d{4}〕[1-9]\d*号$/.test(found) } : undefined;
    },
  },
  {
    clause: '7.2.5、7.2.6',
    about: '上行文：发文字号居左空一字',
    demanded: '空1字',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const signed = head?.number && /签发人/.test(head.number.text);
      return signed ? characters(head.number!.x - head.page.area.left, 1, document) : undefined;
    },
  },
  {
    clause: '7.2.6',
    about: '签发人居右空一字，与发文字号同一行',
    demanded: '空1字',
    strength: '规定',
    measure: (document) => {
      const signer = lineWith(document, /签发人/);
      return signer && characters(signer.page.area.right - signer.line.right, 1, document);
    },
  },
  {
    clause: '7.2.7',
    about: '红色分隔线在发文字号之下',
    demanded: '4毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      const { number } = head ?? {};
      const rule = number && head?.rules.find(({ y }) => y > number.y);
      return head && rule && !head.letter
        ? length(rule.y - rule.thickness / 2 - number.y - 0.12 * number.size, 4, 1.5)
        : undefined;
    },
  },
  {
    clause: '7.2.7',
    about: '红色分隔线与版心等宽',
    demanded: '156毫米',
    strength: '规定',
    measure: (document) => {
      const head = redHeadOf(document);
      return head && !head.letter && head.rules[0] ? length(head.rules[0].width, 156, 1) : undefined;
    },
  },
  {
    clause: '7.3.1',
    about: '标题在红线下空二行',
    demanded: '空2行',
    strength: '一般',
    measure: (document) => {
      const head = redHeadOf(document);
      const title = document.paragraphs.find(
        (one) => one.title && one.lines[0]!.line.y > (head?.number?.y ?? Number.POSITIVE_INFINITY),
      )?.lines[0]?.line;
      const rule = head && !head.letter ? head.rules[0] : undefined;
      if (!title || !rule) return undefined;
      const { linePitch } = document.profile.text;
      return blank((title.y - 0.88 * title.size - rule.y - 6) / linePitch.value, 2);
    },
  },
];
