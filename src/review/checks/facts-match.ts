import type { Diagnostic } from '../../diagnostics/index.js';
import { factChanged, factRemoved, numberAdded, passageAdded, senseTurned, wordingChanged } from '../codes.js';
import { align } from '../compare/align.js';
import { joinMarked } from '../compare/marked-text.js';
import { type Group, regroup } from '../compare/regroup.js';
import { type UnitChange, unitChanges } from '../compare/unit-changes.js';
import type { Unit } from '../units.js';

const key = (unit: Unit): string => unit.text.replaceAll(/\s+/g, '');
const quote = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};

/**
 * Compares a document, passage by passage, with what its facts make the template say (DESIGN 6). Changed or removed facts
 * are errors, numbers that nothing explains warnings, other wording information.
 */
export function checkFactsMatch(expected: readonly Unit[], actual: readonly Unit[]): Diagnostic[] {
  const compared = new Map<string, UnitChange[]>();
  const sides = (group: Group): [Unit[], Unit[]] => [
    group.expected.map((i) => expected[i]!),
    group.actual.map((j) => actual[j]!),
  ];
  const changesOf = (group: Group): UnitChange[] => {
    const name = `${group.expected}|${group.actual}`;
    const [before, after] = sides(group);
    if (!compared.has(name)) compared.set(name, changes(before, after));
    return compared.get(name)!;
  };
  const cost = (group: Group): number => {
    const [before, after] = sides(group);
    const rigid = [...before, ...after].some((u) => u.table || u.level !== undefined);
    if (rigid && before.length + after.length > 2) return Number.POSITIVE_INFINITY;
    if (after.length === 0) return before.some(holdsFacts) ? 1 : 0;
    if (before.length === 0) return after.some((u) => /\d/.test(u.text)) ? 1 : 0;
    return changesOf(group).filter((c) => c.kind === 'fact' || c.kind === 'number').length;
  };
  return regroup(align(expected.map(key), actual.map(key)), cost).flatMap((group) => {
    const [before, after] = sides(group);
    if (after.length === 0) return before.flatMap(removed);
    if (before.length === 0) return after.flatMap(added);
    return changesOf(group).map((change) => oneChange(change, before[0]!, after[0]!));
  });
}

const holdsFacts = (unit: Unit): boolean => unit.spans.length > 0 || /\d/.test(unit.text);

const changes = (before: readonly Unit[], after: readonly Unit[]): UnitChange[] => {
  const found = after.map((u) => u.text).join('');
  const expected = joinMarked(before);
  return expected.text.replaceAll(/\s+/g, '') === found.replaceAll(/\s+/g, '') ? [] : unitChanges(expected, found);
};

function oneChange({ kind, expected, found }: UnitChange, before: Unit, after: Unit): Diagnostic {
  const details = { place: after.place, found, ...(expected && { expected: [expected] }) };
  switch (kind) {
    case 'fact':
      return factChanged({
        ...details,
        message: found
          ? `这里是“${found}”，按数据应当是“${expected}”。`
          : `“${expected}”被删去了，按数据这里应当有它。`,
      });
    case 'number':
      return numberAdded({ ...details, message: `“${found}”里的数没有数据可以核对。` });
    case 'sense':
      return senseTurned({
        ...details,
        message: `原文是“${expected || quote(before.text)}”，现在是“${found || quote(after.text)}”。`,
      });
    case 'wording':
      return wordingChanged({ ...details, message: wordingMessage(expected, found) });
  }
}

function wordingMessage(expected: string, found: string): string {
  if (!found) return `“${expected}”几个字被删去了，数据没有变。`;
  return expected ? `文字由“${expected}”改成了“${found}”，数据没有变。` : `增加了“${found}”几个字，数据没有变。`;
}

function removed(unit: Unit): Diagnostic[] {
  // A required section that is gone is named by its own check.
  if (!holdsFacts(unit))
    return unit.level === undefined
      ? [wordingChanged({ place: unit.place, message: `“${quote(unit.text)}”这一段被删去了，里面没有数据。` })]
      : [];
  return [
    factRemoved({
      place: unit.place,
      expected: [quote(unit.text)],
      message: `“${quote(unit.text)}”${unit.table ? '这一行' : '这一段'}被删去了，里面的数据在工作簿里仍然存在。`,
    }),
  ];
}

const added = (unit: Unit): Diagnostic[] => [
  /\d/.test(unit.text)
    ? numberAdded({
        place: unit.place,
        found: quote(unit.text),
        message: `增加的“${quote(unit.text)}”里有数，没有数据可以核对。`,
      })
    : passageAdded({ place: unit.place, found: quote(unit.text), message: `增加了“${quote(unit.text)}”。` }),
];
