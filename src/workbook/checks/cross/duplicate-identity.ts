import { type Entity, entitiesOf, type Value } from '../../../model/index.js';
import { type AnyBook, type CrossTools, crossCheck } from '../cross-check.js';

type Rows = readonly {
  at: { sheet: string; row: number };
  cells: Readonly<Record<string, string>>;
  faulty: boolean;
  values: object;
}[];

export const duplicateIdentity = crossCheck<AnyBook>(
  {
    code: 'CROSS-001',
    severity: 'error',
    title: '编号重复',
    why: '编号是认户、认人、认问题的依据，两行同号会混成一个，或者算成两个。',
    fix: ['同一户、同一人录了两次的，删掉一行；不是同一个的，改正其中一个编号。'],
  },
  (data, tools) => {
    const persons = [...data.households.flatMap((household) => household.persons), ...data.strayPersons].sort(
      (a, b) => a.at.row - b.at.row,
    );
    const rows: Record<string, Rows> = {
      household: data.households,
      person: persons,
      ...data.tables,
      manualCheck: data.manualChecks,
      finding: data.findings,
      waiver: data.waivers,
    };
    for (const entity of entitiesOf(data.origin.book ?? 'village'))
      if (entity.identity.length > 0) findTwice(entity, rows[entity.key] ?? [], tools);
  },
);

function findTwice(entity: Entity, rows: Rows, { report, place }: CrossTools): void {
  const { key } = entity;
  const names = entity.identity.map((id) => entity.fields.find((field) => field.key === id)!.name);
  const seen = new Map<string, Rows[number]>();
  for (const row of rows) {
    const values = row.values as Record<string, Value>;
    // Only the first part of an identity must be there: 人工核查 without 对象编号 means the whole village.
    if (values[entity.identity[0]!] === undefined) continue;
    const parts = entity.identity.map((id) => values[id] ?? '');
    const first = seen.get(parts.join('\u0000'));
    if (!first) {
      seen.set(parts.join('\u0000'), row);
      continue;
    }
    const field = entity.identity[0]!;
    const shown = parts.filter((part) => part !== '').join('、');
    const message = `${names.join('、')}“${shown}”重复：第 ${first.at.row} 行和第 ${row.at.row} 行。`;
    report(key, row, field, {
      found: shown,
      message,
      related: [{ place: place(key, first, field), message: '先出现在这里' }],
    });
  }
}
