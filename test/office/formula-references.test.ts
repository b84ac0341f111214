import { expect, test } from 'vitest';
import { mapReferences, referenceText } from '../../src/office/index.js';

test.each([
  ['A1+B$2*$C3', ['A1', 'B$2', '$C3']],
  ['SUM(A1:B2,明细!C3)', ['A1:B2', '明细!C3']],
  ["'一 月'!A1+'它''s'!B2", ["'一 月'!A1", "'它''s'!B2"]],
  ['"A1"&A2', ['A2']],
  ['LOG10(A1)+1E5+Q1报表', ['A1']],
  ['表1[金额]+表1[[#All],[A1]]', []],
  ["[1]Sheet1!A1+'[别的.xlsx]表'!B2", []],
  ['SUM(A:A,3:$5)', ['A:A', '3:$5']],
  ['IF(A1>=10,"是",TRUE)', ['A1']],
])('references of %s', (formula, expected) => {
  const seen: string[] = [];
  const same = mapReferences(formula, (reference) => {
    seen.push(referenceText(reference));
    return undefined;
  });
  expect(seen).toEqual(expected);
  expect(same).toBe(formula);
});

test('knows whose whole argument a reference is', () => {
  const seen: (string | undefined)[] = [];
  mapReferences('SUM(A1,A2*2)+AVERAGE( B1:B2 )+C1', ({ argumentOf }) => {
    seen.push(argumentOf);
    return undefined;
  });
  expect(seen).toEqual(['SUM', undefined, 'AVERAGE', undefined]);
});
