import { expect, it } from 'vitest';
import { lines, read } from './support/village-book.js';

it('reads a right workbook without a word', () => {
  const outcome = read();
  expect(lines(outcome, true)).toEqual([]);
  expect(outcome.value?.origin).toMatchObject({
    villageCode: '340604102201',
    villageName: '王店村',
    file: '王店村.xlsx',
  });
  expect(outcome.value?.asOf).toBe('2021-12-24');
  expect(outcome.value?.households[0]?.values).toMatchObject({ householdId: 'H1', memberCount: 1, foodOk: '是' });
  expect(outcome.value?.households[0]?.persons.map((p) => p.values.personId)).toEqual(['P1']);
  expect(outcome.value?.village.values.registeredHouseholds).toBe(1);
});
