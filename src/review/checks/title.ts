import type { Diagnostic } from '../../diagnostics/index.js';
import { titleOdd } from '../codes.js';
import type { Unit } from '../units.js';

/** A title begins in so many passages; what is bound behind has titles of its own. */
const HEAD = 12;

/** The lines of the title, below a red head; not those of attachments. */
function titleLines(units: readonly Unit[]): Unit[] {
  const head = units.slice(0, HEAD);
  const to = head.findIndex(({ level = 0 }) => level > 0);
  return (to < 0 ? head : head.slice(0, to)).filter(({ level }) => level === 0);
}

const joined = (lines: readonly Unit[]): string => lines.map((u) => u.text.replaceAll(/\s/g, '')).join('');

/** A title of several lines is taken together, without blanks; empty where there is none. */
export const titleOf = (units: readonly Unit[]): string => joined(titleLines(units));

/** The title says what kind of document it is (FACTS 10.1). */
export function checkTitle(units: readonly Unit[], kind: string, file: string): Diagnostic[] {
  const lines = titleLines(units);
  const title = joined(lines);
  if (title.includes(kind)) return [];
  const place = lines[0]?.place ?? ({ kind: 'document', file } as const);
  return [
    titleOdd({
      place,
      ...(title && { found: title }),
      message: title ? `标题“${title}”里没有“${kind}”。` : `没有找到标题，${kind}应当有标题。`,
    }),
  ];
}
