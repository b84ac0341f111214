import { numberShape } from '../codes.js';
import { parseNumber } from '../numbers.js';
import { at, type LedgerCheck } from './check.js';

/** LEDG-001: `<village code>-<year>-<serial>`, of this village. */
export const checkNumber: LedgerCheck = (entry, around) => {
  if (entry.numbered) return [];
  const parts = parseNumber(entry.id);
  const village = around.data.origin.villageCode;
  if (parts?.village === village) return [];
  const expected = `${village}-${around.plan.year}-0001`;
  const why = parts ? `的村代码不是本村的（${village}）` : '应为“村代码-年度-四位顺序号”';
  return [at(numberShape, entry, 'findingId', around, `填的是“${entry.id}”，${why}，例如 ${expected}。`, [expected])];
};
