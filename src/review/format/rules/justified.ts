import { defineRule } from '../rule.js';

/** The body fills its lines (撑满版心): most of it is set flush on both sides. */
export const justified = defineRule({
  code: 'FMT-013',
  severity: 'info',
  title: '正文没有两端对齐',
  why: '公文的正文撑满版心，左对齐的段落右边参差不齐。',
  fix: ['选中正文，在“段落”里把对齐方式改为两端对齐'],
  basis: ['rules.justified'],
  certainty: 'sure',
  *check({ official, body }) {
    if (!official) return;
    const length = (align: string): number =>
      body.reduce((sum, { block, text }) => sum + (block.format.align === align ? text.length : 0), 0);
    // Only lines that are longer than one line show a ragged edge.
    if (length('left') > 56 && length('left') > length('justify'))
      yield { basis: 'rules.justified', found: '左对齐', fault: '正文是左对齐', wanted: '撑满版心，用两端对齐' };
  },
});
