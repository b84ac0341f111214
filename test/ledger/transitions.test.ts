import { expect, test } from 'vitest';
import { couldBecome, type FindingStatus, nextStates, STATUSES } from '../../src/ledger/index.js';

test.each<[FindingStatus, FindingStatus, boolean]>([
  ['待交办', '整改中', true],
  ['待交办', '已销号', true],
  ['整改中', '待交办', false],
  ['已整改待复核', '退回重改', true],
  ['已整改待复核', '整改中', true],
  ['已销号', '退回重改', false],
  ['已销号', '整改中', false],
  ['作废', '待交办', true],
  ['作废', '已销号', true],
  ['整改中', '长期坚持', true],
])('%s → %s: %s', (from, to, possible) => expect(couldBecome(from, to)).toBe(possible));

test('only a review closes, and nothing follows', () => {
  expect(STATUSES.filter((from) => nextStates(from).includes('已销号'))).toEqual(['已整改待复核']);
  expect(STATUSES.filter((to) => couldBecome('已销号', to))).toEqual(['已销号']);
});
