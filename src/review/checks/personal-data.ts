import type { Diagnostic } from '../../diagnostics/index.js';
import { personalData } from '../codes.js';
import type { Unit } from '../units.js';

/** 18- or 15-digit ID numbers and mobile numbers; dates and finding numbers are longer or hyphenated and do not match. */
const patterns: [RegExp, string][] = [
  [/(?<![\dA-Za-z-])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '证件号码'],
  [/(?<![\dA-Za-z-])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dXx-])/g, '证件号码'],
  [/(?<![\dA-Za-z-])1[3-9]\d{9}(?![\d-])/g, '手机号'],
];

/** No ID or telephone number in a document at the report level (FACTS 5, rule 9). Never quotes the number. */
export const checkPersonalData = (units: readonly Unit[]): Diagnostic[] =>
  units.flatMap(({ text, place }) => {
    const hidden = patterns.reduce((masked, [pattern]) => masked.replace(pattern, '****'), text);
    return patterns.flatMap(([pattern, what]) =>
      [...text.matchAll(pattern)].map(([number]) =>
        personalData({
          place: place.kind === 'document' ? { ...place, around: hidden.slice(0, 30) } : place,
          found: `${number.slice(0, 3)}****`,
          message: `这里印出了${what}，报告中不应出现。`,
        }),
      ),
    );
  });
