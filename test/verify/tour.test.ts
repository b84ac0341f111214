import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('docs/导览.md shows what its commands print', () => {
  expect(execFileSync('node', ['scripts/tour.js', '--check'], { encoding: 'utf8' })).toBe('');
}, 900_000);
