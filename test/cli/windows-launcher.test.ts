import { expect, test } from 'vitest';
import { openers } from '../../src/cli/open-page.js';
import { windowsLauncher } from '../../src/cli/windows-launcher.js';
import { runCommand } from '../support/run-command.js';

const text = windowsLauncher({
  node: 'C:\\Program Files\\nodejs\\node.exe',
  program: 'D:\\100%\\cunbao\\dist\\cli\\bin.js',
});
const lines = text.split('\r\n');

test('the console shows Chinese before anything Chinese is read, and every line ends as Windows wants', () => {
  expect(lines.slice(0, 2)).toEqual(['@echo off', 'chcp 65001 >nul']);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
});

test('nothing but the last resort is Chinese: a console that reads the file in another code page runs it all the same', () => {
  const chinese = lines.filter((line) => /[^\0-\x7f]/.test(line));
  expect(chinese).toEqual([lines[lines.indexOf(':missing') + 1]]);
});

test('the program is looked for beside the launcher, then where it was installed; a % in a path is no variable', () => {
  expect(text).toContain('set "PROGRAM=D:\\100%%\\cunbao\\dist\\cli\\bin.js"');
  expect(text.indexOf('C:\\Program Files')).toBeGreaterThan(text.indexOf('%HERE%\\node\\node.exe'));
});

test('dropped on it: nothing, a file that is not there, a report that is not there', async () => {
  expect(await runCommand('drop', '.')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('拖到“村报.cmd”图标上'),
  });
  expect(await runCommand('drop', '.', '没有.xlsx', '没有.docx')).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/“没有.docx”打不开[\s\S]*“没有.xlsx”打不开/),
  });
  expect((await runCommand('--help')).stdout).not.toContain('drop');
});

test('every way ends with the window left open, every label that is jumped to exists', () => {
  expect(lines.slice(-3)).toEqual(['echo.', 'pause', '']);
  const jumps = [...text.matchAll(/goto (\w+)/g)].map((m) => m[1]);
  for (const label of jumps) expect(lines).toContain(`:${label}`);
});

test('a page is opened as a double click does', () => {
  expect(openers.win32?.('D:\\输出\\结果.html')).toEqual(['explorer.exe', ['D:\\输出\\结果.html']]);
});
