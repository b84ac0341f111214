import { entities, type Field, type Household, type Person, type Value } from '../../../model/index.js';
import { type CrossTools, crossCheck } from '../cross-check.js';

const ENOUGH = 20;
const SHARE = 0.3;

export const mostlyUnknown = crossCheck(
  {
    code: 'QUAL-007',
    severity: 'warning',
    title: '很多户、很多人填“不详”',
    why: '“不详”的项都算未核实。一栏里不详太多，说明这一项没有真正去问。',
    fix: ['逐户逐人核实后改成“是”或“否”。'],
  },
  ({ households }, tools) => {
    count('household', households, tools);
    count(
      'person',
      households.flatMap((household) => household.persons),
      tools,
    );
  },
);

function count(key: 'household' | 'person', rows: readonly (Household | Person)[], { report }: CrossTools): void {
  const { fields } = entities.find((entity) => entity.key === key)! as { fields: readonly Field[] };
  for (const field of fields) {
    if (field.type !== 'bool3') continue;
    const filled = rows.filter(({ values }) => (values as Record<string, Value>)[field.key] !== undefined);
    const unknown = filled.filter(({ values }) => (values as Record<string, Value>)[field.key] === '不详');
    if (filled.length < ENOUGH || unknown.length < filled.length * SHARE) continue;
    const message = `“${field.name}”填了 ${filled.length} 行，其中 ${unknown.length} 行是“不详”。`;
    report(key, unknown[0]!, field.key, { found: '不详', message });
  }
}
