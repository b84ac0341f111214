import { defineDiagnostic } from '../../diagnostics/index.js';

export const villageTwice = defineDiagnostic({
  code: 'LEDG-050',
  severity: 'error',
  title: '同一个村有两份工作簿',
  why: '两份都算，问题就数了两遍；只能以一份为准。',
  fix: ['只留下要用的那一份，再运行一次。'],
});

export const otherErrors = defineDiagnostic({
  code: 'LEDG-051',
  severity: 'info',
  title: '问题台账以外的表还有错误',
  why: '跟踪问题只看“问题台账”，别的表的错误不在这里逐条列出。',
  fix: ['运行 cunbao check 工作簿，逐格查看。'],
});

export const notNumbered = defineDiagnostic({
  code: 'LEDG-052',
  severity: 'warning',
  title: '问题还没有编号',
  why: '交办、收回、对账都凭编号认问题，没有编号就对不上。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，编号会写入问题台账；再用新工作簿。'],
});
