import { person } from '../../../../model/index.js';
import { rowCheck } from '../../row-check.js';

const valuesOf = (key: string): readonly string[] => {
  const field = person.fields.find((f) => f.key === key)!;
  return 'values' in field ? field.values : [];
};
const TYPES = valuesOf('disabilityType');
const LEVELS = valuesOf('disabilityLevel');

export const disabilityCertificateContradicted = rowCheck(
  'person',
  {
    code: 'ROW-017',
    severity: 'error',
    title: '残疾类别、等级与残疾证号不一致',
    why: '等级决定能不能享受重度残疾的政策，要以证为准。',
    fix: ['对照残疾人证，改类别、等级或者改残疾证号。'],
  },
  ({ disabilityCertNo, disabilityType, disabilityLevel }, { report }) => {
    const digits = /^.{18}([1-7])([1-4])/.exec(disabilityCertNo ?? '');
    if (!digits) return;
    const type = TYPES[Number(digits[1]) - 1]!;
    const level = LEVELS[Number(digits[2]) - 1]!;
    if (disabilityType !== undefined && disabilityType !== type) {
      report('disabilityType', {
        found: disabilityType,
        expected: [type],
        message: `填的是“${disabilityType}”，残疾证号第 19 位表示“${type}”。`,
      });
    }
    if (disabilityLevel !== undefined && disabilityLevel !== level) {
      report('disabilityLevel', {
        found: disabilityLevel,
        expected: [level],
        message: `填的是“${disabilityLevel}”，残疾证号第 20 位表示“${level}”。`,
      });
    }
  },
);
