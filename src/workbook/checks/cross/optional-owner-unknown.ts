import { type Entry, entities, optionalSheets, type VillageData } from '../../../model/index.js';
import { firstGuesses } from '../../text/suggest.js';
import { crossCheck } from '../cross-check.js';

export const optionalOwnerUnknown = crossCheck(
  {
    code: 'CROSS-023',
    severity: 'error',
    title: '选填表里的编号在对应的表里没有',
    why: '找不到户、人、经营主体或项目，这一行的内容就算不到任何一个头上。',
    fix: ['核对编号；漏录的，在对应的表里补一行。'],
  },
  (data, { report }) => {
    const known = new Map<string, Set<string>>();
    const idsOf = (key: string) => known.get(key) ?? known.set(key, new Set(identitiesOf(key, data))).get(key)!;
    for (const { key, fields } of optionalSheets) {
      for (const { key: field, name, keyOf } of fields) {
        if (keyOf === undefined) continue;
        const sheet = entities.find((entity) => entity.key === keyOf)!.name;
        const ids = idsOf(keyOf);
        const suggest = firstGuesses([...ids]);
        for (const row of data.optional?.[key] ?? []) {
          const id = row.values[field] as string | undefined;
          if (id === undefined || ids.has(id)) continue;
          const guess = suggest(id);
          const message = `${name}“${id}”在《${sheet}》里没有${guess ? `；是不是“${guess}”？` : '。'}`;
          report(key, row, field, { found: id, ...(guess ? { expected: [guess] } : {}), message });
        }
      }
    }
  },
);

function identitiesOf(key: string, { households, strayPersons, optional = {} }: VillageData): string[] {
  if (key === 'household') return households.flatMap(({ values }) => values.householdId ?? []);
  if (key === 'person')
    return [...households.flatMap(({ persons }) => persons), ...strayPersons].flatMap(
      ({ values }) => values.personId ?? [],
    );
  const identity = entities.find((entity) => entity.key === key)!.identity[0]!;
  return (optional[key] ?? []).flatMap(({ values }: Entry) => (values[identity] as string | undefined) ?? []);
}
