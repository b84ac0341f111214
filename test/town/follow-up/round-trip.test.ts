import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { roundTrip } from './round-trip.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cunbao 往返-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('three editions, edits on both sides: nothing is lost, exactly the conflicts are shown', async () => {
  const { edits, conflicts, closed } = await roundTrip(folder, ['王店村.xlsx'], () => {});
  expect(edits).toBeGreaterThan(50);
  expect(conflicts).toBeGreaterThan(5);
  expect(closed).toBeGreaterThan(1);
});
