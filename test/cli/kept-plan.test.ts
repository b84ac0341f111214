import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keepPlan, keptPlan } from '../../src/cli/kept-plan.js';
import { loadPlan } from '../../src/plan/index.js';
import { memoryFiles } from '../support/memory-files.js';

const text = readFileSync('data/plan.yaml', 'utf8').replace('visitIntervalDays: 30', 'visitIntervalDays: 31');
const plan = loadPlan(text, 'plan.yaml').value!;
const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

it.each<[string, string, string, (kept: ReturnType<typeof decode>) => unknown, boolean]>([
  ['as it was', text, 'program 1', (kept) => kept, true],
  ['of another text', `${text}# more`, 'program 1', (kept) => kept, false],
  ['of another program', text, 'program 2', (kept) => kept, false],
  ['changed by hand', text, 'program 1', (kept) => ({ ...kept, plan: { ...kept.plan, year: 1999 } }), false],
  ['something else', text, 'program 1', () => 1, false],
])('a kept plan %s', async (_, wanted, program, change, found) => {
  const files = memoryFiles();
  await keepPlan(files, 'home', text, plan, 'program 1');
  await files.write('home/plan.json', JSON.stringify(change(decode(files.content.get('home/plan.json')!))));
  expect(await keptPlan(files, 'home', wanted, program)).toEqual(found ? plan : undefined);
});

it('is nothing where it was cut off, was never kept, or the program has no version', async () => {
  const files = memoryFiles();
  expect(await keptPlan(files, 'home', text, 'program 1')).toBeUndefined();
  await keepPlan(files, 'home', text, plan, 'program 1');
  files.content.set('home/plan.json', files.content.get('home/plan.json')!.slice(0, -9));
  expect(await keptPlan(files, 'home', text, 'program 1')).toBeUndefined();
  await keepPlan(files, 'sources', text, plan);
  expect(files.content.has('sources/plan.json')).toBe(false);
});
