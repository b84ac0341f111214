import { defineDiagnostic } from '../../diagnostics/index.js';

export const ruleNotWaivable = defineDiagnostic({
  code: 'BOOK-040',
  severity: 'error',
  title: '这条规则不能例外',
  why: '只有方案允许的规则可以例外，否则什么错误都能用一句话盖过去。',
  fix: ['把数据改正，删掉这一行例外；确需允许的，由镇里修改方案。'],
});

export const waiverWithoutEffect = defineDiagnostic({
  code: 'BOOK-041',
  severity: 'warning',
  title: '例外没有用上',
  why: '没有对应的错误，可能是编号写错了，也可能数据已经改好。',
  fix: ['核对规则编号、对象编号；已经改好的，删掉这一行。'],
});
