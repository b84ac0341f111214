import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { END_OF_OPTIONS, STANDARD_INPUT, typedWords } from '../../../src/cli/command-line/typed.js';
import { expandWildcards } from '../../../src/cli/command-line/wildcards.js';

const folder = mkdtempSync(join(tmpdir(), 'cunbao 通配 [1]-'));
for (const name of ['王店村.xlsx', '新村.XLSX', '~$王店村.xlsx', '说明.txt', 'a+b.xlsx'])
  writeFileSync(join(folder, name), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each<[string[], string[]]>([
  [
    ['help', 'report'],
    ['report', '--help'],
  ],
  [['帮助'], ['--help']],
  [
    ['ledger', 'diff', '--since', 'a', '--', '-b', 'c'],
    ['ledger', 'diff', '--since', 'a', `--${END_OF_OPTIONS}`, './-b', 'c'],
  ],
  [
    ['fill', 't.docx', '-'],
    ['fill', 't.docx', STANDARD_INPUT],
  ],
  [
    ['check', '*.xlsx'],
    ['check', '*.xlsx'],
  ],
])('%j is read as %j', (typed, read) => expect(typedWords(typed, 'linux')).toEqual(read));

it.each<[string, string[]]>([
  ['*.xlsx', ['a+b.xlsx', '新村.XLSX', '王店村.xlsx']],
  ['王?村.xlsx', ['王店村.xlsx']],
  ['a+?.xlsx', ['a+b.xlsx']],
])('Windows: %s stands for the files, not for those Excel has open', (pattern, names) =>
  expect(expandWildcards([join(folder, pattern)])).toEqual(names.map((name) => join(folder, name))),
);

it.each(['--name=*', '没有*.pdf', join('没有', '*.xlsx'), '王店村.xlsx'])('%s stays as it is', (word) =>
  expect(expandWildcards([word])).toEqual([word]),
);
