import type { Diagnostic } from '../../diagnostics/index.js';
import { titleOdd } from '../codes.js';
import type { Unit } from '../units.js';

/** The title says what kind of document it is (FACTS 10.1). A title of several lines is taken together. */
export function checkTitle(units: readonly Unit[], kind: string, file: string): Diagnostic[] {
  const lines = units.filter((u) => u.level === 0);
  const title = lines.map((u) => u.text.replaceAll(/\s/g, '')).join('');
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
