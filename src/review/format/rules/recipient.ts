import { defineRule } from '../rule.js';

/** 主送机关 flush left, with a full-width colon at the end. */
export const recipient = defineRule({
  code: 'FMT-032',
  severity: 'warning',
  title: '主送机关的排法不对',
  why: '主送机关在标题下空一行，居左顶格，最后一个机关名称后面标全角冒号。',
  fix: ['取消主送机关这一段的首行缩进，末尾用全角冒号“：”'],
  basis: ['rules.recipient'],
  certainty: 'likely',
  *check({ official, of }) {
    if (!official) return;
    for (const passage of of('recipient')) {
      const { indent, align } = passage.block.format;
      const blanks = /^[\s\u3000]+/.test(passage.text);
      if (Math.abs(indent.left + indent.firstLine) > 6 || blanks || align === 'center' || align === 'right')
        yield { basis: 'rules.recipient', at: passage, fault: '主送机关没有顶格', wanted: '居左顶格' };
      const text = passage.text.trimEnd();
      if (text.endsWith(':'))
        yield {
          basis: 'rules.recipient',
          at: passage,
          found: ':',
          expected: ['：'],
          fault: '主送机关后面是半角冒号',
          wanted: '标全角冒号',
        };
      else if (!text.endsWith('：'))
        yield {
          basis: 'rules.recipient',
          at: passage,
          fault: '主送机关后面没有冒号',
          wanted: '标全角冒号',
          certainty: 'doubtful',
        };
    }
  },
});
