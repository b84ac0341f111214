import { maskName, maskNumbers } from '../../diagnostics/index.js';
import { type Helper, HelperError, holds, isMissing } from './helper.js';

/** ID and telephone numbers as everywhere in the program; landlines and accounts keep 3 and 4 digits; of anything else the first character stays. */
function mask(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new HelperError(value, '文字');
  const text = String(value).trim();
  const masked = maskNumbers(text);
  if (masked !== text) return masked;
  return /^[\d-]{7,}$/.test(text) ? `${text.slice(0, 3)}****${text.slice(-4)}` : maskName(text);
}

function join(list: unknown, separator: unknown = '、', field?: unknown): string {
  if (!Array.isArray(list)) throw new HelperError(list, '列表');
  return list
    .map((item: unknown) => {
      if (field === undefined) return item;
      if (!item || typeof item !== 'object' || !Object.hasOwn(item, String(field)))
        throw new HelperError(field, '列表每条都有的字段');
      return (item as Record<string, unknown>)[String(field)];
    })
    .filter((item) => !isMissing(item) && item !== '')
    .map((item) => {
      if (typeof item === 'object') throw new HelperError('一组内容', '文字或数的列表；取字段用第三个参数');
      return String(item);
    })
    .join(String(separator));
}

export const texts: Record<string, Helper> = {
  脱敏: { arguments: [1, 1], example: '{{脱敏 证件号码}}', apply: mask },
  勾选: {
    arguments: [1, 2],
    example: '{{勾选 户类型 "脱贫户"}}',
    acceptsMissing: true,
    apply: (...values) => {
      const [value, wanted] = values;
      if (values.length === 1) return holds(value) ? '☑' : '□';
      return (Array.isArray(value) ? value : String(value ?? '').split('、')).includes(wanted) ? '☑' : '□';
    },
  },
  // What a document makes of it, equal neighbours in one cell, is done where cells are known.
  合并: { arguments: [1, 9], example: '{{合并 组}}', acceptsMissing: true, apply: (value) => value },
  连接: { arguments: [1, 3], example: '{{连接 名单}}', apply: join },
  默认: {
    arguments: [2, 2],
    example: '{{默认 备注 "无"}}',
    acceptsMissing: true,
    apply: (value, fallback) => (isMissing(value) || value === '' ? fallback : value),
  },
  个数: {
    arguments: [1, 1],
    example: '{{个数 问题}}',
    apply: (list) => {
      if (!Array.isArray(list)) throw new HelperError(list, '列表');
      return list.length;
    },
  },
};
