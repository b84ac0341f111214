import { type Diagnostic, maskNumbers, PERSONAL_NUMBERS, type Place } from '../../diagnostics/index.js';
import { decodeEntities, type OoxmlPackage } from '../../office/index.js';
import { personalData } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import type { Unit } from '../units.js';

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

/** Numbers in a text, said without repeating them. */
export function inText(raw: string, place: Place, where: string): Diagnostic[] {
  const text = folded(raw);
  const hidden = PERSONAL_NUMBERS.reduce((masked, [pattern]) => masked.replace(pattern, '****'), text);
  return PERSONAL_NUMBERS.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(([number]) =>
      personalData({
        place: place.kind === 'document' ? { ...place, around: hidden.slice(0, 30) } : place,
        found: `${number.slice(0, 3)}****`,
        message: `${where}印出了${what}，报告中不应出现。`,
      }),
    ),
  );
}
