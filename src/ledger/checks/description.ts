import { descriptionGeneric, severalProblems } from '../codes.js';
import { at, type LedgerCheck } from './check.js';

const GENERIC =
  /^[^，。；,;]{0,12}(存在(一定|较大|一些|明显)?(的)?(不足|差距|问题|短板|薄弱环节)|不够(到位|扎实|深入|完善|有力)|有待(加强|提高|改进)|需(要)?(进一步)?(加强|提高|改进)|落实不到位|工作不到位)[。！]?$/;
const SEVERAL =
  /[②③④]|(?:^|[；;。\s])(?:[（(]?[2-9][)）]|[（(][二三四五][)）]|[2-9二三四五][、.．](?!\d))|二是|其二|另外还|此外还/;

/** LEDG-016 and 017: generalities, several problems in one row. (Length is the field's own rule.) */
export const checkDescription: LedgerCheck = (entry, around) => {
  const text = entry.values.description;
  if (text === undefined || entry.status === '作废') return [];
  return [
    ...(GENERIC.test(text)
      ? [at(descriptionGeneric, entry, 'description', around, '说得笼统，看不出具体是什么问题。')]
      : []),
    ...(SEVERAL.test(text)
      ? [at(severalProblems, entry, 'description', around, '里像是写了几个问题，应一个问题一行。')]
      : []),
  ];
};
