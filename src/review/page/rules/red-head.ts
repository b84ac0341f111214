import type { PageLine } from '../../../document/index.js';
import { isRed, levelRules, type MeasuredDocument, type MeasuredPage, MM } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';

/** The ink of a full-width character begins about this far above the baseline, in ems. */
const INK = 0.83;
/** The issuing body's name is never smaller, pt. */
const SMALLEST = 24;
/** Higher than this on the page the name is a letter's. */
const LETTER = 60 * MM;

export interface RedHead {
  page: MeasuredPage;
  mark: PageLine;
  /** Upper edge of the ink of the issuing body's name, pt from the top of the page. */
  markTop: number;
  letter: boolean;
  /** 发文字号 */
  number?: PageLine;
  /** Red rules of the page, top to bottom: middle and length, pt. */
  rules: { y: number; width: number; thickness: number }[];
}

/** The red head as printed; undefined of a document without one. */
export function redHeadOf({ pages }: MeasuredDocument): RedHead | undefined {
  const [page] = pages;
  const mark = page?.lines.find(({ glyphs, size }) => size >= SMALLEST && glyphs.some(isRed));
  if (!page || !mark) return undefined;
  const markTop = mark.y - INK * mark.size;
  const number = page.lines.find(({ text }) => /[〔［[【（(]\d{4}[〕］\]】）)]\s*第?\d+\s*号/.test(text));
  const rules = levelRules(page)
    .filter(isRed)
    .map(({ y, height, width }) => ({ y: y + height / 2, width, thickness: height }))
    .sort((a, b) => a.y - b.y);
  return { page, mark, markTop, letter: markTop < LETTER, ...(number && { number }), rules };
}

export const redHead = definePageRule({
  code: 'PAGE-013',
  basis: ['head.markTop', 'letter.markTop', 'rules.letterhead', 'head.ruleGap', 'letter.ruleWidth'],
  certainty: 'likely',
  severity: 'warning',
  title: '红头的位置不合规定',
  why: 'GB/T 9704 规定发文机关标志上边缘至版心上边缘 35 毫米（信函至上页边 30 毫米），发文字号之下 4 毫米处印一条与版心等宽的红色分隔线。',
  fix: ['调整发文机关标志前的间距和红线的位置、长度', '或者用模板重新生成'],
  *check(document) {
    const head = redHeadOf(document);
    if (!head) return;
    const { page, mark, markTop, letter, number, rules } = head;
    const { profile } = document;
    const wanted = letter ? profile.letter.markTop : profile.head.markTop;
    const top = letter ? markTop : markTop - page.area.top;
    // How much white a face leaves above its ink differs by half a millimetre.
    if (Math.abs(top - wanted.value * MM) > ((wanted.tolerance ?? 1) + 0.5) * MM)
      yield {
        basis: letter ? 'letter.markTop' : 'head.markTop',
        page,
        line: mark,
        found: millimetres(top),
        fault: `发文机关标志上边缘距${letter ? '上页边' : '版心上边缘'}${millimetres(top)}`,
        wanted: `为${wanted.value}毫米`,
      };
    const off = (mark.x + mark.right - page.area.left - page.area.right) / 2;
    if (Math.abs(off) > 3 * MM)
      yield {
        basis: 'rules.letterhead',
        page,
        line: mark,
        found: millimetres(off),
        fault: `发文机关标志偏${off > 0 ? '右' : '左'}${millimetres(Math.abs(off))}`,
        wanted: '居中排布',
      };
    const length = letter ? profile.letter.ruleWidth.value * MM : page.area.right - page.area.left;
    for (const rule of rules)
      if (Math.abs(rule.width - length) > 2 * MM)
        yield {
          basis: letter ? 'letter.ruleWidth' : 'head.ruleGap',
          certainty: 'sure',
          page,
          found: millimetres(rule.width),
          fault: `红色分隔线长${millimetres(rule.width)}`,
          wanted: letter ? `长${profile.letter.ruleWidth.value}毫米` : '与版心等宽',
        };
    const below = !letter && number && rules.find(({ y }) => y > number.y);
    if (!number || letter) return;
    if (!below) {
      yield {
        basis: 'head.ruleGap',
        page,
        line: number,
        fault: '发文字号之下没有红色分隔线',
        wanted: '印一条',
      };
      return;
    }
    const gap = below.y - number.y - 0.12 * number.size;
    const { value, tolerance = 0.5 } = profile.head.ruleGap;
    if (Math.abs(gap - value * MM) > (tolerance + 1) * MM)
      yield {
        basis: 'head.ruleGap',
        page,
        line: number,
        found: millimetres(gap),
        fault: `红色分隔线在发文字号之下${millimetres(gap)}`,
        wanted: `在${value}毫米处`,
      };
  },
});
