import { describe, expect, it } from 'vitest';
import { type Diagnostic, defineDiagnostic, explain, renderHtml, renderTerminal } from '../../src/diagnostics/index.js';

const late = defineDiagnostic({
  code: 'T-001',
  severity: 'error',
  title: '日期读不出来',
  why: '要算逾期。',
  fix: ['改成一个日期。'],
});
const odd = defineDiagnostic({
  code: 'T-002',
  severity: 'warning',
  title: '要核对',
  why: '少见。',
  fix: ['核对。', '改正。'],
});

const at = (cell: string) => ({
  kind: 'cell' as const,
  file: '王店村.xlsx',
  sheet: '问题台账',
  cell,
  header: '整改时限',
});
const dates = (count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, i) =>
    late({ place: at(`F${i + 4}`), found: '3月底', message: '填的是“3月底”，这里要填日期。' }),
  );

describe('terminal', () => {
  it('puts the place first, then what is wrong, then what to do, and counts', () => {
    expect(renderTerminal(dates(1))).toBe(
      '错误 T-001  王店村.xlsx › 问题台账!F4（整改时限）\n  填的是“3月底”，这里要填日期。\n  怎么改：改成一个日期。\n\n1 个错误\n',
    );
  });

  it('folds repeats of a column after three and keeps their count', () => {
    const text = renderTerminal(dates(300));
    expect(text.match(/错误 T-001/g)).toHaveLength(3);
    expect(text).toContain('另有 297 处相同：F7、F8、F9、F10、F11、F12、F13、F14 等');
    expect(text).toMatch(/300 个错误\n$/);
  });

  it('names errors before warnings, steps by number, and related places', () => {
    const related = [{ place: at('F1'), message: '先出现在这里' }];
    const text = renderTerminal([
      odd({ place: { kind: 'file', file: 'plan.yaml', line: 3 }, message: '请核对。', related }),
      ...dates(1),
    ]);
    expect(text.indexOf('错误')).toBeLessThan(text.indexOf('提醒'));
    expect(text).toContain('plan.yaml › 第 3 行');
    expect(text).toContain('    1. 核对。\n    2. 改正。');
    expect(text).toContain('问题台账!F1（整改时限）：先出现在这里');
    expect(text).toMatch(/1 个错误，1 个提醒\n$/);
  });

  it('colours only for a terminal', () => {
    expect(renderTerminal(dates(1), { isTTY: false })).not.toContain('\u001b');
    expect(renderTerminal(dates(1), { isTTY: true, hasColors: () => true })).toContain('\u001b[31m');
    expect(renderTerminal(dates(1), { isTTY: true, hasColors: () => false })).not.toContain('\u001b');
  });
});

it('html escapes and lists all addresses of a group in one row', () => {
  const html = renderHtml([...dates(3), late({ message: '<b>&' })]);
  expect(html.match(/<tr class="error">/g)).toHaveLength(2);
  expect(html).toContain('共 3 处');
  expect(html).toContain('F5、F6');
  expect(html).toContain('&lt;b&gt;&amp;');
  expect(renderHtml([])).toBe('');
});

it.each([
  ['a file', { kind: 'file' as const, file: '张三349999199001011237.xlsx' }],
  ['a sheet', { kind: 'cell' as const, file: '村.xlsx', sheet: '349999199001011237' }],
  ['a column', { ...at('F4'), header: '349999199001011237' }],
  ['a section', { kind: 'document' as const, file: '报告.docx', section: '一、349999199001011237' }],
])('masks a number that %s is called by, on the screen and in the page', (_, place) => {
  const said = [late({ place, message: '坏了。' }), late({ place, message: '坏了。' })];
  for (const text of [renderTerminal(said), renderHtml(said)]) {
    expect(text).not.toContain('349999199001011237');
    expect(text).toContain('349999****1237');
  }
});

it('explains a code, whatever the case, and knows when there is none', () => {
  expect(explain('t-002')).toBe(
    'T-002（提醒）要核对\n\n为什么检查：\n  少见。\n\n怎么改：\n  1. 核对。\n  2. 改正。\n',
  );
  expect(explain('T-999')).toBeUndefined();
});
