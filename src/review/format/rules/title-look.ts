import { faceOf, mainRun } from '../passages.js';
import { defineRule } from '../rule.js';
import { sizeName } from '../size-name.js';
import { nameOf } from './body-font.js';

/** The title in 2号小标宋, centred. */
export const titleLook = defineRule({
  code: 'FMT-024',
  severity: 'info',
  title: '标题的字体、字号或位置不对',
  why: '公文标题一般用2号小标宋体字，居中排布。',
  fix: ['选中标题，字体改为方正小标宋简体（没有时用相近的字体），字号改为二号，居中'],
  basis: ['fonts.xiaobiaosong', 'text.titleSize', 'rules.titleLines'],
  certainty: 'sure',
  *check(subject) {
    const { official, of, profile } = subject;
    const [first] = of('title');
    const run = first && mainRun(first.block);
    if (!official || !first || !run) return;
    const face = faceOf(run);
    const right = profile.fonts.xiaobiaosong.name;
    if (face !== 'xiaobiaosong') {
      const found = nameOf(face, subject);
      const wanted = `用${right}`;
      yield { basis: 'fonts.xiaobiaosong', at: first, found, expected: [right], fault: `标题的字体是${found}`, wanted };
    }
    const size = profile.text.titleSize.value;
    if (Math.abs(run.size - size) > 0.5)
      yield {
        basis: 'text.titleSize',
        at: first,
        found: sizeName(run.size),
        expected: [sizeName(size)],
        fault: `标题的字号是${sizeName(run.size)}`,
        wanted: `用${sizeName(size)}`,
      };
    if (first.block.format.align !== 'center')
      yield { basis: 'rules.titleLines', at: first, fault: '标题没有居中', wanted: '居中排布' };
  },
});
