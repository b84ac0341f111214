import type { MeasuredDocument } from '../measured.js';
import { ATTACHMENT } from '../paragraphs.js';
import { imprintOf } from '../rules/imprint.js';
import { blank, blankLines, type Clause, characters, lineWith, mm, neighbour, type PlacedLine } from './clause.js';

const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

interface Signed {
  date: PlacedLine;
  name: PlacedLine['line'];
}

/** 署名 and 成文日期. */
function signatureOf(document: MeasuredDocument): Signed | undefined {
  for (const page of document.pages)
    for (const line of page.lines) {
      if (!DATE.test(line.text.trim())) continue;
      const name = neighbour({ page, line }, -1);
      if (name) return { date: { page, line }, name };
    }
  return undefined;
}

/** Without a seal the name stands 2 characters in, and the date's first character 2 further right than its own. */
function isSealed({ date, name }: Signed, { bodySize: em }: MeasuredDocument): boolean {
  const longer = date.line.right - date.line.x > name.right - name.x;
  const outer = date.page.area.right - (longer ? date.line.right : name.right);
  return Math.abs(outer - 2 * em) > 0.3 * em || Math.abs(date.line.x - name.x - 2 * em) > 0.5 * em;
}

/** 署名 and 成文日期 where they are placed for a seal, or where they are not; undefined otherwise. */
function signedWith(seal: boolean, document: MeasuredDocument): Signed | undefined {
  const found = signatureOf(document);
  return found && isSealed(found, document) === seal ? found : undefined;
}

/** Signature, date, note, attachments, imprint (7.3.5 – 7.4). */
export const closingClauses: readonly Clause[] = [
  {
    clause: '7.3.5.1',
    about: '加盖印章：成文日期右空四字',
    demanded: '空4字',
    strength: '规定',
    measure: (document) => {
      const found = signedWith(true, document);
      return found && characters(found.date.page.area.right - found.date.line.right, 4, document);
    },
  },
  {
    clause: '7.3.5.1',
    about: '加盖印章：署名以成文日期为准居中',
    demanded: '居中',
    strength: '规定',
    measure: (document) => {
      const found = signedWith(true, document);
      if (!found) return undefined;
      const { date, name } = found;
      const off = Math.abs(name.x + name.right - date.line.x - date.line.right) / 2;
      return { found: `偏${mm(off)}`, ok: off < document.bodySize / 2 };
    },
  },
  {
    clause: '7.3.5.2',
    about: '不加盖印章：署名在正文（附件说明）下空一行',
    demanded: '空1行',
    strength: '规定',
    measure: (document) => {
      const found = signedWith(false, document);
      const above = found && neighbour({ page: found.date.page, line: found.name }, -1);
      return above && blank(blankLines(above, found.name, document), 1);
    },
  },
  {
    clause: '7.3.5.2',
    about: '不加盖印章：署名右空二字；日期首字比署名首字右移二字，日期长于署名时日期右空二字、署名相应左移',
    demanded: '空2字，右移2字',
    strength: '规定',
    measure: (document) => {
      const found = signedWith(false, document);
      if (!found) return undefined;
      const { date, name } = found;
      const right = Math.min(date.page.area.right - name.right, date.page.area.right - date.line.right);
      const [gap, shift] = [characters(right, 2, document), characters(date.line.x - name.x, 2, document)];
      return { found: `${gap.found}，${shift.found.replace('空', '右移')}`, ok: gap.ok && shift.ok };
    },
  },
  {
    clause: '7.3.5.4',
    about: '成文日期用阿拉伯数字，年份全称，不编虚位',
    demanded: '2021年12月4日的样子',
    strength: '规定',
    measure: (document) => {
      const date = signatureOf(document)?.date.line.text.trim();
      return date ? { found: date, ok: /^\d{4}年(?!0)\d{1,2}月(?!0)\d{1,2}日$/.test(date) } : undefined;
    },
  },
  {
    clause: '7.3.6',
    about: '附注在成文日期下一行，左空二字，加圆括号',
    demanded: '空0行，空2字',
    strength: '规定',
    measure: (document) => {
      const date = signatureOf(document)?.date;
      const note = date && neighbour(date, 1);
      if (!note || !/^（.*）$/.test(note.text.trim())) return undefined;
      const [down, left] = [
        blank(blankLines(date.line, note, document), 0),
        characters(note.x - date.page.area.left, 2, document),
      ];
      return { found: `${down.found}，${left.found}`, ok: down.ok && left.ok };
    },
  },
  {
    clause: '7.3.7',
    about: '附件另面编排，“附件”顶格在第一行',
    demanded: '第1行，空0字',
    strength: '规定',
    measure: (document) => {
      const label = lineWith(document, ATTACHMENT);
      if (!label) return undefined;
      const nth = label.page.lines.indexOf(label.line) + 1;
      const left = characters(label.line.x - label.page.area.left, 0, document);
      return { found: `第${nth}行，${left.found}`, ok: nth === 1 && left.ok };
    },
  },
  {
    clause: '7.3.7',
    about: '附件标题在第三行居中',
    demanded: '第3行',
    strength: '规定',
    measure: (document) => {
      const label = lineWith(document, ATTACHMENT);
      const title = label && neighbour(label, 1);
      if (!title) return undefined;
      const nth = 2 + blankLines(label.line, title, document);
      const off = Math.abs(title.x + title.right - label.page.area.left - label.page.area.right) / 2;
      return { found: `第${nth.toFixed(1)}行，偏${mm(off)}`, ok: Math.abs(nth - 3) <= 0.4 && off < 6 };
    },
  },
  {
    clause: '7.4.1',
    about: '版记末条分隔线与末面版心下边缘重合',
    demanded: '0毫米',
    strength: '规定',
    measure: (document) => {
      const found = imprintOf(document);
      if (found?.foot === undefined) return undefined;
      const off = found.foot - found.page.area.bottom;
      return {
        found: `${off < 0 ? '高' : '低'}${mm(Math.abs(off))}，第${found.page.nth}页（共${document.pages.length}页）`,
        ok: Math.abs(off) < 4 && found.page === document.pages.at(-1),
      };
    },
  },
  {
    clause: '7.4.1',
    about: '版记首末条分隔线粗，中间的细',
    demanded: '0.35、0.25毫米',
    strength: '推荐',
    measure: (document) => {
      const rules = imprintOf(document)?.rules;
      if (!rules || rules.length < 2) return undefined;
      const widths = rules.map((pt) => pt / 2.835);
      const [first, last, ...inner] = [widths[0]!, widths.at(-1)!, ...widths.slice(1, -1)];
      return {
        found: widths.map((width) => width.toFixed(2)).join('、'),
        ok:
          Math.abs(first - 0.35) < 0.06 &&
          Math.abs(last - 0.35) < 0.06 &&
          inner.every((width) => Math.abs(width - 0.25) < 0.06),
      };
    },
  },
  {
    clause: '7.4.2',
    about: '抄送 4 号，左右各空一字',
    demanded: '14磅，空1字',
    strength: '一般',
    measure: (document) => {
      const copy = lineWith(document, /^\s*抄\s*送\s*[：:]/);
      if (!copy) return undefined;
      const gap = (copy.line.x - copy.page.area.left) / copy.line.size;
      return {
        found: `${copy.line.size.toFixed(0)}磅，空${gap.toFixed(1)}字`,
        ok: Math.abs(copy.line.size - 14) < 0.5 && Math.abs(gap - 1) < 0.5,
      };
    },
  },
];
