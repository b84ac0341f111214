import { crossCheck } from '../cross-check.js';

const MOST_EACH = 30;

export const landImpossible = crossCheck(
  {
    code: 'QUAL-012',
    severity: 'suspected',
    title: '耕地面积可能填错了单位',
    why: `本地承包地一人几亩；一人 ${MOST_EACH} 亩以上，多半是按平方米填的，或者多写了一个零。`,
    fix: ['按亩填写承包的耕地；流转来的大户确实如此的不用改。'],
  },
  ({ households }, { report }) => {
    for (const household of households) {
      const { landArea, memberCount } = household.values;
      if (landArea === undefined || memberCount === undefined || memberCount === 0) continue;
      if (landArea > MOST_EACH * memberCount)
        report('household', household, 'landArea', {
          found: String(landArea),
          message: `${memberCount} 个人的户，耕地面积填的是 ${landArea} 亩。`,
        });
    }
  },
);
