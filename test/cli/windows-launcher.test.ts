import { expect, test } from 'vitest';
import { openers } from '../../src/cli/open-page.js';
import { windowsLauncher } from '../../src/cli/windows-launcher.js';

const text = windowsLauncher({
  node: 'C:\\Program Files\\nodejs\\node.exe',
  program: 'D:\\100%\\cunbao\\dist\\cli\\bin.js',
});
const lines = text.split('\r\n');

test('the console shows Chinese before anything Chinese is read, and every line ends as Windows wants', () => {
  expect(lines.slice(0, 2)).toEqual(['@echo off', 'chcp 65001 >nul']);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
});

test('the program is looked for beside the launcher, then where it was installed; a % in a path is no variable', () => {
  expect(text).toContain('set "PROGRAM=D:\\100%%\\cunbao\\dist\\cli\\bin.js"');
  expect(text.indexOf('%HERE%node\\node.exe')).toBeGreaterThan(text.indexOf('C:\\Program Files'));
});

test('every way ends with the window left open, every label that is jumped to exists', () => {
  expect(lines.slice(-3)).toEqual(['echo.', 'pause', '']);
  const jumps = [...text.matchAll(/goto (\w+)/g)].map((m) => m[1]);
  for (const label of jumps) expect(lines).toContain(`:${label}`);
});

test('a page is opened as a double click does', () => {
  expect(openers.win32?.('D:\\输出\\结果.html')).toEqual(['explorer.exe', ['D:\\输出\\结果.html']]);
});
