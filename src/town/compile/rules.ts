import type { Plan } from '../../plan/index.js';
import type { ReviewRules } from '../../review/index.js';
import type { Profile } from '../../template/index.js';
import { TOWN_REPORT } from '../report/index.js';

/** What the review of the town's report asks for (FACTS 10.2). */
export function townReviewRules(plan: Plan, profile: Profile): ReviewRules {
  const { sections = [], softPageLimit } = plan.documents[TOWN_REPORT] ?? {};
  return {
    kind: '情况报告',
    sections,
    areas: plan.areas
      .filter((a) => !a.reserved && plan.items.some((item) => item.enabled && item.area === a.id))
      .map((a) => a.name),
    givenNumbers: plan.areas.map(({ label, name }) => label + name),
    ...(sections[1] !== undefined && { areasIn: sections[1] }),
    // 上报时限 binds the villages; the town reports after them.
    deadline: '9999-12-31',
    ...(softPageLimit !== undefined && { softPageLimit }),
    profile,
  };
}
