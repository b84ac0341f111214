import { roleOfFont } from '../../../document/index.js';
import { numberLines } from '../page-number-lines.js';
import { defineRule } from '../rule.js';
import { sizeName } from '../size-name.js';

/** 4号 digits in 宋体 between dashes of one character: — 1 —. */
export const pageNumberForm = defineRule({
  code: 'FMT-050',
  severity: 'info',
  title: '没有页码，或者页码的样子不对',
  why: '页码用4号半角宋体阿拉伯数字，左右各放一条一字线，写成“— 1 —”。',
  fix: ['在页脚插入页码，两边各加一字线“—”，宋体四号'],
  basis: ['rules.pageNumber', 'pageNumber.size', 'fonts.songti', 'rules.letterFirstPage'],
  certainty: 'sure',
  *check(subject) {
    const { official, profile, layout, document } = subject;
    if (!official) return;
    const lines = numberLines(subject);
    if (lines.length === 0) {
      yield { basis: 'rules.pageNumber', at: '页脚', fault: '没有页码', wanted: '有页码' };
      return;
    }
    for (const { at, field, before, after } of lines) {
      if (before !== '—' || after !== '—')
        yield {
          basis: 'rules.pageNumber',
          at,
          found: `${before}1${after}`,
          expected: ['— 1 —'],
          fault: `页码写成了“${before}1${after}”`,
          wanted: '左右各放一条一字线，写成“— 1 —”',
        };
      const size = profile.pageNumber.size.value;
      if (Math.abs(field.size - size) > 0.5)
        yield {
          basis: 'pageNumber.size',
          at,
          found: sizeName(field.size),
          expected: [sizeName(size)],
          fault: `页码的字号是${sizeName(field.size)}`,
          wanted: `用${sizeName(size)}`,
        };
      const role =
        field.latin === undefined ? (field.family === undefined ? field.font : undefined) : roleOfFont(field.latin);
      if (role !== 'songti') {
        const found = field.latin ?? field.family ?? profile.fonts[field.font].name;
        yield {
          basis: 'fonts.songti',
          at,
          found: found || '没有写明',
          fault: `页码的字体是${found || '没有写明的默认字体'}`,
          wanted: '用半角宋体',
        };
      }
    }
    if (layout === '信函' && !document.sections[0]?.footer?.first)
      yield {
        basis: 'rules.letterFirstPage',
        at: '页脚',
        fault: '信函的首页也有页码',
        wanted: '首页不显示页码',
        certainty: 'likely',
      };
  },
});
