import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '../../src/archive/index.js';
import { nodePorts } from '../../src/cli/node-ports.js';
import { archive, outputs } from '../archive/support/small-archive.js';
import { flips, spoilings } from '../archive/support/spoilings.js';
import { memoryFiles } from '../support/memory-files.js';
import { has } from './support/programs.js';

let home: string;
let content: Map<string, Uint8Array>;
const folder = (): string => join(home, '档案');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cunbao-bagit-'));
  const files = memoryFiles(outputs);
  expect((await archive(files)).value).toBeDefined();
  content = files.content;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function put(own: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder(), { recursive: true, force: true });
  for (const [path, bytes] of own) {
    if (!path.startsWith('档案/')) continue;
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), bytes);
  }
}
const python = () => spawnSync('python3', ['test/verify/support/bagit.py', folder()], { encoding: 'utf8' });
const ours = async () => (await verifyChain(nodePorts().files, [folder()])).diagnostics.map(({ code }) => code);

describe.skipIf(!has('python3'))('a verifier written from RFC 8493', () => {
  it('takes the archive for a valid bag', () => {
    put(content);
    expect(python().stdout.trim()).toBe('');
  });

  it.each(spoilings)('$name', async ({ spoil, code, allowed }) => {
    const spoiled = new Map(content);
    spoil(spoiled);
    put(spoiled);
    expect(await ours()).toContain(code);
    expect(python().status, python().stdout).toBe(allowed ? 0 : 1);
  });

  it('finds every bit that was turned, but that hexadecimal digits may be written in upper case', () => {
    put(content);
    const lower = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').toLowerCase();
    const missed: string[] = [];
    for (const { path, at, bytes } of flips(content, 97)) {
      writeFileSync(join(home, path), bytes);
      const same = path.includes('manifest-') && lower(bytes) === lower(content.get(path)!);
      if (!same && python().status !== 1) missed.push(`${path} ${at}`);
      writeFileSync(join(home, path), content.get(path)!);
    }
    expect(missed).toEqual([]);
  });
});

it.skipIf(!has('sha256sum'))('sha256sum checks both manifests', () => {
  put(content);
  for (const name of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(spawnSync('sha256sum', ['--check', '--quiet', '--strict', name], { cwd: folder() }).status).toBe(0);
});
