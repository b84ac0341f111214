import { bodyLines, type MeasuredDocument, MM, usual } from '../measured.js';
import { definePageRule, millimetres } from '../rule.js';
import { firstOften } from '../running-text.js';
import { redHeadOf } from './red-head.js';

/** Fewer lines say nothing about the page. */
const ENOUGH = 6;
/** Where in its line a character stands differs by renderer: this much of the line's pitch above or below. */
const LEEWAY = 3 * MM;

/** Edges of the running text of the upright pages as printed, pt; undefined where there is too little text. */
export function printedEdges(document: MeasuredDocument): { left: number; right: number; top?: number } | undefined {
  const { bodySize, profile } = document;
  const upright = document.pages.filter(({ landscape }) => !landscape);
  const lines = upright.flatMap((page) => bodyLines(page, document));
  if (lines.length < ENOUGH) return undefined;
  const left = firstOften(lines.map(({ x }) => x));
  const long = lines.filter(({ right, x }) => right - x > 20 * bodySize);
  const right = firstOften(long.map((line) => hanging(line.text) * bodySize - line.right));
  if (left === undefined || right === undefined) return undefined;
  // Pages that begin with running text: the first line shows the head.
  const first = upright.slice(1).flatMap((page) => {
    const [line] = page.lines;
    return line && Math.abs(line.size - bodySize) < 0.75 && !page.tables.some(({ top }) => top < line.y)
      ? [line.y]
      : [];
  });
  const baseline = usual(first, 2);
  const inLine = (profile.text.linePitch.value - bodySize) / 2 + 0.86 * bodySize;
  return { left, right: -right, ...(baseline && { top: baseline.value - inLine }) };
}

/** 天头 that a document may have: a letter's text may begin where its first page does (10.1). The nearest to `top`, pt. */
function headNear(top: number, document: MeasuredDocument): MeasuredDocument['profile']['page']['top'] {
  const { page, letter } = document.profile;
  const off = ({ value }: { value: number }): number => Math.abs(value * MM - top);
  return redHeadOf(document)?.letter && off(letter.markTop) < off(page.top) ? letter.markTop : page.top;
}

/** A mark at the line's end may stand in the margin, or be half as wide. */
const hanging = (text: string): number => (/[，。、；：？！）》〉”’】〕]$/.test(text) ? 1 : 0);

export const typeArea = definePageRule({
  code: 'PAGE-002',
  basis: ['page.left', 'print.typeWidth', 'page.top'],
  certainty: 'sure',
  severity: 'error',
  title: '版心位置不对',
  why: 'GB/T 9704 规定天头 37 毫米、订口 28 毫米，版心宽 156 毫米；这里量的是印出来的文字。',
  fix: ['在“页面设置”里改页边距：上37毫米、左28毫米、右26毫米、下35毫米', '改好以后重新转成 PDF'],
  *check(document) {
    const edges = printedEdges(document);
    if (!edges) return;
    const { page, print } = document.profile;
    const within = (value: number, wanted: number, tolerance: number): boolean =>
      Math.abs(value - wanted) <= tolerance * MM + 1;
    if (!within(edges.left, page.left.value * MM, page.left.tolerance ?? 1)) {
      const found = millimetres(edges.left);
      yield { basis: 'page.left', found, fault: `文字左边距纸边${found}`, wanted: `为${page.left.value}毫米` };
    }
    const width = edges.right - edges.left;
    const wide = print.typeWidth.value * MM;
    if (width > wide + 1.5 * MM || width < wide - 16) {
      const found = millimetres(width);
      yield {
        basis: 'print.typeWidth',
        found,
        fault: `每行文字宽${found}`,
        wanted: `版心宽${print.typeWidth.value}毫米`,
      };
    }
    const { top } = edges;
    if (top === undefined) return;
    const head = headNear(top, document);
    if (Math.abs(top - head.value * MM) > LEEWAY + (head.tolerance ?? 1) * MM) {
      const found = `约${Math.round(top / MM)}毫米`;
      yield {
        basis: 'page.top',
        certainty: 'likely',
        found,
        fault: `第一行文字上边的天头${found}`,
        wanted: `为${head.value}毫米`,
      };
    }
  },
});
