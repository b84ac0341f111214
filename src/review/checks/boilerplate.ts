import type { Diagnostic } from '../../diagnostics/index.js';
import { withoutNumber } from '../../document/index.js';

import { sectionBoilerplate } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import type { Unit } from '../units.js';

/** So many values of the village's own make a section more than boilerplate, or all it has when they are fewer. */
const enough = 2;

/**
 * A required section must hold something that comes from this village's data. With `expected` units that is known exactly:
 * its numbers with what they count. Without, a section with no number but years and “3个到位” is taken for boilerplate.
 */
export function checkBoilerplate(
  units: readonly Unit[],
  required: readonly string[],
  expected: readonly Unit[] | undefined,
): Diagnostic[] {
  return required.flatMap((section) => {
    const inSection = units.filter((u) => u.section === section && u.level !== 1);
    const heading = units.find((u) => u.level === 1 && withoutNumber(u.text).trim() === section);
    if (!heading || !inSection.some((u) => u.level === undefined)) return [];
    const text = halfWidth(inSection.map((u) => u.text).join('\n'));
    const own = new Set((expected ?? []).filter((u) => u.section === section).flatMap(valuesOf));
    const specific = own.size
      ? [...own].filter((value) => text.includes(value)).length >= Math.min(enough, own.size)
      : /\d/.test(text.replaceAll(/\d{4}年(?!\d)|100%|\d个(?:到位|坚持|方面|层面|必须|确保|不)/g, ''));
    if (specific) return [];
    return [
      sectionBoilerplate({
        place: heading.place,
        found: inSection[0]!.text.slice(0, 40),
        message: `“${section}”里没有来自本村排查数据的内容。`,
      }),
    ];
  });
}

/** The numbers of a passage with the words just before and the measure word behind, such as 已排查39户; names stay out. */
const valuesOf = ({ text, spans }: Unit): string[] =>
  spans
    .filter(([from, to]) => /^\d[\d.]*%?$/.test(text.slice(from, to)))
    .map(([from, to]) => `${text.slice(Math.max(0, from - (to - from > 1 ? 0 : 2)), to)}${text.slice(to, to + 1)}`)
    .filter((value) => !value.includes('100%'));
