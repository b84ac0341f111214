import type { Place, Severity } from '../diagnostic.js';
import { maskNumbers } from '../mask.js';

export const SEVERITY_WORDS: Record<Severity, string> = {
  error: '错误',
  warning: '提醒',
  suspected: '疑似',
  info: '说明',
};

/** Heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suspected', 'info'];

/** A place as a clerk says it: `王店村.xlsx › 家庭成员!F12（证件号码）`; numbers masked, whatever a file, sheet or column is called. */
export const placeText = (place: Place): string => maskNumbers(wholePlace(place));

function wholePlace(place: Place): string {
  switch (place.kind) {
    case 'cell':
      return [place.file, cellText(place)].filter((part) => part !== '').join(' › ');
    case 'template':
      return joined(place.file, place.part, lineText(place), place.around && `“${place.around}”`);
    case 'document':
      return joined(
        place.file,
        place.section,
        place.table,
        printedPlace(place),
        place.paragraph === undefined ? undefined : `第 ${place.paragraph} 段`,
        place.around && `“${place.around}”`,
      );
    case 'file':
      return joined(place.file, lineText(place));
  }
}

/** 第3页第5行; empty of a place that no page is known of. */
export const printedPlace = ({ page, line }: { page?: number; line?: number }): string =>
  page === undefined ? '' : `第${page}页${line === undefined ? '' : `第${line}行`}`;

function cellText({ sheet, cell, row, header }: Extract<Place, { kind: 'cell' }>): string {
  if (sheet === undefined) return '';
  const at = cell ? `${sheet}!${cell}` : row ? `${sheet} 第 ${row} 行` : sheet;
  return header ? `${at}（${header}）` : at;
}

const lineText = ({ line, column }: { line?: number; column?: number }): string | undefined =>
  line === undefined ? undefined : column === undefined ? `第 ${line} 行` : `第 ${line} 行第 ${column} 列`;

const joined = (...parts: (string | undefined)[]): string => parts.filter((part) => part).join(' › ');
