import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.js';

/** Every code of the generated list. Only `main` is imported here, so a room that `explain` does not load is missed. */
const codes = [...readFileSync('docs/诊断.md', 'utf8').matchAll(/^\| ([A-Z]+-\d+) /gm)].map(([, code]) => code!);

afterEach(() => vi.restoreAllMocks());

async function explain(...args: string[]): Promise<{ exit: number; text: string }> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  const exit = await main(['explain', ...args]);
  vi.restoreAllMocks();
  return { exit, text };
}

test('explain knows every code of docs/诊断.md, and lists them all', async () => {
  const listed = (await explain()).text
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(codes.length).toBeGreaterThan(400);
  expect(codes.filter((code) => !listed.includes(code))).toEqual([]);
  expect(listed.filter((code) => !codes.includes(code!))).toEqual([]);
});

test('each has its reason and what to do, in Chinese', async () => {
  const poor: string[] = [];
  for (const code of codes) {
    const { exit, text } = await explain(code);
    if (exit !== 0 || !/为什么：.*[一-鿿]/.test(text) || !/1\. .*[一-鿿]/.test(text)) poor.push(code);
  }
  expect(poor).toEqual([]);
});
