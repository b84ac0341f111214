import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
// @ts-expect-error plain JavaScript
import { librariesIn, libraryTable, withTable } from '../../scripts/libraries.js';

const licences = readFileSync('dist/licences.txt', 'utf8');

it('docs/威胁模型.md lists every library in the program (node scripts/libraries.js writes it)', () => {
  expect(librariesIn(licences)).toHaveLength(Number(/(\d+) 个程序库/.exec(licences)![1]));
  const page = readFileSync('docs/威胁模型.md', 'utf8');
  expect(page).toContain('<!-- 全部库 -->');
  expect(withTable(page, libraryTable(licences))).toBe(page);
});
