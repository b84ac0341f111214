import type { Income } from '../village-data.js';
import type { Computed, Derivation } from './derivation.js';
import { incomeField, missing } from './missing.js';

type Part = 'wage' | 'business' | 'businessCost' | 'property' | 'transfer' | 'sharers';

/** 元, to the 分: (工资性 + 经营收入 − 经营支出 + 财产性 + 转移性) ÷ 共享收入人数 (FACTS 7.6). One blank keeps it unknown. */
function perCapita({ values }: Income, prefix: '' | 'prev.'): Computed<number> {
  const keys = (['wage', 'business', 'businessCost', 'property', 'transfer', 'sharers'] as const satisfies Part[]).map(
    (part) => `${prefix}${part}` as const,
  );
  const blank = keys.filter((key) => values[key] === undefined);
  if (blank.length > 0) return missing(...blank.map(incomeField));
  const [wage, business, cost, property, transfer, sharers] = keys.map((key) => values[key] as number);
  const cents = [wage!, business!, -cost!, property!, transfer!].reduce((sum, yuan) => sum + Math.round(yuan * 100), 0);
  return { value: Math.round(cents / sharers!) / 100 };
}

/** `income.perCapitaNet` 人均纯收入. */
export const perCapitaNet = {
  key: 'perCapitaNet',
  name: '人均纯收入',
  type: 'double',
  compute: (income: Income) => perCapita(income, ''),
} as const satisfies Derivation<Income, number>;

/** `income.prev.perCapitaNet` 上年人均纯收入. */
export const perCapitaNetPrev = {
  key: 'prev.perCapitaNet',
  name: '上年人均纯收入',
  type: 'double',
  compute: (income: Income) => perCapita(income, 'prev.'),
} as const satisfies Derivation<Income, number>;
