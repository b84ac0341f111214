import type { DataValidation } from 'exceljs';
import type { Field } from '../../model/index.js';
import type { Dictionary } from './dictionary.js';

/** Excel's limits for a prompt and its title. */
const PROMPT_LENGTH = 255;
const TITLE_LENGTH = 32;

/** Serial numbers of 1900-01-01 and 2100-12-31: exceljs takes dates here. */
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1));
const LAST_DAY = new Date(Date.UTC(2100, 11, 31));

/** Dropdown, bounds and the note shown while the cell is selected; undefined when there is nothing to say. */
export function inputRule(field: Field, dictionary: Dictionary): DataValidation | undefined {
  const rule = ruleOf(field, dictionary);
  const prompt = promptOf(field);
  if (rule === undefined && prompt === '') return undefined;
  return {
    ...(rule ?? ({ type: 'any' } as unknown as DataValidation)),
    allowBlank: true,
    ...(prompt !== '' && {
      showInputMessage: true,
      promptTitle: field.name.slice(0, TITLE_LENGTH),
      prompt: prompt.slice(0, PROMPT_LENGTH),
    }),
  };
}

function promptOf(field: Field): string {
  const parts = [
    field.required === 'error' ? '必填。' : '',
    field.unit ? `单位：${field.unit}。` : '',
    field.help ?? '',
    field.type === 'month' && !field.help ? '年月，如 2021-06。' : '',
  ];
  return parts.join('');
}

function ruleOf(field: Field, dictionary: Dictionary): DataValidation | undefined {
  const range = dictionary.rangeOf(field);
  if (range !== undefined) {
    // Several choices in one cell, and units that the plan does not know, must pass: there the list only helps.
    const strict = field.type === 'enum' || field.type === 'bool3' || (field.planList ?? 'units') !== 'units';
    return {
      type: 'list',
      formulae: [range],
      ...(strict && refusal('请从下拉列表里选一个。')),
    } as DataValidation;
  }
  switch (field.type) {
    case 'integer':
      return number('whole', field, '整数');
    case 'decimal':
    case 'money':
      return number('decimal', field, '数字');
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formulae: [FIRST_DAY, LAST_DAY],
        ...refusal('请填完整的日期，如 2021-12-05。'),
      } as DataValidation;
    default:
      return undefined;
  }
}

const number = (type: 'whole' | 'decimal', { min = -1e9, max = 1e9 }: Field, what: string): DataValidation =>
  ({
    type,
    operator: 'between',
    formulae: [min, max],
    ...refusal(min > -1e9 ? `请填不小于 ${min} 的${what}，不带单位。` : `请填${what}，不带单位。`),
  }) as DataValidation;

/** A question, not a wall: what is pasted or cannot be put otherwise gets through and is checked by `cunbao check`. */
const refusal = (error: string) => ({ showErrorMessage: true, errorStyle: 'warning', errorTitle: '请核对', error });
