import type { CellValue } from 'exceljs';
import type { Field, Value } from '../../model/index.js';
import type { Plan } from '../../plan/index.js';
import { displayed } from './choices.js';

/** A model value as the cell holds it: dates as real dates, lists joined by 、, ids of the plan with their names. */
export function cellValue(field: Field, value: Value | undefined, plan: Plan): CellValue {
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.join('、');
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return displayed(field, value, plan);
}
