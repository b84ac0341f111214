import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/index.js';

const text = readFileSync('data/plan.yaml', 'utf8');

test('the plan that ships loads without a word', () => {
  const { value, diagnostics } = loadPlan(text, 'plan.yaml');
  expect(diagnostics).toEqual([]);
  expect(value?.items).toHaveLength(146);
});
