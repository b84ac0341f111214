import { type BookKind, type Entity, entitiesOf } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';

/**
 * Which optional sheets a workbook is issued with. `needed`: those that an enabled item of the plan reads, and those that only add
 * to others; `all`; or names.
 */
export type SheetChoice = 'needed' | 'all' | readonly string[];

/** Items of a plan that read each sheet, by its name. */
export function readersOf({ items }: Plan): ReadonlyMap<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { id, enabled, sheets } of items) {
    if (enabled) for (const sheet of sheets) readers.set(sheet, [...(readers.get(sheet) ?? []), id]);
  }
  return readers;
}

/**
 * The entities of a workbook in the order of their sheets: a village's by choice, those that `filled` names always; every sheet of
 * the town's and the departments'.
 */
export function chosenEntities(plan: Plan, book: BookKind, choice: SheetChoice, filled: ReadonlySet<string>): Entity[] {
  const entities = entitiesOf(book);
  if (book !== 'village') return [...entities];
  const readers = readersOf(plan);
  const wanted = ({ name, supporting }: Entity): boolean => {
    if (choice === 'all') return true;
    return choice === 'needed' ? supporting === true || readers.has(name) : choice.includes(name);
  };
  const chosen = new Set(
    entities.filter((entity) => entity.all === undefined || filled.has(entity.key) || wanted(entity)),
  );
  // What a row hangs on comes with it: 带动农户 without 经营主体 has nothing to offer in its dropdown.
  for (const { belongsTo = [] } of [...chosen])
    for (const { to } of belongsTo) chosen.add(entities.find(({ key }) => key === to)!);
  return entities.filter((entity) => chosen.has(entity));
}
