import type { Diagnostic } from '../../diagnostics/index.js';
import { withoutNumber } from '../../document/index.js';
import { areaMissing } from '../codes.js';
import type { Unit } from '../units.js';

/** Every area of the order has its passage in the first required section (FACTS 10.3, rule 8). */
export function checkAreas(
  units: readonly Unit[],
  section: string | undefined,
  areas: readonly string[],
): Diagnostic[] {
  const inSection = units.filter((u) => u.section === section && !u.table);
  if (section === undefined || !inSection.some((u) => u.level === undefined)) return [];
  const place = { ...inSection[0]!.place, around: '' } as Diagnostic['place'] & object;
  const missing = areas.filter((area) => !inSection.some((u) => speaksOf(u.text, area)));
  const report = (names: readonly string[]): Diagnostic =>
    areaMissing({
      place,
      expected: names.map((name) => `${name}方面`),
      message: `“${section}”里没有写${names.map((name) => `“${name}方面”`).join('、')}的排查结果。`,
    });
  return missing.length > 3 ? [report(missing)] : missing.map((area) => report([area]));
}

/** A passage that begins with the area, or calls it 方面 or 情况; the words alone occur in other sentences, too. */
const speaksOf = (text: string, area: string): boolean => {
  const at = text.indexOf(area);
  if (at < 0) return false;
  const rest = text.slice(at + area.length);
  return (
    /^(?:工作|的|等)*(?:方面|情况)/.test(rest) || withoutNumber(text).startsWith(area) || text.includes(`${area}方面`)
  );
};
