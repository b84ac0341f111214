import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from '../../../src/town/collect/receipt.js';
import { readRegisterFile } from '../../../src/town/index.js';
import { memoryFiles } from '../../support/memory-files.js';

const sha256 = 'a'.repeat(64);
const RECEIPT = '收件/记录/收件-aaaaaaaaaaaaaaaa.json';
const receipt = {
  sha256,
  bytes: 1,
  kind: '工作簿',
  from: '村.xlsx',
  receivedAt: '2021-12-20T02:00:00Z',
  stored: '原件/村.xlsx',
};
const register = {
  kind: '村报收件登记',
  villages: [{ code: '1', name: '王店村', state: '已收', counted: { path: '原件/村.xlsx', file: '村.xlsx', sha256 } }],
  upper: [],
};

test.each<[string, unknown, boolean]>([
  ['as it was written', receipt, true],
  ['a stored copy outside', { ...receipt, stored: '../../别处/村.xlsx' }, false],
  ['a stored copy anywhere', { ...receipt, stored: '/etc/passwd' }, false],
  ['a workbook outside', { ...receipt, workbook: { sha256, stored: 'C:\\村.xlsx' } }, false],
  ['a moment that is none', { ...receipt, receivedAt: '昨天' }, false],
  ['null', null, false],
])('a record of a receipt: %s', async (_, record, good) => {
  const { receipts, damaged } = await readRecords(memoryFiles({ [RECEIPT]: JSON.stringify(record) }), '收件');
  expect([receipts.length, damaged.length]).toEqual(good ? [1, 0] : [0, 1]);
});

test.each<[string, unknown, boolean]>([
  ['as it was written', register, true],
  ['a workbook outside', { ...register, upper: [{ name: '镇', path: '../镇.xlsx', file: '镇.xlsx', sha256 }] }, false],
  ['a village that is null', { ...register, villages: [null] }, false],
])('the register: %s', async (_, text, good) => {
  const read = await readRegisterFile(memoryFiles({ '收件/收件登记.json': JSON.stringify(text) }), '收件');
  expect(read !== undefined).toBe(good);
});

test('whatever JSON stands there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), async (json) => {
      const files = memoryFiles({ [RECEIPT]: json, '收件/收件登记.json': json });
      expect(await readRecords(files, '收件')).toMatchObject({
        receipts: [],
        damaged: ['记录/收件-aaaaaaaaaaaaaaaa.json'],
      });
      expect(await readRegisterFile(files, '收件')).toBeUndefined();
    }),
  );
});
