import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileNames } from '../../src/cli/batch/file-names.js';
import { safeFileName } from '../../src/village/index.js';

test.each([
  ['../../etc/passwd', 'etcpasswd'],
  ['C:\\Windows\\x', 'CWindowsx'],
  ['CON', 'CON_'],
  ['con.txt', 'con_.txt'],
  ['LPT1', 'LPT1_'],
  ['名称.. . ', '名称'],
  ['.隐藏', '隐藏'],
  ['报告\u202exslx.exe', '报告xslx.exe'],
  ['零\u200b宽', '零宽'],
  ['a\u0000b\u0085c\nd', 'abcd'],
  ['...', ''],
])('%j → %j', (text, name) => expect(safeFileName(text)).toBe(name));

test('any text gives a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = safeFileName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]|^[ .]|[ .]$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(205);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:$|\.)/i);
    }),
  );
});

test('names of a batch: no numbers of persons, no two alike', () => {
  const names = new FileNames('{{姓名}}_{{证件号码}}', '表');
  const record = { 姓名: '张三', 证件号码: '349999199001011234' };
  expect([1, 2].map((n) => names.take(record, n))).toEqual(['张三', '张三（2）']);
  expect(names.take({ 姓名: '../..', 证件号码: '' }, 3)).toBe('表_3');
});
