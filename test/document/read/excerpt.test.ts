import { expect, test } from 'vitest';
import { excerpt } from '../../../src/document/walk.js';

test('the beginning of a text of millions of characters is quoted as fast as that of a short one', () => {
  const text = '张三 349999199001011234 '.repeat(200_000);
  const before = process.cpuUsage();
  for (let count = 0; count < 2000; count++) expect(excerpt(text)).toMatch(/^张三 349999\*+1234 张三/);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});
