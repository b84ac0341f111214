import type { Diagnostic, Place } from '../../diagnostics/index.js';
import { groupBy } from '../../facts/index.js';
import { conductNoted, personSuspected, personTwice, responsibilityBlank, textsAlike } from '../codes.js';
import type { Town } from '../compile/town.js';
import type { Upper } from '../compile/upper.js';
import type { AcrossVillages } from './across.js';
import { conductFacts } from './conduct.js';
import { responsibilityGaps } from './responsibility.js';
import type { PersonTwice } from './twice.js';

const at = ({ file, sheet, cell }: { file: string; sheet: string; cell?: string }): Place => ({
  kind: 'cell',
  file,
  sheet,
  ...(cell !== undefined && { cell }),
});

/** What only the town can see, said with its places and without names: TOWN-008 to TOWN-011, TOWN-013. */
export function townNotices(town: Town, upper: Upper, { twice, suspected, similar }: AcrossVillages): Diagnostic[] {
  return [
    ...twiceNotices(twice),
    ...suspected.map(({ places: [one, other], alike }) =>
      personSuspected({
        place: at(one),
        message: `${one.village}的这个人没有正确的证件号码，和${other.village}的一个人姓名、${alike.join('、')}相同，可能是同一个人。`,
        related: [{ place: at(other), message: `${other.village}的登记` }],
      }),
    ),
    ...similar.map(({ villages: [one, other], passages, similarity }) =>
      textsAlike({
        place: at({ file: fileOf(town, one), ...passages[0]!.one }),
        message: `${one}和${other}有${passages.length}段文字相同或基本相同，占较少一方的${similarity}%。`,
        related: passages.map((passage) => ({
          place: at({ file: fileOf(town, other), ...passage.other }),
          message: `${passage.other.field}和${one}的${passage.one.sheet}!${passage.one.cell}`,
        })),
      }),
    ),
    ...conductFacts(town).map((fact) => conductNoted({ place: at(fact), message: `${fact.village}：${fact.text}。` })),
    ...responsibilityGaps(town, upper).map(({ village, blank, file, sheet, row }) =>
      responsibilityBlank({
        place: { kind: 'cell', file, sheet, ...(row !== undefined && { row }) },
        message: `${village}的责任体系没有填${blank.join('、')}。`,
      }),
    ),
  ];
}

/** More people than this in the same villages are said together. */
const APART = 5;
/** Places named of those said together. */
const NAMED = 20;

function twiceNotices(twice: readonly PersonTwice[]): Diagnostic[] {
  const groups = groupBy(twice, ({ places }) => [...new Set(places.map((p) => p.village))].join('、'));
  return [...groups].flatMap(([villages, people]) => {
    if (people.length <= APART)
      return people.map(({ places, wholeHousehold }) =>
        personTwice({
          place: at(places[0]!),
          message: `${villages}登记了同一个证件号码${wholeHousehold ? '，都是户主，疑为整户重复' : ''}。`,
          related: places.slice(1).map((one) => ({ place: at(one), message: `${one.village}的登记` })),
        }),
      );
    const heads = people.filter((one) => one.wholeHousehold).length;
    const related = people.slice(0, NAMED).flatMap(({ places }) => places.slice(1));
    return [
      personTwice({
        place: at(people[0]!.places[0]!),
        found: `${people.length}个`,
        message: `${villages}登记了${people.length}个相同的证件号码${heads > 0 ? `，其中户主${heads}个，疑为整户重复` : ''}；逐人见镇汇总表“跨村重复”。`,
        related: related.map((one) => ({ place: at(one), message: `${one.village}的登记` })),
      }),
    ];
  });
}

const fileOf = ({ villages }: Town, name: string): string =>
  villages.find(({ village }) => village.name === name)!.origin.file;
