import { expect, it } from 'vitest';
import { emit } from '../../src/cli/output.js';
import { catchPrinted } from '../support/run-command.js';

/** What is printed of a text or, with `json`, of a result. */
const printed = async (text: string, json: boolean): Promise<string> =>
  (await catchPrinted(() => emit({ command: 'x', result: { text }, text, diagnostics: [] }, { json }))).stdout;

const sum = `${'a'.repeat(20)}349999199001011234${'b'.repeat(26)}`;

it.each([true, false])('numbers of persons are masked, checksums are not (json: %s)', async (json) => {
  expect(await printed(`总校验值 ${sum}`, json)).toContain(sum);
  expect(await printed('证件号码 349999199001011234，电话 13912345678', json)).toContain(
    '349999****1234，电话 139****5678',
  );
});

it.each([true, false])('nothing out of a file steers the terminal (json: %s)', async (json) => {
  const nasty = 'a\u001b[2J\u0007\u009b31m\u202e\u0000b';
  const place = { kind: 'file', file: `${nasty}\n错误 X` } as const;
  const said = { code: 'X-001', severity: 'error', place, found: nasty, message: nasty, fix: [nasty] } as const;
  const { stdout, stderr } = await catchPrinted(() =>
    emit({ command: 'x', result: { nasty }, text: nasty, diagnostics: [said as never] }, { json }),
  );
  const colours = /\u001b\[[0-9;]*m/g;
  expect(stdout + stderr.replace(colours, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]|^错误 X$/m);
  expect(stdout + stderr).toContain('a\ufffd[2J');
});
