import { mainRun } from '../passages.js';
import { defineRule } from '../rule.js';
import { sizeName } from '../size-name.js';

/** Headings of all levels in the body's size. */
export const headingSize = defineRule({
  code: 'FMT-021',
  severity: 'info',
  title: '标题层次的字号不对',
  why: '文中各层标题和正文一样用3号字，只以字体分层次。',
  fix: ['选中这些标题，把字号改为三号'],
  basis: ['text.size'],
  certainty: 'sure',
  *check({ official, of, profile }) {
    if (!official) return;
    const want = profile.text.size.value;
    for (const passage of of('heading')) {
      const size = mainRun(passage.block)?.size;
      if (size === undefined || Math.abs(size - want) <= 0.5) continue;
      yield {
        basis: 'text.size',
        at: passage,
        found: sizeName(size),
        expected: [sizeName(want)],
        fault: `文中标题的字号是${sizeName(size)}`,
        wanted: `用${sizeName(want)}`,
      };
    }
  },
});
