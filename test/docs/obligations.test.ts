import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.js';
import { declaredKinds } from '../../src/diagnostics/index.js';
import '../../src/town/index.js';

const range = (part: number, count: number): string[] => Array.from({ length: count }, (_, i) => `R${part}.${i + 1}`);
/** Rows of the plan's obligations (FACTS 9). */
const OBLIGATIONS = [...range(4, 17), ...range(5, 22), 'R1.1', 'R1.2', 'R2.1', 'R3.1'];

const text = readFileSync('docs/方案对照.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| R\d/.test(line))
  .map((line) => {
    const [id, duty, state, how, tests] = line
      .split('|')
      .slice(1, 6)
      .map((cell) => cell.trim());
    return { id: id!, duty: duty!, state: state!, how: how!, tests: tests!.split(/\s+/).filter(Boolean) };
  });

test('no obligation is missing or twice', () => expect(rows.map(({ id }) => id)).toEqual(OBLIGATIONS));

describe.each(rows)('$id $duty', ({ state, how, tests }) => {
  it('says who serves it', () => {
    for (const part of state.split('；')) expect(part).toMatch(/^(已实现|由人负责|后续 [B-F](、[B-F])*)$/);
    expect(how).not.toBe('');
    if (state.includes('已实现')) expect(tests).not.toEqual([]);
    else expect(tests).toEqual([]);
    // What is left to a later issue is named, so that nobody takes it for done.
    for (const [, letters] of state.matchAll(/后续 ([B-F、]+)/g))
      for (const letter of letters!.split('、')) expect(how.includes(letter) || how.startsWith('同 R')).toBe(true);
  });

  it('names commands, files, codes and tests that exist', () => {
    const known = new Set(commands.flatMap(({ names }) => names.map((name) => name.split(' ')[0]!)));
    const named = [...how.matchAll(/`cunbao (\S+?)[`\s]/g)].map(([, name]) => name!);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    const files = [...how.matchAll(/`((?:data|templates|docs|src)\/[^`]+)`/g)].map(([, path]) => path!);
    expect([...files, ...tests].filter((path) => !existsSync(path))).toEqual([]);
    const codes = new Set(declaredKinds().map(({ code }) => code));
    expect([...how.matchAll(/[A-Z]{3,5}-\d{3}/g)].map(([code]) => code).filter((code) => !codes.has(code))).toEqual([]);
  });
});
