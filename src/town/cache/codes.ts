import { defineDiagnostic } from '../../diagnostics/index.js';

export const cacheEntryDamaged = defineDiagnostic({
  code: 'CACHE-001',
  severity: 'info',
  title: '上次读取的结果坏了，已重新读取',
  why: '读过的工作簿把结果存下来，下次不用再读；存下来的结果每次用之前都核对，不对就重新读取原文件。',
  fix: ['不需要改。'],
});

export const cacheNotKept = defineDiagnostic({
  code: 'CACHE-002',
  severity: 'info',
  title: '读取的结果没有存下来',
  why: '存不下来不影响这次的结果，只是下次要重新读取。',
  fix: ['检查文件夹能不能写、磁盘是否已满。'],
});

export const digestFailed = defineDiagnostic({
  code: 'CACHE-003',
  severity: 'error',
  title: '程序读这份文件时自身出错',
  why: '一份文件出错不影响其他文件；这一份没有计入。',
  fix: ['把这份文件和这句话交给村报的维护人员。', '可以先用 cunbao check 单独检查这份文件。'],
});
