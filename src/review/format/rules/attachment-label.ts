import { mainRun } from '../passages.js';
import { defineRule } from '../rule.js';

/** “附件” and its number: on a new page, flush left, 黑体, no colon. */
export const attachmentLabel = defineRule({
  code: 'FMT-037',
  severity: 'warning',
  title: '附件的标识不对',
  why: '附件另面编排，“附件”二字及顺序号用3号黑体，顶格编排在版心左上角第一行。',
  fix: ['在“附件”前插入分页符，顶格，字体改为黑体，后面不加冒号'],
  basis: ['rules.attachment'],
  certainty: 'likely',
  *check({ official, of }) {
    if (!official) return;
    for (const passage of of('attachment-label')) {
      const { indent, align } = passage.block.format;
      const basis = 'rules.attachment';
      if (!passage.newPage)
        yield { basis, at: passage, fault: '附件前面没有分页符', wanted: '另面编排', certainty: 'doubtful' };
      if (
        indent.left + indent.firstLine > 6 ||
        align === 'center' ||
        align === 'right' ||
        /^[\s\u3000]/.test(passage.text)
      )
        yield { basis, at: passage, fault: '“附件”没有顶格', wanted: '顶格编排' };
      if (mainRun(passage.block)?.font !== 'heiti')
        yield { basis, at: passage, fault: '“附件”二字不是黑体', wanted: '用黑体' };
      if (/[：:]\s*$/.test(passage.text))
        yield { basis, at: passage, fault: '“附件”后面有冒号', wanted: '只写“附件”和顺序号' };
      if (/[一二三四五六七八九十]/.test(passage.text))
        yield { basis, at: passage, found: passage.text.trim(), fault: '附件的顺序号是汉字', wanted: '用阿拉伯数字' };
    }
  },
});
