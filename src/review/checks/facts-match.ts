import type { Diagnostic } from '../../diagnostics/index.js';
import {
  factChanged,
  factRemoved,
  numberAdded,
  passageAdded,
  passageMoved,
  senseTurned,
  tableHeadChanged,
  wordingChanged,
} from '../codes.js';
import { align } from '../compare/align.js';
import { cellsOf, joinMarked, type MarkedText } from '../compare/marked-text.js';
import { statesNumber } from '../compare/notation.js';
import { type Group, regroup } from '../compare/regroup.js';
import { type UnitChange, unitChanges } from '../compare/unit-changes.js';
import type { Unit } from '../units.js';

/** Tabs part the cells of a row: 1｜12 is not 11｜2. */
const bare = (text: string): string => text.replaceAll(/[^\S\t]+/g, '');
const key = (unit: Unit): string => bare(unit.text);
const quote = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
/** What words alone weigh against a fact, when passages are joined to see whether they agree. */
const words = 0.01;
const holdsFacts = (unit: Unit): boolean => unit.spans.length > 0 || /\d/.test(unit.text);
/** A row of fixed words says what the columns below it count. */
const isTableHead = (unit: Unit): boolean => unit.table && !holdsFacts(unit);

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
    if (after.length === 0) return before.some(holdsFacts) ? 1 : words;
    if (before.length === 0) return after.some((u) => statesNumber(u.text)) ? 1 : words;
    const weigh = ({ kind }: UnitChange): number => (kind === 'fact' || kind === 'number' ? 1 : words);
    return changesOf(group).reduce((sum, change) => sum + weigh(change), 0);
  };
  const groups = regroup(align(expected.map(key), actual.map(key)), cost);
  const moves = findMoves(groups.map(sides));
  return groups.flatMap((group) => {
    const [before, after] = sides(group);
    if (after.length === 0) return before.flatMap((unit) => (moves.from.has(unit) ? [] : removed(unit)));
    if (before.length === 0) return after.flatMap((unit) => (moves.to.has(unit) ? moved(unit) : added(unit)));
    const found = changesOf(group);
    if (found.length > 0 && isTableHead(before[0]!)) return [headChanged(before[0]!, after[0]!)];
    return found.flatMap((change) => oneChange(change, before[0]!, after[0]!));
  });
}

/** Passages outside tables that are gone at one place and stand word for word at another. */
function findMoves(groups: readonly [Unit[], Unit[]][]): { from: Set<Unit>; to: Set<Unit> } {
  const gone = groups.filter(([, after]) => after.length === 0).flatMap(([before]) => before);
  const came = groups.filter(([before]) => before.length === 0).flatMap(([, after]) => after);
  const from = new Set<Unit>();
  const to = new Set<Unit>();
  for (const unit of came) {
    const origin = gone.find((other) => !from.has(other) && !other.table && !unit.table && key(other) === key(unit));
    if (!origin) continue;
    from.add(origin);
    to.add(unit);
  }
  return { from, to };
}

const same = (before: string, after: string): boolean => bare(before) === bare(after);

/** Cells are compared each with its own: what stands in another column is another thing. */
function changes(before: readonly Unit[], after: readonly Unit[]): UnitChange[] {
  const expected = joinMarked(before);
  const found = after.map((u) => u.text).join('');
  if (same(expected.text, found)) return [];
  const rows = before.length === 1 && after.length === 1 && before[0]!.table && after[0]!.table;
  const [were, are] = rows ? [cellsOf(expected), cellsOf({ text: found, spans: [] })] : [[], []];
  if (were.length === 0 || were.length !== are.length) return unitChanges(expected, found);
  return were.flatMap((cell, i) => (same(cell.text, are[i]!.text) ? [] : cellChanges(cell, are[i]!.text)));
}

/** A cell is quoted whole: it is short, and without its words an empty one says nothing. */
const cellChanges = (expected: MarkedText, found: string): UnitChange[] => {
  const changed = unitChanges(expected, found);
  return changed.some((c) => c.kind === 'fact')
    ? [{ kind: 'fact', expected: quote(expected.text), found: quote(found), removed: expected.text, inserted: found }]
    : changed;
};

const headChanged = (before: Unit, after: Unit): Diagnostic =>
  tableHeadChanged({
    place: after.place,
    found: quote(after.text),
    expected: [quote(before.text)],
    message: `表头原来是“${quote(before.text)}”，现在是“${quote(after.text)}”。`,
  });

function oneChange(change: UnitChange, before: Unit, after: Unit): Diagnostic | Diagnostic[] {
  const { kind, expected, found, removed: went, inserted } = change;
  const details = { place: after.place, found, ...(expected && { expected: [expected] }) };
  switch (kind) {
    case 'fact':
      return factChanged({
        ...details,
        message: inserted
          ? `这里是“${found}”，按数据应当是“${expected}”。`
          : `“${expected}”里的“${went}”被删去了，按数据这里应当有它。`,
      });
    case 'number':
      return numberAdded({ ...details, message: `“${found}”里的数没有数据可以核对。` });
    case 'sense':
      return senseTurned({
        ...details,
        message: `原文是“${expected || quote(before.text)}”，现在是“${found || quote(after.text)}”。`,
      });
    case 'wording':
      // The headings of the sections have a check of their own.
      if (before.level === 1) return [];
      return wordingChanged({ ...details, message: wordingMessage(change) });
  }
}

function wordingMessage({ expected, found, removed: went, inserted }: UnitChange): string {
  if (!went && !inserted) return '数字、字母的全角和半角写法有改动，数据没有变。';
  if (!inserted) return `“${expected}”里的“${quote(went)}”被删去了，数据没有变。`;
  return went ? `文字由“${expected}”改成了“${found}”，数据没有变。` : `增加了“${quote(inserted)}”，数据没有变。`;
}

function removed(unit: Unit): Diagnostic[] {
  const place = unit.place;
  const row = unit.table ? '这一行' : '这一段';
  if (isTableHead(unit))
    return [tableHeadChanged({ place, expected: [quote(unit.text)], message: `表头“${quote(unit.text)}”被删去了。` })];
  // A required section that is gone is named by its own check.
  if (!holdsFacts(unit))
    return unit.level === undefined
      ? [wordingChanged({ place, message: `“${quote(unit.text)}”${row}被删去了，里面没有数据。` })]
      : [];
  return [
    factRemoved({
      place,
      expected: [quote(unit.text)],
      message: `“${quote(unit.text)}”${row}被删去了，里面的数据在工作簿里仍然存在。`,
    }),
  ];
}

const moved = (unit: Unit): Diagnostic[] =>
  unit.level === undefined
    ? [passageMoved({ place: unit.place, found: quote(unit.text), message: `“${quote(unit.text)}”移到了这里。` })]
    : [];

const added = (unit: Unit): Diagnostic[] => [
  statesNumber(unit.text) || (unit.table && unit.text.trim())
    ? numberAdded({
        place: unit.place,
        found: quote(unit.text),
        message: unit.table
          ? `表里增加的“${quote(unit.text)}”一行没有数据可以核对。`
          : `增加的“${quote(unit.text)}”里有数，没有数据可以核对。`,
      })
    : passageAdded({ place: unit.place, found: quote(unit.text), message: `增加了“${quote(unit.text)}”。` }),
];
