import { type Diagnostic, maskName } from '../../diagnostics/index.js';
import { nameInProperties, nameShown, sensitiveColumn } from '../codes.js';
import { once, type PersonalColumn, type PersonalContent } from './content.js';

const OF_PERSON = '(?:姓名|户主|责任人|联系人|负责人|经办人|核实人|复核人|填报人|排查人|包保人|组长|书记)';
/** Headings of columns that name people. */
const HEADER = new RegExp(`^[\\p{Script=Han}]{0,8}${OF_PERSON}(?:姓名)?$`, 'u');
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}·\p{Script=Han}{1,8})$/u;
/** Ends like a body, or says that there is nobody. */
const NOBODY =
  /(?:村|组|镇|乡|区|局|办|室|会|站|院|校|部|委|府|所|中心|公司|合作社)$|^(?:无|不详|待定|合计|小计|本人|同上|报告)$/;
/** “户主：张三，” and the same in JSON. */
const LABELLED = new RegExp(
  `${OF_PERSON}(?:姓名)?"?\\s*[：:]\\s*"?([\\p{Script=Han}·]{2,9})(?=["，。、；,;\\s）)]|$)`,
  'gu',
);
/** What a public list must not tell of a person (FACTS 5, rule 3). */
const SENSITIVE = /健康|残疾|病|出生|年龄|周岁|证件|身份证|银行|卡号|账号|电话|手机|贷款|人均纯?收入/;

const isName = (text: string): boolean => NAME.test(text) && !NOBODY.test(text);

/** Names in full in a public document: below headings that name people, behind labels, and those of `known` people anywhere. REV-042 */
export function checkNames({ texts, columns }: PersonalContent, known: ReadonlySet<string>): Diagnostic[] {
  const inColumns = columns
    .filter(({ header }) => HEADER.test(header))
    .flatMap(({ header, cells }) =>
      cells.flatMap(({ text, place }) =>
        text
          .split(/[、，,\s]+/)
          .filter(isName)
          .map((name) =>
            nameShown({
              place,
              found: maskName(name),
              message: `“${header}”一栏写出了姓名，公开版只写姓。`,
            }),
          ),
      ),
    );
  // Two characters may well be an ordinary word.
  const longer = [...known].filter((name) => [...name].length > 2);
  const namesIn = once((text) => {
    const labelled = [...text.matchAll(LABELLED)].map(([, name]) => name!).filter(isName);
    return [...new Set([...labelled, ...longer.filter((name) => text.includes(name))])];
  });
  const inTexts = texts.flatMap(({ text, place, where }) =>
    namesIn(text).map((name) =>
      nameShown({
        place:
          place.kind === 'document' ? { ...place, around: text.replaceAll(name, maskName(name)).slice(0, 30) } : place,
        found: maskName(name),
        message: `${where}写出了姓名，公开版只写姓。`,
      }),
    ),
  );
  return [...inColumns, ...inTexts];
}

/** Columns about health, age, accounts or income in a public document: maybe only counts. REV-043 */
export const checkSensitiveColumns = (columns: readonly PersonalColumn[]): Diagnostic[] =>
  columns
    .filter(
      ({ header, cells }) =>
        SENSITIVE.test(header) && cells.some(({ text }) => text !== '' && !/^[\d.,%—-]+$/.test(text)),
    )
    .map(({ header, place }) =>
      sensitiveColumn({
        place,
        found: header,
        message: `有“${header}”一栏，公开版不应逐人写出健康、年龄、收入、账号一类的情况。`,
      }),
    );

/** Whoever made or saved the file is named in its properties. REV-041 */
export const checkAuthors = ({ authors, place }: PersonalContent): Diagnostic[] =>
  [...new Set(authors)]
    .filter(isName)
    .map((name) =>
      nameInProperties({ place, found: maskName(name), message: `文件属性里的作者像是人名（${maskName(name)}）。` }),
    );
