import { isCounted } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

const WATER = ['water.quantityOk', 'water.qualityOk', 'water.convenienceOk', 'water.reliabilityOk'] as const;

export const eliminatedAtRisk = crossCheck(
  {
    code: 'CROSS-028',
    severity: 'warning',
    title: '风险已经消除的户还有没解决的问题',
    why: '住房、饮水、医保没有保障，或者没有采取措施就“帮扶消除”的，不符合风险消除的条件。',
    fix: ['核实风险是否真的消除；没有消除的，把“风险是否消除”改为“否”，问题列入台账。'],
  },
  ({ households, optional = {} }, { report }) => {
    const helped = new Set((optional.measure ?? []).map(({ values }) => values.householdId));
    for (const household of households) {
      const { values: v, persons } = household;
      if (v.riskEliminated !== '是' || v.monitorCategory === undefined || v.monitorCategory === '非监测对象') continue;
      const left = [
        (v.houseGrade === 'C' || v.houseGrade === 'D' || v.dilapidated === '是') &&
          v.livesInHouse !== '否' &&
          '住在危房里',
        WATER.some((key) => v[key] === '否') && '饮水不安全',
        persons.some(
          (one) =>
            isCounted(one) &&
            one.values.insuredResident === '否' &&
            one.values.insuredEmployee === '否' &&
            one.values.insuredElsewhere === '否',
        ) && '有人没有参保',
        v.eliminateMode === '帮扶消除' && optional.measure && !helped.has(v.householdId!) && '没有帮扶措施',
      ].filter((one) => typeof one === 'string');
      if (left.length > 0)
        report('household', household, 'riskEliminated', {
          found: '是',
          message: `风险是否消除填“是”，但${left.join('、')}。`,
        });
    }
  },
);
