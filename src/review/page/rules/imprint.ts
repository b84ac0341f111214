import { isRed, levelRules, type MeasuredDocument, type MeasuredPage, MM } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';
import { redHeadOf } from './red-head.js';

/** A line may be drawn above or below its place by half its thickness, and by a rounding. */
const FOOT = 1.5 * MM;
const PRINTED = /^\s*抄\s*送\s*[：:]|\d\s*日\s*印\s*发\s*$/;

/** 版记: the page it stands on and its last rule's lower edge; undefined of a document without one. */
export function imprintOf({
  pages,
}: MeasuredDocument): { page: MeasuredPage; foot?: number; rules: number[] } | undefined {
  for (const page of pages) {
    const first = page.lines.find(({ text }) => PRINTED.test(text));
    if (!first) continue;
    const rules = levelRules(page)
      .filter((rule) => !isRed(rule) && rule.y > first.y - 3 * first.size)
      .sort((a, b) => a.y - b.y);
    const last = rules.at(-1);
    const foot = last && last.y + last.height;
    return { page, rules: rules.map(({ height }) => height), ...(foot !== undefined && { foot }) };
  }
  return undefined;
}

export const imprint = definePageRule({
  code: 'PAGE-014',
  basis: ['print.imprintFoot', 'imprint.thick', 'print.imprintEven'],
  certainty: 'sure',
  severity: 'error',
  title: '版记的位置不合规定',
  why: 'GB/T 9704 规定版记在公文最后一面，末条分隔线与最后一面的版心下边缘重合。',
  fix: ['把版记移到最后一面的版心底部', '最后一面是单页时，加一面空白，使版记在双页'],
  *check(document) {
    const found = imprintOf(document);
    if (!found) return;
    const { page, foot } = found;
    const last = document.pages.at(-1)!;
    if (page !== last)
      yield {
        basis: 'print.imprintFoot',
        certainty: 'likely',
        page,
        fault: `版记在第${page.nth}页，后面还有${last.nth - page.nth}页`,
        wanted: '放在公文最后一面',
      };
    // A letter's has no rules and need not stand at the foot (10.1).
    if (redHeadOf(document)?.letter) return;
    if (foot === undefined) {
      yield { basis: 'imprint.thick', page, fault: '版记没有分隔线', wanted: '首末各一条' };
      return;
    }
    const off = foot - page.area.bottom;
    if (Math.abs(off) > FOOT)
      yield {
        basis: 'print.imprintFoot',
        page,
        found: millimetres(off),
        fault: `版记最后一条分隔线${off < 0 ? '高于' : '低于'}版心下边缘${millimetres(Math.abs(off))}`,
        wanted: '与版心下边缘重合',
      };
    if ((page.pageNumber?.value ?? page.nth) % 2 === 1)
      yield { basis: 'print.imprintEven', page, fault: '版记在单页', wanted: '双面印刷时放在双页' };
  },
});
