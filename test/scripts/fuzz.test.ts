import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { caseOf, readersOf, seedFiles } from '../../scripts/fuzz/cases.js';
// @ts-expect-error plain JavaScript
import { mutatePackage, random, unzip } from '../../scripts/fuzz/mutate.js';
// @ts-expect-error plain JavaScript
import { NUMBER, planted, tellsTooMuch } from '../../scripts/fuzz/planted.js';
import { renderTerminal } from '../../src/diagnostics/index.js';

const seeds = seedFiles({ finished: false });
let readers: Record<string, (bytes: Uint8Array, name: string) => unknown>;
beforeAll(async () => {
  readers = await readersOf((room: string) => import(`../../src/${room}/index.ts`));
});

/** A slice of what scripts/fuzz.js does at length. */
describe('broken files are refused or read, never a crash', () => {
  it.each(Object.keys(seeds))('%s', async (kind) => {
    let said = 0;
    for (let number = 0; number < 25; number++) {
      const { bytes, name } = caseOf(seeds[kind], kind, 20211030, number);
      const codes = (await readers[kind]!(bytes, name)) as string[];
      said += codes.length > 0 ? 1 : 0;
    }
    expect(said).toBeGreaterThan(5);
  });

  it('the same number is the same file', () => {
    const bytes = () => caseOf(seeds.xlsx, 'xlsx', 7, 3).bytes;
    expect(Buffer.compare(bytes(), bytes())).toBe(0);
  });
});

describe('what is printed is searched', () => {
  const printed = (message: string): string =>
    renderTerminal([{ code: 'REG-001', severity: 'error', message, fix: [] }]);

  it.each([
    ['a whole number', `张三（${NUMBER}）`, true],
    ['one that ends in x', '34999919900101123x', true],
    ['a masked one', '349999****1237', false],
    ['a stack', new TypeError('x').stack!, true],
    ['a message of the engine', "Cannot read properties of undefined (reading 'a')", true],
    ['plain words', '第 3 行（at 行）：证件号码不对', false],
  ])('%s', (_, message, found) => {
    expect(tellsTooMuch(printed(message)) !== undefined).toBe(found);
  });

  it.each(Object.entries<unknown[]>(seeds))('%s: the number is in what the mutations start from', (_, files) => {
    for (const seed of files) {
      const { text, value, entries } = planted(seed, random(1));
      const parts: { data: Buffer }[] = entries ?? [];
      const all = [text, JSON.stringify(value), ...parts.map(({ data }) => data.toString('utf8'))].join('\n');
      expect(all).toContain(NUMBER);
    }
  });
});

it('a package is broken in the files it holds too, and its list put right for every other', () => {
  const sha = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
  const docx = Buffer.from(seeds.form[0].bytes);
  const list = JSON.stringify({ bytes: docx.length, sha256: sha(docx) });
  const entries = [
    { name: '清单.json', data: Buffer.from(list) },
    { name: '自查报告.docx', data: docx },
  ];
  const found = { broken: 0, sealed: 0 };
  for (let number = 0; number < 40; number++) {
    try {
      const [listed, file]: { name: string; data: Buffer }[] = unzip(mutatePackage(entries, random(number)));
      if (file!.name !== '自查报告.docx' || file!.data.equals(docx)) continue;
      found.broken++;
      const now = JSON.stringify({ bytes: file!.data.length, sha256: sha(file!.data) });
      if (String(listed!.data) === now) found.sealed++;
    } catch {
      // The package's own bytes are broken.
    }
  }
  expect(found.broken).toBeGreaterThan(15);
  expect(found.sealed).toBeGreaterThan(5);
  expect(found.sealed).toBeLessThan(found.broken);
});
