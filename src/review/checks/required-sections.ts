import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../../diagnostics/index.js';
import { withoutNumber } from '../../document/index.js';
import { sectionEmpty, sectionMissing, sectionOrder, sectionRenamed, sectionTwice } from '../codes.js';
import type { Unit } from '../units.js';

/** The required sections stand in the finished document: named exactly, in order, with content (plan, section 四（三）). */
export function checkRequiredSections(units: readonly Unit[], required: readonly string[], file: string): Diagnostic[] {
  const headings = units.filter((u) => u.level === 1).map((unit) => ({ unit, name: withoutNumber(unit.text).trim() }));
  const found: Diagnostic[] = [];
  let last = -1;
  for (const [nth, section] of required.entries()) {
    const index = headings.findIndex((h) => h.name === section);
    if (index < 0) {
      found.push(missing(section, nth, headings, required, file));
      continue;
    }
    const { unit } = headings[index]!;
    const again = headings.findLast((h) => h.name === section)!.unit;
    if (again !== unit)
      found.push(
        sectionTwice({ place: again.place, found: again.text, message: `“${section}”这一部分的标题出现了两次。` }),
      );
    if (index < last)
      found.push(
        sectionOrder({
          place: unit.place,
          found: unit.text,
          expected: [...required],
          message: `“${section}”排在了后面的部分之后，应当按“${required.join('、')}”的顺序。`,
        }),
      );
    last = Math.max(last, index);
    if (!units.some((u) => u.section === section && u !== unit && u.level === undefined))
      found.push(sectionEmpty({ place: unit.place, found: unit.text, message: `“${section}”下面没有内容。` }));
  }
  return found;
}

function missing(
  section: string,
  nth: number,
  headings: readonly { unit: Unit; name: string }[],
  required: readonly string[],
  file: string,
): Diagnostic {
  const near = headings
    .filter(({ name }) => !required.includes(name))
    .map((h) => ({ ...h, far: distance(h.name, section) }))
    .sort((a, b) => a.far - b.far)[0];
  const inItsPlace = headings[nth];
  const renamed =
    near && near.far <= Math.ceil(section.length / 2)
      ? near
      : inItsPlace && headings.length >= required.length && !required.includes(inItsPlace.name)
        ? inItsPlace
        : undefined;
  if (renamed)
    return sectionRenamed({
      place: renamed.unit.place,
      found: renamed.name,
      expected: [section],
      message: `这里的标题是“${renamed.name}”，应当是“${section}”。`,
    });
  return sectionMissing({
    place: { kind: 'document', file },
    expected: [section],
    message: `没有“${section}”这一部分，自查报告必须有。`,
  });
}
