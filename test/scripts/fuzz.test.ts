import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { caseOf, readersOf, seedFiles } from '../../scripts/fuzz/cases.js';

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
