import { defineDiagnostic } from '../../diagnostics/index.js';

export const recountDiffers = defineDiagnostic({
  code: 'LEDG-041',
  severity: 'error',
  title: '台账文件回读后数目不一致',
  why: '写成的文件要重新读一遍、数一遍，汇总、台账和分类台账的数目必须处处相等。',
  fix: ['请重新生成；仍然出现时，这是程序的问题，请把工作簿和这条提示一起反馈。'],
});
