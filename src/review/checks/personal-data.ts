import { type Diagnostic, maskNumbers, type Place } from '../../diagnostics/index.js';
import { decodeEntities, type OoxmlPackage } from '../../office/index.js';
import { personalData } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import type { Unit } from '../units.js';

/** 18- or 15-digit ID numbers and mobile numbers; dates and finding numbers are longer or hyphenated and do not match. */
const patterns: [RegExp, string][] = [
  [/(?<![\dA-Za-z-])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '证件号码'],
  [/(?<![\dA-Za-z-])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dXx-])/g, '证件号码'],
  [/(?<![\dA-Za-z-])1[3-9]\d{9}(?![\d-])/g, '手机号'],
];

/** Numbers typed in groups, 138 1234 5678, and full-width ones are numbers all the same. */
const folded = (text: string): string => halfWidth(text).replaceAll(/(?<=\d)[ \u00a0](?=\d)/g, '');

/** No ID or telephone number in a document at the report level (FACTS 5, rule 9). Never quotes the number. */
export const checkPersonalData = (units: readonly Unit[]): Diagnostic[] =>
  units.flatMap(({ text, place }) => inText(text, place, '这里'));

/** Parts of a docx that a reader does not see at first, and how the message calls them. */
const hiddenParts: [RegExp, string][] = [
  [/^docProps\/.*\.xml$/, '文件属性'],
  [/^word\/comments.*\.xml$/, '批注'],
  [/^word\/(?:header|footer)\d*\.xml$/, '页眉页脚'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, '脚注和尾注'],
];

/** The same for the file's name and for what travels with the text: properties, comments, headers, notes. REV-040 */
export function checkHiddenPersonalData(pkg: OoxmlPackage): Diagnostic[] {
  const place = { kind: 'file', file: pkg.file } as const;
  return [
    ...inText(pkg.file, { ...place, file: maskNumbers(pkg.file) }, '文件名里'),
    ...pkg.names().flatMap((name) => {
      const called = hiddenParts.find(([pattern]) => pattern.test(name))?.[1];
      if (!called) return [];
      const text = decodeEntities(
        (pkg.part(name) ?? '').replaceAll(/<\/(?!w:[rt]>)[^>]*>/g, '\n').replaceAll(/<[^>]*>/g, ''),
      );
      return inText(text, place, `${called}里`);
    }),
  ];
}

function inText(raw: string, place: Place, where: string): Diagnostic[] {
  const text = folded(raw);
  const hidden = patterns.reduce((masked, [pattern]) => masked.replace(pattern, '****'), text);
  return patterns.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(([number]) =>
      personalData({
        place: place.kind === 'document' ? { ...place, around: hidden.slice(0, 30) } : place,
        found: `${number.slice(0, 3)}****`,
        message: `${where}印出了${what}，报告中不应出现。`,
      }),
    ),
  );
}
