import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runCommand } from '../support/run-command.js';

/** Every code of the generated list. Only `main` is imported here, so a room that `explain` does not load is missed. */
const codes = [...readFileSync('docs/诊断.md', 'utf8').matchAll(/^\| ([A-Z]+-\d+) /gm)].map(([, code]) => code!);

const explain = (...args: string[]) => runCommand('explain', ...args);

test('explain knows every code of docs/诊断.md, and lists them all', async () => {
  const listed = (await explain()).stdout
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
    const { code: exit, stdout: text } = await explain(code);
    if (exit !== 0 || !/为什么：.*[一-鿿]/.test(text) || !/1\. .*[一-鿿]/.test(text)) poor.push(code);
  }
  expect(poor).toEqual([]);
});

test('no two give the same reason: one that fits several explains none of them', async () => {
  const kinds = JSON.parse((await explain('--json')).stdout).result as { code: string; why: string }[];
  const shared = kinds.filter(({ why }, at) => kinds.findIndex((other) => other.why === why) !== at);
  expect(shared).toEqual([]);
});
