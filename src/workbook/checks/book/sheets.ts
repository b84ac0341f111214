import { defineDiagnostic } from '../../../diagnostics/index.js';

export const sheetMissing = defineDiagnostic({
  code: 'BOOK-010',
  severity: 'error',
  title: '缺少必需的工作表',
  why: '村工作簿的村情况、农户、家庭成员，镇工作簿的镇级事项，部门工作簿的部门情况，以及人工核查、问题台账，缺一张就没法判定。',
  fix: ['从原来的工作簿把这张表复制回来，名称要和发放时一样。'],
});

export const sheetRenamed = defineDiagnostic({
  code: 'BOOK-011',
  severity: 'error',
  title: '工作表改了名字',
  why: '工作表按名称读取，改了名就找不到。',
  fix: ['把工作表改回原来的名称。'],
});

export const optionalSheetMissing = defineDiagnostic({
  code: 'BOOK-012',
  severity: 'info',
  title: '没有选填的工作表',
  why: '要用到这张表的检查项没有依据，一律列为未核实，不会当成没有问题。',
  fix: ['需要时从原来的工作簿复制回来。'],
});

export const sheetCopied = defineDiagnostic({
  code: 'BOOK-013',
  severity: 'warning',
  title: '工作表有副本，副本没有读',
  why: '同一张表有两份时，只读名称完全一致的那一份；数据如果填在副本里就漏掉了。',
  fix: ['核对数据填在哪一张；把内容并到原表，删掉副本。'],
});

export const extraSheet = defineDiagnostic({
  code: 'BOOK-014',
  severity: 'info',
  title: '多出来的工作表，没有读',
  why: '自己加的工作表可以留着，系统不读也不改。',
  fix: ['不需要改。'],
});

export const sheetHidden = defineDiagnostic({
  code: 'BOOK-015',
  severity: 'info',
  title: '工作表是隐藏的，照样读取',
  why: '隐藏的表里也是本村的数据，不读就会漏。',
  fix: ['不需要改。'],
});
