import type { FontRole } from '../../../document/index.js';
import type { BasisPath } from '../basis.js';
import { faceOf, mainRun } from '../passages.js';
import { defineRule } from '../rule.js';
import { nameOf } from './body-font.js';

const FACES: Record<number, FontRole> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong', 4: 'fangsong' };
const NAMES: Record<number, string> = { 1: '“一、”级', 2: '“（一）”级', 3: '“1.”级', 4: '“（1）”级' };

/** 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. */
export const headingFont = defineRule({
  code: 'FMT-020',
  severity: 'info',
  title: '标题层次的字体不对',
  why: '第一层用黑体、第二层用楷体、第三层和第四层用仿宋体，层次一看就清楚。',
  fix: ['选中这些标题，改成该层的字体'],
  basis: ['fonts.heiti', 'fonts.kaiti', 'fonts.fangsong'],
  certainty: 'sure',
  *check(subject) {
    if (!subject.official) return;
    for (const passage of subject.of('heading')) {
      const want = FACES[passage.level ?? 0];
      const run = mainRun(passage.block);
      if (!want || !run) continue;
      const face = faceOf(run);
      if (face === want) continue;
      const found = nameOf(face, subject);
      const right = subject.profile.fonts[want].name;
      yield {
        basis: `fonts.${want}` as BasisPath,
        at: passage,
        found,
        expected: [right],
        fault: `${NAMES[passage.level!]}标题的字体是${found}`,
        wanted: `用${right}`,
      };
    }
  },
});
