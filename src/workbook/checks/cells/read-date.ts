import { defineDiagnostic } from '../../../diagnostics/index.js';
import { parseDay, parseMonth } from '../../text/date.js';
import { halfWidth } from '../../text/fold.js';
import { quotable } from '../../text/mask.js';
import type { CellCheck, CellInHand, Verdict } from './cell-check.js';
import { blankFix } from './placeholder.js';

export const dateUnreadable = defineDiagnostic({
  code: 'CELL-010',
  severity: 'error',
  title: '日期读不出来',
  why: '期限、逾期和年龄都按日期计算，“3月底”“尽快”这样的写法没法计算。',
  fix: ['改成一个完整的日期，例如 2021-12-31。'],
});

export const monthUnreadable = defineDiagnostic({
  code: 'CELL-011',
  severity: 'error',
  title: '年月读不出来',
  why: '识别时间、消除时间按年月比较先后。',
  fix: ['改成年月，例如 2021-12。'],
});

export const dateWasNormalised = defineDiagnostic({
  code: 'CELL-012',
  severity: 'info',
  title: '日期已按规范写法读取',
  why: '2021.12.3、2021年12月3日、20211203 都认得，读取时统一写成 2021-12-03。',
  fix: ['不需要改。'],
});

export const readDate: CellCheck = (cell) => {
  if (cell.raw.kind === 'date') return { value: cell.raw.text.slice(0, 10) };
  const value = parseDay(halfWidth(cell.text));
  if (value === undefined) {
    return {
      remark: {
        kind: dateUnreadable,
        said: {
          found: cell.text,
          expected: ['2021-12-31'],
          message: `填的是“${quotable(cell.text)}”，这里要填日期，例如 2021-12-31。`,
          ...blankFix(cell, dateUnreadable.fix),
        },
      },
    };
  }
  return normalised(cell, value);
};

export const readMonth: CellCheck = (cell) => {
  if (cell.raw.kind === 'date') return { value: cell.raw.text.slice(0, 7) };
  // As a number, 2021.1 may have been 2021.10: only the cell's author knows.
  const ambiguous = cell.raw.kind === 'number' && /^\d{4}\.1$/.test(cell.text);
  const value = ambiguous ? undefined : parseMonth(halfWidth(cell.text));
  if (value === undefined) {
    const message = ambiguous
      ? `填的是数字 ${cell.text}，分不清是 1 月还是 10 月，请写成 ${cell.text.slice(0, 4)}-01 或 ${cell.text.slice(0, 4)}-10。`
      : `填的是“${quotable(cell.text)}”，这里要填年月，例如 2021-12。`;
    const said = { found: cell.text, expected: ['2021-12'], message, ...blankFix(cell, monthUnreadable.fix) };
    return { remark: { kind: monthUnreadable, said } };
  }
  return normalised(cell, value);
};

function normalised(cell: CellInHand, value: string): Verdict {
  if (value === cell.text) return { value };
  const said = { found: cell.text, expected: [value], message: `填的是“${quotable(cell.text)}”，按 ${value} 读取。` };
  return { value, remark: { kind: dateWasNormalised, said } };
}
