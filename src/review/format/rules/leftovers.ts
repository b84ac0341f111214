import type { Run } from '../../../document/index.js';
import { defineRule } from '../rule.js';

const WORDS =
  /TODO|FIXME|待定(?!岗)|待核实后(?:填|补)|某某(?:村|镇|县|单位|同志)|[（(]\s*略\s*[）)]|此处(?:填|插入|补充)/;

/** Signs that a text is not finished: words that put something off, marks with a highlighter. */
export const leftovers = defineRule({
  code: 'FMT-040',
  severity: 'suspected',
  title: '像是没有定稿',
  why: '“待定”“TODO”一类的字、突出显示的颜色，多半是起草时的记号。',
  fix: ['核对这些地方，改定以后删去记号'],
  basis: ['rules.finished'],
  certainty: 'doubtful',
  *check({ all }) {
    for (const passage of all) {
      const word = WORDS.exec(passage.text)?.[0];
      if (word) yield { basis: 'rules.finished', at: passage, found: word, fault: '有没有定下来的字样' };
      const marked = passage.block.inlines.find(
        (i): i is Run => i.kind === 'run' && i.highlight !== undefined && i.text.trim() !== '',
      );
      if (marked)
        yield { basis: 'rules.finished', at: passage, found: marked.text.slice(0, 20), fault: '有突出显示的文字' };
    }
  },
});
