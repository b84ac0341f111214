import type { Diagnostic } from '../../diagnostics/index.js';
import type { Facts } from '../../facts/index.js';
import { datesDiffer, upperHasErrors, villagesMissing } from '../codes.js';
import { type AcrossVillages, townNotices } from '../insight/index.js';
import { reconcileTown } from './reconcile.js';
import type { Town } from './town.js';
import type { Upper } from './upper.js';

/**
 * All that is to be said of a town before its documents are made: who is missing, what only the town can see, errors in the
 * workbooks of the town and the departments (TOWN-012), what does not reconcile. Errors keep the final documents back.
 */
export const judgeTown = (town: Town, upper: Upper, across: AcrossVillages, facts: Facts): Diagnostic[] => [
  ...notices(town),
  ...townNotices(town, upper, across),
  ...upperErrors(upper),
  ...reconcileTown(town, facts),
];

const upperErrors = ({ town, departments }: Upper): Diagnostic[] =>
  [...(town ? [town] : []), ...departments]
    .filter(({ errors }) => errors.length > 0)
    .map(({ data: { origin }, errors }) =>
      upperHasErrors({
        place: { kind: 'file', file: origin.file },
        found: `${errors.length}个错误`,
        message: `${origin.villageName}的工作簿还有${errors.length}个错误：${errors.slice(0, 2).join(' ')}${errors.length > 2 ? ' ……' : ''}`,
      }),
    );

function notices({ missing, villages, asOf }: Town): Diagnostic[] {
  const other = villages.filter((v) => v.asOf !== asOf);
  return [
    ...(missing.length > 0
      ? [
          villagesMissing({
            found: `${villages.length}个村`,
            message: `还有${missing.length}个村没有报：${missing.map(({ name }) => name).join('、')}。`,
          }),
        ]
      : []),
    ...(other.length > 0
      ? [
          datesDiffer({
            message: `全镇数据截至${asOf}，${other.map((v) => `${v.village.name}截至${v.asOf}`).join('、')}。`,
          }),
        ]
      : []),
  ];
}
