import type { TownLedger } from './read-ledgers.js';

/** Whose workbooks a list was made from: `4 个村、古饶镇、3 个部门`; of a single one its name. */
export function scopeText({ villages }: Pick<TownLedger, 'villages'>): string {
  const units = villages.map(({ village }) => village);
  if (units.length === 1) return units[0]!.name;
  const of = (book: string) => units.filter((unit) => unit.book === book);
  const [own, departments] = [of('village').length, of('department').length];
  return [
    ...(own > 0 ? [`${own} 个村`] : []),
    ...of('town').map(({ name }) => name),
    ...(departments > 0 ? [`${departments} 个部门`] : []),
  ].join('、');
}
