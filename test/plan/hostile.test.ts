import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { loadSettings } from '../../src/archive/settings.js';
import { loadPlan } from '../../src/plan/index.js';
import { loadMapping } from '../../src/registers/index.js';
import { codesOf, cpuSeconds } from '../support/hostile.js';

const lists = 'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[i]}`)}]`);
const texts: [string, string][] = [
  ['brackets without end', '['.repeat(100_000)],
  ['braces without end', `a: ${'{a: '.repeat(50_000)}`],
  ['deeper and deeper', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['references to references', ['a: &a [x,x,x,x,x,x,x,x,x]', ...lists].join('\n')],
  ['more than anybody writes', `items:\n${'  - {id: "1"}\n'.repeat(200_000)}`],
  ['a type of its own', 'a: !!js/function "function(){}"'],
];

describe.each<[string, (text: string) => { diagnostics: readonly never[] | unknown[] }]>([
  ['plan', (text) => loadPlan(text, 'a.yaml')],
  ['mapping', (text) => loadMapping(text, 'a.yaml')],
  ['archive settings', (text) => loadSettings(text, 'a.yaml', () => ['报告'])],
])('%s', (_, load) => {
  test.each(texts)('%s', (_, text) => {
    let found: unknown[] = [];
    expect(
      cpuSeconds(() => {
        found = load(text).diagnostics as unknown[];
      }),
    ).toBeLessThan(10);
    expect(found.length).toBeGreaterThan(0);
  });

  test('the library says nothing of its own, in English, on the terminal', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    load('{ {a: 1}: 2, [b]: 3 }');
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

const good = readFileSync('data/plan.yaml', 'utf8');
const withRule = (rule: string): string => good.replace(/problem: person\.outOfSchool[^\n]*/, () => `problem: ${rule}`);

describe('a rule that could take for ever', () => {
  test.each([
    ['a pattern', 'person.name.matches("(a+)+$")'],
    ['lists in lists', 'household.persons.exists(a, household.persons.exists(b, household.persons.exists(c, true)))'],
    ['length', `true${' || true'.repeat(1000)}`],
    ['brackets', `${'('.repeat(1000)}true${')'.repeat(1000)}`],
  ])('%s', (_, rule) => expect(codesOf(loadPlan(withRule(rule), 'plan.yaml'))).toEqual(['PLAN-004']));

  test('two lists in each other are fine', () => {
    const rule = 'household.persons.exists(a, household.persons.exists(b, b.outOfSchool))';
    expect(codesOf(loadPlan(withRule(rule), 'plan.yaml'))).toEqual([]);
  });
});
