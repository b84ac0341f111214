import type { Diagnostic } from '../../diagnostics/index.js';
import { nameLeft } from '../codes.js';
import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import type { TownTable } from '../tables/index.js';
import { KnownNames } from './known-names.js';

/**
 * What clerks typed by hand and the public reads all the same (names of targets and additions, units, reasons): the names of
 * the town's people are masked in it. TOWN-014 for what may be a name.
 */
export async function maskHandwriting<T extends { tables: TownTable[]; data: Record<string, unknown> }>(
  made: T,
  town: Town,
  upper: Upper,
): Promise<{ value: T; mask(text: string): string; diagnostics: Diagnostic[] }> {
  const names = new KnownNames(await everyName(town, upper));
  const own = new Set(town.plan.villages.flatMap(({ name, fullName }) => [name, fullName]));
  const suspected = new Set<string>();
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return own.has(value)
        ? value
        : names.mask(value, (name) => void suspected.add(`“${name}”（${value.slice(0, 30)}）`));
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  // What is not the plan's: texts of the plan are public already.
  const HANDWRITTEN = ['镇级', '清单', '例外', '部门', '表3', '表7'];
  const data = Object.fromEntries(
    Object.entries(made.data).map(([key, value]) => [key, HANDWRITTEN.includes(key) ? walk(value) : value]),
  );
  const tables = made.tables.map((table) => ({ ...table, rows: walk(table.rows) as TownTable['rows'] }));
  const diagnostics = [...suspected].map((found) =>
    nameLeft({ found, message: `公开的材料里有${found}，和登记的人同名，可能是人名。` }),
  );
  return { value: { ...made, data, tables }, mask: (text) => names.mask(text, () => undefined), diagnostics };
}

async function everyName({ villages, entries }: Town, { entries: above }: Upper): Promise<string[]> {
  const names: (string | undefined | null)[] = [...entries, ...above].flatMap(({ values }) => [
    values.responsiblePerson,
    values.reviewer,
    values.foundBy,
    values.verdictBy,
  ]);
  for (const { rows, organisation: o } of villages) {
    const { people, households } = await rows();
    names.push(...people.map(({ name }) => name), ...households.map(({ head }) => head));
    names.push(o.secretary, o.firstSecretary, o.infoOfficer, o.packageCadre);
  }
  return names.flatMap((name) => (name ?? '').split('、')).filter((name) => name !== '');
}
