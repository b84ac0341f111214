import type { Names } from '../template/index.js';

/** The structure of the data that a template needs, one name a line; a list or a group is indented. */
export function namesText(names: Names, indent = ''): string {
  if (names === true || names === null) return '';
  if (Array.isArray(names)) return namesText(names[0], indent);
  return Object.entries(names)
    .map(([name, inner]) => {
      const what = Array.isArray(inner) ? '（列表，每条有）' : inner === true ? '' : '（一组）';
      const below = namesText(inner, `${indent}  `);
      return `${indent}${name}${Array.isArray(inner) && inner[0] === true ? '（列表）' : what}${below && `\n${below}`}`;
    })
    .join('\n');
}

/** The same as data to be completed: empty texts, lists with one entry. */
export function sampleData(names: Names): unknown {
  if (names === true || names === null) return '';
  if (Array.isArray(names)) return [sampleData(names[0])];
  return Object.fromEntries(Object.entries(names).map(([name, inner]) => [name, sampleData(inner)]));
}
