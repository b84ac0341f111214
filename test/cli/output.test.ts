import { afterEach, expect, it, vi } from 'vitest';
import { emit } from '../../src/cli/output.js';

afterEach(() => vi.restoreAllMocks());

/** What is printed of a text or, with `json`, of a result. */
async function printed(text: string, json: boolean): Promise<string> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    out += String(piece);
    return true;
  });
  await emit({ command: 'x', result: { text }, text, diagnostics: [] }, { json });
  return out;
}

const sum = `${'a'.repeat(20)}349999199001011234${'b'.repeat(26)}`;

it.each([true, false])('numbers of persons are masked, checksums are not (json: %s)', async (json) => {
  expect(await printed(`总校验值 ${sum}`, json)).toContain(sum);
  expect(await printed('证件号码 349999199001011234，电话 13912345678', json)).toContain(
    '349999****1234，电话 139****5678',
  );
});
