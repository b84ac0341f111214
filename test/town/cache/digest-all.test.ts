import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/ports.js';
import { type Digester, digestAll } from '../../../src/town/index.js';
import { type MemoryFiles, memoryFiles as memory } from '../../support/memory-files.js';

const names = ['a', 'b', 'c', 'd', 'e'];
const inputs = names.map((name) => ({ path: `in/${name}`, file: name }));
const sources = (): Record<string, string> => Object.fromEntries(names.map((name) => [`in/${name}`, `text ${name}`]));

/** Reads a file as its text in capitals; `slow` first ones take longest, so that order is not luck. */
function reader(): Digester<string> & { read: string[]; most: number } {
  let now = 0;
  const state = {
    read: [] as string[],
    most: 0,
    width: 2,
    async digest(bytes: Uint8Array, file: string) {
      state.read.push(file);
      now += 1;
      state.most = Math.max(state.most, now);
      await new Promise((resolve) => setTimeout(resolve, file === 'a' ? 20 : 1));
      now -= 1;
      if (file === 'bad') throw new Error('broken');
      return { value: new TextDecoder().decode(bytes).toUpperCase(), diagnostics: [] };
    },
  };
  return state;
}

async function run(files: Files, digester: Digester<string>, key = 'plan 1', list = inputs) {
  const results = [];
  for await (const result of digestAll(list, { files, digester, cache: 'kept', key })) results.push(result);
  return results;
}

