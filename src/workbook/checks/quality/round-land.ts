import { crossCheck } from '../cross-check.js';

const ENOUGH = 20;
const SHARE = 0.9;
const STEP = 5;

export const roundLand = crossCheck(
  {
    code: 'QUAL-013',
    severity: 'suspected',
    title: '耕地面积几乎都是整数',
    why: '承包地是量出来的，各户都是五亩、十亩这样的整数，往往是估的。',
    fix: ['对照承包合同填写实际面积。'],
  },
  ({ households }, { report }) => {
    const farms = households.filter(({ values }) => (values.landArea ?? 0) > 0);
    const round = farms.filter(({ values }) => values.landArea! % STEP === 0);
    if (farms.length < ENOUGH || round.length < farms.length * SHARE) return;
    const message = `填了耕地面积的 ${farms.length} 户里，${round.length} 户是 ${STEP} 亩的整倍数。`;
    report('household', round[0]!, 'landArea', { found: String(round[0]!.values.landArea), message });
  },
);
