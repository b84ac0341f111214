import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { patchXlsx } from '../../src/office/index.js';
import { runCommand } from '../support/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao-复查-'));
const workbook = join(folder, '王店村.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = async (...args: string[]): Promise<string> =>
  (await runCommand('check', workbook, '--plan', 'data/plan.yaml', ...args)).stdout;

it('says after correction what was mended, also when the list went by mail under another name', async () => {
  const good = new Uint8Array(readFileSync('data/villages/王店村.xlsx'));
  const wrong = patchXlsx(good, '王店村.xlsx', {
    setCells: [{ sheet: '农户', ref: 'F4', value: '一般农民', kind: 'text' }],
  }).value!;
  writeFileSync(workbook, wrong);
  expect(await check('--report')).toContain('王店村（错误清单）.xlsx');
  expect(await check()).toContain('完全一样，没有改动');
  copyFileSync(join(folder, '王店村（错误清单）.xlsx'), join(folder, '来信附件.xlsx'));
  rmSync(join(folder, '王店村（错误清单）.xlsx'));
  writeFileSync(workbook, good);
  expect(await check()).not.toContain('已改正');
  expect(await check('--since', join(folder, '来信附件.xlsx'))).toMatch(/上次 1 个错误：已改正 1 个，一个不剩/);
  const { result } = JSON.parse(await check('--since', join(folder, '来信附件.xlsx'), '--json'));
  expect(result.comparison.errors.mended).toHaveLength(1);
});
