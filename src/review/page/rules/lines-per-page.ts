import { bodyLines, type MeasuredDocument, MM, usual } from '../measured.js';
import { definePageRule } from '../rule.js';

const ENOUGH = 8;

/** Pitch of the running text and how many lines of it a full page holds; undefined where there is too little text. */
export function linesPerPage(document: MeasuredDocument): { pitch: number; lines: number } | undefined {
  const steps = document.pages
    .filter(({ landscape }) => !landscape)
    .flatMap((page) => {
      const lines = bodyLines(page, document);
      return lines.slice(1).map((line, i) => line.y - lines[i]!.y);
    })
    .filter((step) => step > document.bodySize && step < 3 * document.bodySize);
  const pitch = usual(steps, 0.5);
  if (!pitch || steps.length < ENOUGH || pitch.share < 0.5) return undefined;
  const height = document.profile.print.typeHeight.value * MM;
  return { pitch: pitch.value, lines: Math.floor(height / pitch.value + 0.05) };
}

export const pageLines = definePageRule({
  code: 'PAGE-003',
  basis: ['page.lines'],
  certainty: 'sure',
  severity: 'info',
  title: '每面行数不是 22 行',
  why: 'GB/T 9704 要求一般每面排 22 行。',
  fix: ['把正文行距设为固定值 28.95 磅'],
  *check(document) {
    const measured = linesPerPage(document);
    const { lines: wanted } = document.profile.page;
    if (!measured || measured.lines === wanted.value) return;
    const found = `${measured.lines}行`;
    yield {
      basis: 'page.lines',
      found,
      fault: `行距${Math.round(measured.pitch * 10) / 10}磅，每面排得下${found}`,
      wanted: `排${wanted.value}行`,
    };
  },
});
