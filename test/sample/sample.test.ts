import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/index.js';
import { inspectVillage } from '../../src/inspect/index.js';
import { draftRows, finalBlockers, ledgerOf, openQuestions, STATUSES } from '../../src/ledger/index.js';
import { optionalSheets } from '../../src/model/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { type Profile, sampleWorkspace, upperBooks } from '../../src/sample/index.js';
import { analyseBook } from '../../src/village/index.js';
import { readWorkbook } from '../../src/workbook/index.js';

const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;

async function make(profile: Profile, { seed = 1, villages = 1, households = 60 } = {}) {
  const made = [];
  for await (const one of sampleWorkspace({ plan, villages, households, seed, profile })) made.push(one);
  return made;
}

async function walk(profile: Profile, seed = 1) {
  const { workbook } = (await make(profile, { seed }))[0]!;
  const read = readWorkbook(workbook, '王店村.xlsx', { plan });
  const inspection = inspectVillage(read.value!, plan);
  const ledger = ledgerOf(read.value!, inspection.value!, plan);
  const diagnostics = [...read.diagnostics, ...inspection.diagnostics, ...ledger.diagnostics];
  return { data: read.value!, inspection: inspection.value!, ledger: ledger.value!, diagnostics };
}

describe.each(['normal', 'none', 'every', 'unknown'] as const)('profile %s', (profile) => {
  test.each([1, 7])('seed %i holds together', async (seed) => {
    const { data, inspection, ledger, diagnostics } = await walk(profile, seed);
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
    expect(draftRows(ledger)).toEqual([]);
    if (profile !== 'unknown') expect(openQuestions(inspection, plan, data)).toEqual([]);
    expect(hasErrors(finalBlockers(ledger, data))).toBe(false);
  });
});

test.each(['normal', 'none', 'every', 'unknown'] as const)(
  'profile %s: the books of town and departments',
  async (profile) => {
    const villages = await make(profile, { villages: 2 });
    const kinds = [];
    for await (const { unit, workbook } of upperBooks({ plan, seed: 1, profile, villages })) {
      const kind = unit.book as 'town' | 'department';
      const { value, diagnostics } = analyseBook(kind, workbook, `${unit.name}.xlsx`, { plan });
      expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
      const { data, inspection, ledger } = value!;
      expect(draftRows(ledger)).toEqual([]);
      expect(hasErrors(finalBlockers(ledger, data))).toBe(false);
      if (profile !== 'unknown') expect(openQuestions(inspection, plan, data)).toEqual([]);
      expect(ledger.entries.length > 0).toBe(profile === 'normal' || profile === 'every');
      kinds.push(unit.name);
    }
    expect(kinds).toEqual(['古饶镇', '教育部门', '医保部门', '住建部门']);
  },
);

test('normal has findings in all states', async () => {
  const { ledger } = await walk('normal');
  expect([...new Set(ledger.entries.map(({ status }) => status))].sort()).toEqual([...STATUSES].sort());
});

test('none has no finding and nothing unverified', async () => {
  const { inspection, ledger } = await walk('none');
  expect(ledger.entries).toEqual([]);
  expect(inspection.answers.filter(({ answer }) => answer === '有问题' || answer === '未核实')).toEqual([]);
});

test('every has a problem under each machine item of the village', async () => {
  const { inspection } = await walk('every');
  const wrong = new Set(inspection.answers.filter(({ answer }) => answer === '有问题').map(({ item }) => item));
  const machine = plan.items.filter(
    ({ enabled, decide, subject }) => enabled && decide === 'machine' && subject !== '镇' && subject !== '部门',
  );
  expect(machine.map(({ id }) => id).filter((id) => !wrong.has(id))).toEqual([]);
});

test('unknown leaves many questions open', async () => {
  const { inspection } = await walk('unknown');
  expect(inspection.answers.filter(({ answer }) => answer === '未核实').length).toBeGreaterThan(100);
});

test('every optional sheet that the plan needs is filled, and nothing in it is odd in a village without problems', async () => {
  const { data, diagnostics } = await walk('none');
  const left = optionalSheets.filter(
    ({ key }) => !['asset', 'jobAid', 'ledgerDiff'].includes(key) && !data.optional?.[key],
  );
  expect(left.map(({ name }) => name)).toEqual([]);
  const names = new Set(optionalSheets.map(({ name }) => name));
  expect(
    diagnostics
      .filter(({ severity, place }) => severity !== 'info' && place?.kind === 'cell' && names.has(place.sheet ?? ''))
      .map(({ code, message }) => `${code} ${message}`),
  ).toEqual([]);
});

test('same options, same bytes; another seed, other people', async () => {
  const [a, b, c] = [await make('normal'), await make('normal'), await make('normal', { seed: 2 })];
  expect(Buffer.compare(a[0]!.workbook, b[0]!.workbook)).toBe(0);
  expect(Buffer.compare(a[0]!.workbook, c[0]!.workbook)).not.toBe(0);
});

test('王店村 comes first; ID numbers are unique in the town, invented, and some end in X', async () => {
  const made = await make('none', { villages: 3 });
  expect(made.map(({ village }) => village.name)[0]).toBe('王店村');
  const persons = made.flatMap(({ workbook, village }) =>
    readWorkbook(workbook, `${village.name}.xlsx`, { plan }).value!.households.flatMap(
      (household) => household.persons,
    ),
  );
  const numbers = persons.map(({ values }) => values.idNumber!);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !number.startsWith('349999'))).toEqual([]);
  expect(numbers.some((number) => number.endsWith('X'))).toBe(true);
  const names = persons.map(({ values }) => values.name!);
  for (const awkward of [/·/, /䶮/, /𬭎/, /堃/, /喆/, /^..../u])
    expect(names.some((name) => awkward.test(name))).toBe(true);
});
