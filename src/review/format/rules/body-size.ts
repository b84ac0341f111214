import type { Run } from '../../../document/index.js';
import { isChinese } from '../passages.js';
import { defineRule } from '../rule.js';
import { sizeName } from '../size-name.js';

/** The body in 3号. */
export const bodySize = defineRule({
  code: 'FMT-011',
  severity: 'info',
  title: '正文字号不对',
  why: '公文正文一般用3号字，每行正好28个字。',
  fix: ['选中这些文字，把字号改为三号'],
  basis: ['text.size'],
  certainty: 'sure',
  *check({ official, body, profile }) {
    if (!official) return;
    const want = profile.text.size.value;
    const sized = body.flatMap((passage) =>
      passage.block.inlines
        .filter((i): i is Run => i.kind === 'run' && i.vertical === undefined && isChinese(i.text))
        .map((run) => ({ passage, run })),
    );
    const counts = new Map<number, number>();
    for (const { run } of sized) counts.set(run.size, (counts.get(run.size) ?? 0) + run.text.length);
    const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (most === undefined) return;
    const expected = [sizeName(want)];
    if (Math.abs(most - want) > 0.5) {
      const found = sizeName(most);
      yield { basis: 'text.size', found, expected, fault: `正文的字号是${found}`, wanted: `用${sizeName(want)}` };
      return;
    }
    let last: unknown;
    for (const { passage, run } of sized) {
      if (Math.abs(run.size - want) <= 0.5 || passage === last) continue;
      last = passage;
      const found = sizeName(run.size);
      yield {
        basis: 'text.size',
        at: passage,
        found,
        expected,
        fault: `正文里有${found}的文字`,
        wanted: `用${sizeName(want)}`,
      };
    }
  },
});
