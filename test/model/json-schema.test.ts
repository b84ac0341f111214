import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchema } from '../../src/model/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { readWorkbook } from '../../src/workbook/index.js';

test('docs/工作簿.schema.json is what the field tables say: npm run build && npm run schema', () => {
  const written = readFileSync('docs/工作簿.schema.json', 'utf8');
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

describe('the schema of a village’s workbook', () => {
  const { $defs } = jsonSchema() as { $defs: { village: Record<string, unknown> } };
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify($defs.village)));
  const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
  const data = readWorkbook(readFileSync('data/villages/王店村.xlsx'), '王店村.xlsx', { plan }).value!;
  const rows = () =>
    structuredClone({
      village: [data.village.values],
      household: data.households.map(({ values }) => values),
      person: data.households.flatMap(({ persons }) => persons.map(({ values }) => values)),
      manualCheck: data.manualChecks.map(({ values }) => values),
      finding: data.findings.map(({ values }) => values),
    });

  test('accepts what a right workbook says', () => {
    const { success, error } = schema.safeParse(rows());
    expect(error?.issues.slice(0, 3)).toBeUndefined();
    expect(success).toBe(true);
  });

  test.each([
    ['a value that is no choice', 'houseGrade', 'E'],
    ['a number as text', 'memberCount', '3'],
    ['a day that is none', 'visitDate', '2021年12月'],
    ['a field that does not exist', 'houseGrad', 'A'],
  ])('refuses %s', (_, key, value) => {
    const wrong = rows();
    Object.assign(wrong.household[0]!, { [key]: value });
    const { error } = schema.safeParse(wrong);
    expect(error?.issues[0]?.path.slice(0, 2)).toEqual(['household', 0]);
  });
});
