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
  const counted = { path: '原件/abc.xlsx', file: '王店村.xlsx', sha256: 'a'.repeat(64) };
  const villages = [
    { code: '340604102201', name: '王店村', counted },
    { code: '340604102001', name: '新村社区' },
  ];
  writeFileSync(at('收件', '收件登记.json'), JSON.stringify({ kind: '村报收件登记', villages, upper: [] }));
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

test('a workspace stands for all the workbooks below it; the 收件 folder in it is not read again, and said', async () => {
  const home = at('工作区');
  for (const name of ['villages/西片', '镇', 'registers', 'output', '收件', '交办'])
    mkdirSync(join(home, name), { recursive: true });
  cpSync('data/plan.yaml', join(home, 'plan.yaml'));
  cpSync('data/villages/王店村.xlsx', join(home, 'villages', '西片', '王店村.xlsx'));
  cpSync('data/villages/新村社区.xlsx', join(home, '镇', '新村社区.xlsx'));
  cpSync('data/villages/王店村.xlsx', join(home, '收件', 'abc.xlsx'));
  writeFileSync(join(home, '收件', '收件登记.json'), '{}');
  for (const name of ['registers/名单.xlsx', 'output/全镇问题台账.xlsx', '交办/交办单-甲.xlsx', '王店村.zip'])
    writeFileSync(join(home, name), 'x');
  const { ledger, diagnostics, unread } = await openLedgers([home], {});
  expect(ledger!.villages.map(({ file }) => file)).toEqual(['新村社区.xlsx', '王店村.xlsx']);
  expect(diagnostics.map(({ code, place }) => [code, place && 'file' in place && place.file])).toEqual([
    ['RECV-029', '王店村.zip'],
    ['RECV-028', '收件'],
  ]);
  expect(unread).toBe(0);
});

test('a register that cannot be read is said, and nothing is taken from its folder', async () => {
  const { ledger, diagnostics } = await openLedgers([at('工作区', '收件')], {});
  expect([ledger, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['RECV-005']]);
});

test('a second workbook of a village is named and not counted', async () => {
  const { ledger, diagnostics, unread } = await openLedgers([at('甲'), 'data/villages/王店村.xlsx'], {});
  expect(ledger!.villages).toHaveLength(1);
  expect([diagnostics.map(({ code }) => code).filter((code) => code === 'LEDG-050').length, unread]).toEqual([1, 1]);
});

test('a folder of forms, at any depth: no lock files, no decisions', async () => {
  mkdirSync(at('交回', '镇水利站'), { recursive: true });
  writeFileSync(at('交回', '镇水利站', '交办单-镇水利站.xlsx'), '');
  for (const name of ['交办单-甲.xlsx', '~$交办单-甲.xlsx', '待决定.xlsx', '说明.docx'])
    writeFileSync(at('交回', name), '');
  expect(await formPaths(nodePorts(), [at('交回')])).toEqual([
    at('交回', '交办单-甲.xlsx'),
    at('交回', '镇水利站', '交办单-镇水利站.xlsx'),
  ]);
});
