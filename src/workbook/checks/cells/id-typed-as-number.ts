import { defineDiagnostic } from '../../../diagnostics/index.js';
import type { CellCheck, Verdict } from './cell-check.js';

export const idLostDigits = defineDiagnostic({
  code: 'CELL-005',
  severity: 'error',
  title: '号码被存成数字，末几位已经丢失',
  why: 'Excel 的数字只保留 15 位。18 位的号码存成数字后，末几位变成 0，从文件里已经找不回来。',
  fix: ['先把这一格设成“文本”格式。', '再对照证件重新录入完整的号码（不能只改格式，丢掉的数字不会回来）。'],
});

export const idTypedAsNumber = defineDiagnostic({
  code: 'CELL-006',
  severity: 'warning',
  title: '编号被存成数字',
  why: '编号存成数字时，开头的 0 会丢失。',
  fix: ['核对开头有没有缺 0；把这一列设成“文本”格式。'],
});

const asShown = (value: number): string =>
  Math.abs(value) >= 1e15 ? value.toExponential(1).replace('e+', 'E+').toUpperCase() : String(value);

const SCIENTIFIC = /^\d(\.\d+)?[eE]\+?\d{2}$/;

const lost = (shown: string, name: string): Verdict => ({
  remark: {
    kind: idLostDigits,
    said: { found: shown, message: `${name}被存成了数字（显示为 ${shown}），末几位数字已经丢失。` },
  },
});

/** An ID column is text. A number of more than 15 digits has lost some of them; a shorter one may lack leading zeros. */
export const readIdFromNumber: CellCheck = ({ raw, field }) => {
  const number = raw.number;
  if (SCIENTIFIC.test(raw.text)) return lost(raw.text, field.name);
  if (raw.kind !== 'number' || number === undefined) return undefined;
  if (Math.abs(number) >= 1e15 || !Number.isInteger(number)) {
    return lost(asShown(number), field.name);
  }
  const value = String(number);
  if (field.pattern) return { value };
  return {
    value,
    remark: {
      kind: idTypedAsNumber,
      said: { found: value, message: `${field.name}被存成了数字，按“${value}”读取；开头如果有 0，已经丢失。` },
    },
  };
};
