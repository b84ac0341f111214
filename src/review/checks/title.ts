import type { Diagnostic } from '../../diagnostics/index.js';
import { titleOdd } from '../codes.js';
import type { Unit } from '../units.js';

/** The title says what kind of document it is (FACTS 10.1). A title of several lines is taken together. */
export function checkTitle(units: readonly Unit[], kind: string, file: string): Diagnostic[] {
  const from = units.findIndex((u) => u.level === 0);
  const rest = from < 0 ? [] : units.slice(from);
  const to = rest.findIndex((u) => u.level !== 0);
  // Attachments have titles of their own.
  const lines = to < 0 ? rest : rest.slice(0, to);
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
