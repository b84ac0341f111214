import { defineRule } from '../rule.js';

/** Issued by a notice, which bears the date. */
const UNDATED = /(?:方案|预案|办法|规定|细则|规则|制度|计划|要点)(?:[（(][^（）()]*[）)])?\s*$/;

/** What every document of its kind has and this one does not show. */
export const elementsMissing = defineRule({
  code: 'FMT-029',
  severity: 'suspected',
  title: '可能缺少公文的要素',
  why: '公文要有标题、正文、发文机关署名和成文日期；有红头的还要有发文字号。',
  fix: ['核对是不是漏写了；写在图片、文本框里的，程序可能认不出'],
  basis: ['rules.elements'],
  certainty: 'doubtful',
  *check({ official, of, layout }) {
    if (!official) return;
    const missing = [
      ...(of('title').length === 0 ? ['标题'] : []),
      ...(layout !== '纪要' && of('date').length === 0 && !UNDATED.test(of('title').at(-1)?.text ?? '')
        ? ['成文日期']
        : []),
      ...((layout === '公文' || layout === '信函') && of('letterhead').length > 0 && of('number').length === 0
        ? ['发文字号']
        : []),
    ];
    if (missing.length > 0)
      yield { basis: 'rules.elements', found: missing.join('、'), fault: `没有找到${missing.join('、')}` };
  },
});
