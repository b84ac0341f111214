import type { Diagnostic } from '../../diagnostics/index.js';
import { withoutNumber } from '../../document/index.js';
import { sectionBoilerplate } from '../codes.js';
import type { Unit } from '../units.js';

/**
 * A required section must hold something that comes from this village's data. With `expected` units that is known exactly
 * (their data spans); without, a section with no digit at all is taken for boilerplate.
 */
export function checkBoilerplate(
  units: readonly Unit[],
  required: readonly string[],
  expected: readonly Unit[] | undefined,
): Diagnostic[] {
  return required.flatMap((section) => {
    const inSection = units.filter((u) => u.section === section && u.level !== 1);
    const heading = units.find((u) => u.level === 1 && withoutNumber(u.text).trim() === section);
    if (!heading || inSection.length === 0) return [];
    const text = inSection.map((u) => u.text).join('\n');
    const values = (expected ?? [])
      .filter((u) => u.section === section)
      .flatMap((u) => u.spans.map(([from, to]) => u.text.slice(from, to).trim()))
      .filter((value) => value.length > 0);
    const specific = expected && values.length ? values.some((value) => text.includes(value)) : /\d/.test(text);
    if (specific) return [];
    return [
      sectionBoilerplate({
        place: heading.place,
        found: inSection[0]!.text.slice(0, 40),
        message: `“${section}”里没有一处来自排查数据的内容。`,
      }),
    ];
  });
}
