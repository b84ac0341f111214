import type { Diagnostic } from '../../diagnostics/index.js';
import { unfilled } from '../codes.js';
import type { Unit } from '../units.js';

const patterns: RegExp[] = [
  /\{\{[^}]*\}?\}?|\}\}/,
  /[×Ｘ]{2,}|(?<![A-Za-z0-9])[xX]{2,}(?![A-Za-z0-9])(?=[村镇县区户人年月日个])/,
  /待(?:补充|填写|核定|定稿)/,
  /[_＿]{3,}/,
  /〔缺：[^〕]*〕/,
  /\[bookmark[^\]]*\]?/,
  /\b(?:undefined|null|NaN)\b|\[object Object\]/,
  /[\uE000\uE001]/,
];

/** Nothing is left to fill in: tags, ××, 待补充, blanks to write on, marks of ours. */
export const checkUnfilled = (units: readonly Unit[]): Diagnostic[] =>
  units.flatMap(({ text, place }) =>
    patterns.flatMap((pattern) => {
      const match = pattern.exec(text);
      return match ? [unfilled({ place, found: match[0], message: `“${match[0]}”还没有填写完。` })] : [];
    }),
  );
