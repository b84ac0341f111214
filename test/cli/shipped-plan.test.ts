import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedPlan } from '../../src/cli/shipped-plan.js';
import { loadPlan } from '../../src/plan/index.js';

const text = readFileSync('data/plan.yaml', 'utf8');

test('the plan that the build has checked is the one that reading it gives', async () => {
  const { value } = loadPlan(text, 'plan.yaml');
  expect(await shippedPlan(text)).toEqual(JSON.parse(JSON.stringify(value)));
  expect(value).toEqual(JSON.parse(JSON.stringify(value)));
});

test('a plan that somebody has changed is read anew', async () => {
  expect(await shippedPlan(text.replace('visitIntervalDays: 30', 'visitIntervalDays: 31'))).toBeUndefined();
});
