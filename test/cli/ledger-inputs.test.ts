import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formPaths, openLedgers } from '../../src/cli/ledger-inputs.js';
import { nodePorts } from '../../src/cli/node-ports.js';

let folder: string;
const at = (...parts: string[]): string => join(folder, ...parts);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao-inputs-'));
  for (const name of ['甲', '乙', '收件/原件']) mkdirSync(at(name), { recursive: true });
  cpSync('data/plan.yaml', at('plan.yaml'));
  cpSync('data/villages/王店村.xlsx', at('甲', '工作簿.xlsx'));
  cpSync('data/villages/新村社区.xlsx', at('乙', '工作簿.xlsx'));
  cpSync('data/villages/王店村.xlsx', at('收件', '原件', 'abc.xlsx'));
  cpSync('data/villages/王店村.xlsx', at('收件', '原件', '旧的.xlsx'));
  const villages = [{ name: '王店村', counted: { path: '原件/abc.xlsx' } }, { name: '新村社区' }];
  writeFileSync(at('收件', '收件登记.json'), JSON.stringify({ villages }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two workbooks of one name keep their own content', async () => {
  const { ledger, bytes } = await openLedgers([at('甲', '工作簿.xlsx'), at('乙', '工作簿.xlsx')], {});
  expect(ledger!.villages.map(({ file, village }) => [village.name, file])).toEqual([
    ['新村社区', '乙-工作簿.xlsx'],
    ['王店村', '工作簿.xlsx'],
  ]);
  expect(bytes.get('乙-工作簿.xlsx')).not.toEqual(bytes.get('工作簿.xlsx'));
});

test('of a folder that collect keeps, what counts is read', async () => {
  const { ledger } = await openLedgers([at('收件')], {});
  expect(ledger!.villages.map(({ file }) => file)).toEqual(['王店村.xlsx']);
  expect(ledger!.missing.map(({ name }) => name)).toContain('新村社区');
});

test('a second workbook of a village is named and not counted', async () => {
  const { ledger, diagnostics, unread } = await openLedgers([at('甲'), 'data/villages/王店村.xlsx'], {});
  expect(ledger!.villages).toHaveLength(1);
  expect([diagnostics.map(({ code }) => code).filter((code) => code === 'LEDG-050').length, unread]).toEqual([1, 1]);
});

test('a folder of forms: no lock files, no decisions', async () => {
  mkdirSync(at('交回'));
  for (const name of ['交办单-甲.xlsx', '~$交办单-甲.xlsx', '待决定.xlsx', '说明.docx'])
    writeFileSync(at('交回', name), '');
  expect(await formPaths(nodePorts(), [at('交回')])).toEqual([at('交回', '交办单-甲.xlsx')]);
});
