import { inMillimetres } from '../../millimetres.js';
import { defineRule } from '../rule.js';

/** 切口 and 地脚 follow from paper and type area (156 mm × 225 mm); only upright pages. */
export const outerMargins = defineRule({
  code: 'FMT-001',
  severity: 'info',
  title: '右页边或下页边不对',
  why: '版心是156毫米×225毫米，天头、订口定下以后，右边和下边就定下来了。',
  fix: ['在“页面设置”里把右页边改为26毫米、下页边改为35毫米'],
  basis: ['page.right', 'page.bottom'],
  certainty: 'sure',
  *check({ document, profile, official }) {
    if (!official) return;
    for (const [index, { page }] of document.sections.entries()) {
      if (page.orientation !== 'portrait') continue;
      for (const key of ['right', 'bottom'] as const) {
        const measure = profile.page[key];
        const found = inMillimetres(page.margin[key]);
        if (Math.abs(found - measure.value) <= (measure.tolerance ?? 0.5) + 0.5) continue;
        yield {
          basis: `page.${key}`,
          at: `第${index + 1}节页面设置`,
          found: `${found}毫米`,
          expected: [`${measure.value}毫米`],
          fault: `${measure.name}是${found}毫米`,
          wanted: `是${measure.value}毫米`,
        };
      }
    }
  },
});
