import type { Run } from '../../../document/index.js';
import { isRed } from '../passages.js';
import { defineRule } from '../rule.js';

/** Darker than this in every part counts as black. */
const DARK = 0x40;

const isBlack = (color: string): boolean =>
  [0, 2, 4].every((i) => Number.parseInt(color.slice(i, i + 2), 16) < DARK) || !/^[0-9A-F]{6}$/i.test(color);

/** All characters are black, but for the red head. */
export const textColour = defineRule({
  code: 'FMT-014',
  severity: 'info',
  title: '文字不是黑色',
  why: '除发文机关标志等用红色外，公文的文字都是黑色；彩色文字多半是修改时的标记，或者网页上带来的。',
  fix: ['选中这些文字，把字体颜色改为黑色或“自动”'],
  basis: ['rules.colour'],
  certainty: 'sure',
  *check({ official, all }) {
    if (!official) return;
    for (const passage of all) {
      const head = passage.role === 'letterhead' || passage.role === 'front';
      const run = passage.block.inlines.find(
        (i): i is Run =>
          i.kind === 'run' &&
          i.color !== undefined &&
          i.text.trim() !== '' &&
          !isBlack(i.color) &&
          !(head && isRed(i.color)),
      );
      if (run)
        yield {
          basis: 'rules.colour',
          at: passage,
          found: run.text.slice(0, 20),
          fault: '文字不是黑色',
          wanted: '用黑色',
        };
    }
  },
});
