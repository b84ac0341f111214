import type { Names } from '../../template/index.js';

/**
 * The records of which each is a form; undefined when the data are one. `--each` names a list; data that are a list
 * are records, unless the template itself goes through `记录`. Each record also has what stands beside the list. A
 * text says what is wrong.
 */
export function recordsOf(data: unknown, names: Names, each: string | undefined): unknown[] | undefined | string {
  if (each === undefined) return Array.isArray(data) && !goesThrough(names, '记录') ? data : undefined;
  if (Array.isArray(data)) return each === '记录' ? data : `数据本身就是列表，没有“${each}”；不要写 --each。`;
  const list = data && typeof data === 'object' ? (data as Record<string, unknown>)[each] : undefined;
  if (!Array.isArray(list)) {
    const lists = Object.entries(data ?? {}).flatMap(([name, value]) => (Array.isArray(value) ? [name] : []));
    return `数据里没有叫“${each}”的列表${lists.length ? `；有的是：${lists.join('、')}` : ''}。`;
  }
  const beside = Object.fromEntries(Object.entries(data as object).filter(([, value]) => !Array.isArray(value)));
  return list.map((item: unknown) => (item && typeof item === 'object' ? { ...beside, ...item } : item));
}

const goesThrough = (names: Names, list: string): boolean =>
  names !== null && names !== true && !Array.isArray(names) && Array.isArray(names[list]);
