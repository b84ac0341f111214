import { expect, it } from 'vitest';
import { Progress, progressLine } from '../../src/cli/progress.js';

const words = { done: '已读', now: '正在读' };
it.each<[Parameters<typeof progressLine>[0], number, string]>([
  [
    { done: 0, total: 21, cached: 0, reading: ['王店村.xlsx', '新村社区.xlsx'] },
    900,
    '已读 0/21 个文件，正在读 王店村.xlsx',
  ],
  [
    { done: 5, total: 21, cached: 3, reading: ['草庙村.xlsx'] },
    2000,
    '已读 5/21 个文件（3 个用上次的结果），正在读 草庙村.xlsx，大约还要 16 秒',
  ],
  [
    { done: 1, total: 21, cached: 0, reading: ['草庙村.xlsx'] },
    9000,
    '已读 1/21 个文件，正在读 草庙村.xlsx，大约还要 3 分钟',
  ],
  [{ done: 21, total: 21, cached: 21, reading: [] }, 300, '已读 21/21 个文件（21 个用上次的结果）'],
])('%j', (progress, elapsed, line) => {
  expect(progressLine(progress, elapsed, words)).toBe(line);
});

const shown = (isTTY: boolean, args: { json?: boolean; quiet?: boolean } = {}): string => {
  let written = '';
  const stream = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
  const [ci, term] = [process.env.CI, process.env.TERM];
  delete process.env.CI;
  process.env.TERM = 'xterm';
  try {
    const progress = new Progress({ json: false, quiet: false, ...args } as never, words, stream);
    progress.show({ done: 1, total: 2, cached: 1, reading: ['王店村.xlsx'] });
    progress.clear();
  } finally {
    if (ci !== undefined) process.env.CI = ci;
    if (term === undefined) delete process.env.TERM;
    else process.env.TERM = term;
  }
  return written;
};

it('is one line that is written over, on a terminal only', () => {
  expect(shown(true)).toBe('\r\u001b[K已读 1/2 个文件（1 个用上次的结果），正在读 王店村.xlsx\r\u001b[K');
  expect(shown(false)).toBe('');
  expect(shown(true, { json: true })).toBe('');
  expect(shown(true, { quiet: true })).toBe('');
});
