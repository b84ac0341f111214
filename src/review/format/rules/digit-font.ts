import type { Run } from '../../../document/index.js';
import type { Passage } from '../passages.js';
import { defineRule } from '../rule.js';

/** The digits of the body in one face throughout. */
export const digitFont = defineRule({
  code: 'FMT-015',
  severity: 'suspected',
  title: '数字的字体前后不一',
  why: '标准没有规定正文中数字的字体，但同一份公文里应当一致；不一致的多半是从别处粘贴来的。',
  fix: ['选中全文，把西文字体设成同一种'],
  basis: ['rules.digitFont'],
  certainty: 'doubtful',
  *check({ official, body }) {
    if (!official) return;
    const uses = body.flatMap((passage) =>
      passage.block.inlines
        .filter((i): i is Run => i.kind === 'run' && /\d/.test(i.text) && i.vertical === undefined)
        .map((run): [string, Passage] => [run.latin ?? '', passage]),
    );
    const counts = new Map<string, number>();
    for (const [face] of uses) counts.set(face, (counts.get(face) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!most || counts.size < 2 || most[1] < 3) return;
    const usual = most[0] || '与中文相同的字体';
    const seen = new Set<Passage>();
    for (const [face, passage] of uses) {
      if (face === most[0] || seen.has(passage)) continue;
      seen.add(passage);
      yield {
        basis: 'rules.digitFont',
        at: passage,
        found: face || '与中文相同的字体',
        fault: `这里数字的字体与别处不同，别处多用${usual}`,
      };
    }
  },
});
