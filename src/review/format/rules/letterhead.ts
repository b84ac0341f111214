import { faceOf, mainRun } from '../passages.js';
import { defineRule } from '../rule.js';
import { nameOf } from './body-font.js';

/** 发文机关标志: in the middle, 小标宋 recommended. How far from the top it is printed only the PDF shows. */
export const letterhead = defineRule({
  code: 'FMT-027',
  severity: 'warning',
  title: '发文机关标志的样子不对',
  why: '发文机关标志居中排布，推荐用小标宋体字，红色。',
  fix: ['选中发文机关标志，居中，字体改为方正小标宋简体（没有时用相近的字体）'],
  basis: ['rules.letterhead', 'rules.letterheadFace'],
  certainty: 'likely',
  *check(subject) {
    const [first] = subject.of('letterhead');
    const run = first && mainRun(first.block);
    if (!run) return;
    if (first.where === 'flow' && ['left', 'right'].includes(first.block.format.align))
      yield { basis: 'rules.letterhead', at: first, fault: '发文机关标志没有居中', wanted: '居中排布' };
    const face = faceOf(run);
    if (face !== 'xiaobiaosong') {
      const found = nameOf(face, subject);
      yield {
        basis: 'rules.letterheadFace',
        at: first,
        found,
        fault: `发文机关标志的字体是${found}`,
        wanted: '用小标宋体字',
      };
    }
  },
});
