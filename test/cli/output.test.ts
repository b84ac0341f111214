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
