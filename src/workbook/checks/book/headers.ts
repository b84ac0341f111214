import { defineDiagnostic } from '../../../diagnostics/index.js';

export const headerRowMissing = defineDiagnostic({
  code: 'BOOK-020',
  severity: 'error',
  title: '找不到表头',
  why: '每一列按表头的名称读取，没有表头就不知道哪一列是什么。',
  fix: ['把发放时的表头那一行复制回来，放在数据上面（前 10 行之内）。'],
});

export const columnMissing = defineDiagnostic({
  code: 'BOOK-021',
  severity: 'error',
  title: '缺少一列',
  why: '少了一列，每一行的这一项都成了空白，有关的检查项都判定不了。',
  fix: ['从原来的工作簿把这一列（连同表头）复制回来。'],
});

export const columnDuplicated = defineDiagnostic({
  code: 'BOOK-022',
  severity: 'error',
  title: '同一列出现两次',
  why: '两列同名，不知道该以哪一列为准。',
  fix: ['核对两列的内容，留下对的一列，删掉另一列。'],
});

export const columnRenamed = defineDiagnostic({
  code: 'BOOK-023',
  severity: 'error',
  title: '列名改了',
  why: '每一列按列名读取，改了名就当成缺少这一列。',
  fix: ['把列名改回发放时的写法。'],
});

export const columnsMoved = defineDiagnostic({
  code: 'BOOK-024',
  severity: 'info',
  title: '列的顺序变了，照样读取',
  why: '按列名读取，顺序不影响结果。',
  fix: ['不需要改。'],
});

export const extraColumns = defineDiagnostic({
  code: 'BOOK-025',
  severity: 'info',
  title: '多出来的列，没有读',
  why: '自己加的列可以留着，系统不读也不改。',
  fix: ['不需要改。'],
});

export const headerRowMoved = defineDiagnostic({
  code: 'BOOK-026',
  severity: 'info',
  title: '表头的位置变了，照样读取',
  why: '表头在前 10 行之内就能找到，上面加减几行不影响结果。',
  fix: ['不需要改。'],
});
