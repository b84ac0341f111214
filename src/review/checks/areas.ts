import type { Diagnostic } from '../../diagnostics/index.js';
import { areaMissing } from '../codes.js';
import type { Unit } from '../units.js';

/** Every area of the order has its passage in the first required section (FACTS 10.3, rule 8). */
export function checkAreas(
  units: readonly Unit[],
  section: string | undefined,
  areas: readonly string[],
): Diagnostic[] {
  const inSection = units.filter((u) => u.section === section && !u.table);
  if (section === undefined || inSection.length === 0) return [];
  return areas
    .filter((area) => !inSection.some((u) => u.text.includes(`${area}方面`)))
    .map((area) =>
      areaMissing({
        place: { ...inSection[0]!.place, around: '' } as Diagnostic['place'] & object,
        expected: [`${area}方面`],
        message: `“${section}”里没有写“${area}方面”的排查结果。`,
      }),
    );
}