describe('digestAll', () => {
  it('gives results in order, however long each takes', async () => {
    const results = await run(memory(sources()), reader());
    expect(results.map((r) => r.outcome.value)).toEqual(names.map((name) => `TEXT ${name.toUpperCase()}`));
  });

  it.each<[string, (files: MemoryFiles) => void, string, string[]]>([
    ['nothing changed', () => {}, 'plan 1', []],
    ['one file changed', (files) => files.content.set('in/c', new TextEncoder().encode('new')), 'plan 1', ['c']],
    ['another plan or program', () => {}, 'plan 2', names],
    [
      'the cache was deleted',
      (files) =>
        [...files.content.keys()].filter((p) => p.startsWith('kept/')).forEach((p) => void files.content.delete(p)),
      'plan 1',
      names,
    ],
  ])('reads again only what it must: %s', async (_name, change, key, expected) => {
    const files = memory(sources());
    const first = await run(files, reader());
    change(files);
    const digester = reader();
    const second = await run(files, digester, key);
    expect(digester.read.sort()).toEqual(expected);
    expect(second.map((r) => r.cached)).toEqual(names.map((name) => !expected.includes(name)));
    if (expected.length === 0) expect(second.map((r) => r.outcome)).toEqual(first.map((r) => r.outcome));
  });

  it('computes a damaged entry again and says so', async () => {
    const files = memory(sources());
    await run(files, reader());
    const [entry] = [...files.content.keys()].filter((path) => path.startsWith('kept/'));
    for (const damage of [
      (b: Uint8Array) => b.subarray(0, b.length - 5),
      (b: Uint8Array) => b.map((x, i) => (i === 40 ? x ^ 1 : x)),
      () => new Uint8Array(),
    ]) {
      files.content.set(entry!, damage(files.content.get(entry!)!));
      const digester = reader();
      const results = await run(files, digester);
      expect(digester.read).toHaveLength(1);
      expect(results.flatMap((r) => r.outcome.diagnostics.map((d) => d.code))).toEqual(['CACHE-001']);
      expect(results.every((r) => r.outcome.value?.startsWith('TEXT'))).toBe(true);
    }
  });

  it('does not take an entry of another file that was copied in its place', async () => {
    const files = memory(sources());
    await run(files, reader());
    const [one, other] = [...files.content.keys()].filter((path) => path.startsWith('kept/'));
    files.content.set(one!, files.content.get(other!)!);
    const results = await run(files, reader());
    expect(results.map((r) => r.outcome.value)).toEqual(names.map((name) => `TEXT ${name.toUpperCase()}`));
  });

  it('goes on where an interrupted run stopped', async () => {
    const files = memory(sources());
    for await (const { input } of digestAll(inputs, { files, digester: reader(), cache: 'kept', key: 'plan 1' }))
      if (input.file === 'b') break;
    const digester = reader();
    await run(files, digester);
    expect(digester.read).not.toContain('a');
    expect(digester.read).not.toContain('b');
  });

  it('goes on past a file that cannot be opened and one on which the reader fails', async () => {
    const list = [{ path: 'in/none', file: 'none' }, ...inputs, { path: 'in/a', file: 'bad' }];
    const results = await run(memory(sources()), reader(), 'plan 1', list);
    expect(results.flatMap((r) => r.outcome.diagnostics.map((d) => `${r.input.file} ${d.code}`))).toEqual([
      'none OUT-003',
      'bad CACHE-003',
    ]);
    expect(results.filter((r) => r.outcome.value !== undefined)).toHaveLength(names.length);
  });

  it('does without a cache that cannot be written', async () => {
    const files = memory(sources());
    files.write = async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const results = await run(files, reader());
    expect(results.map((r) => r.outcome.value)).toHaveLength(names.length);
    expect(results[0]!.outcome.diagnostics).toMatchObject([
      { code: 'CACHE-002', message: expect.stringContaining('磁盘已满') },
    ]);
  });

  it('holds few files at a time, however many there are', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ path: `in/${index}`, file: `${index}` }));
    let held = 0;
    let most = 0;
    const files = memory(Object.fromEntries(many.map(({ path }) => [path, path])));
    const digester: Digester<string> = {
      width: 2,
      async digest(bytes) {
        most = Math.max(most, ++held);
        return { value: new TextDecoder().decode(bytes), diagnostics: [] };
      },
    };
    for await (const _ of digestAll(many, { files, digester, cache: 'kept', key: '' })) held -= 1;
    expect(most).toBeLessThanOrEqual(4);
  });

  describe('the seldom needed part of a result', () => {
    /** Reads a file as its text; its length is the rest. */
    const withRest: Digester<string> = {
      width: 2,
      digest: async (bytes) => ({
        value: new TextDecoder().decode(bytes),
        diagnostics: [],
        rest: Uint8Array.of(bytes.length),
      }),
    };
    const rests = async (results: Awaited<ReturnType<typeof run>>) =>
      Promise.all(results.map(async ({ rest }) => (await rest())?.[0]));
    const lengths = names.map((name) => `text ${name}`.length);

    it.each<[string, (files: MemoryFiles) => void]>([
      ['read from the disk', () => {}],
      [
        'made anew when the entry has gone',
        (files) => files.content.forEach((_, p) => void (p.startsWith('kept/') && files.content.delete(p))),
      ],
      [
        'made anew when the entry is damaged',
        (files) =>
          files.content.forEach((b, p) => void (p.startsWith('kept/') && files.content.set(p, b.slice(0, -1)))),
      ],
    ])('%s', async (_, change) => {
      const files = memory(sources());
      for (const round of ['first', 'kept']) {
        const results = await run(files, withRest);
        change(files);
        expect(await rests(results), round).toEqual(lengths);
      }
    });

    it('is held where nothing can be kept', async () => {
      const files = memory(sources());
      files.write = async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
      expect(await rests(await run(files, withRest))).toEqual(lengths);
    });

    it('is not taken from a file that has changed meanwhile', async () => {
      const files = memory(sources());
      const results = await run(files, withRest);
      files.content.forEach((_, path) => void (path.startsWith('kept/') && files.content.delete(path)));
      files.content.set('in/b', new TextEncoder().encode('other'));
      await expect(results[1]!.rest()).rejects.toThrow('“b”在汇总过程中被改动了');
    });
  });

  it('throws old entries away before they pile up', async () => {
    const files = memory(sources());
    for (let edition = 0; edition < 40; edition++) await run(files, reader(), `plan ${edition}`);
    const kept = [...files.content.keys()].filter((path) => path.startsWith('kept/'));
    expect(kept.length).toBeLessThanOrEqual(4 * names.length + 64);
  });
});
