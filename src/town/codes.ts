import { defineDiagnostic } from '../diagnostics/index.js';

export const villageUnreconciled = defineDiagnostic({
  code: 'TOWN-001',
  severity: 'error',
  title: '一个村的数两次算得不一样',
  why: '每个村的数用两条互不相干的路各算一遍，不一致的村不能汇进全镇的数。',
  fix: ['请把这个村的工作簿和这条提示一起告诉村报的维护人员', '急用时可加 --draft 先看草稿'],
});

export const townUnreconciled = defineDiagnostic({
  code: 'TOWN-002',
  severity: 'error',
  title: '全镇合计与各村之和不一致',
  why: '各村的数相加必须等于全镇的数，按方面、分类、来源、状态分的合计也必须相等（账账相符）。',
  fix: ['按提示核对这几个村的台账', '仍然不一致时，请把工作簿和这条提示一起告诉村报的维护人员'],
});

export const villageHasErrors = defineDiagnostic({
  code: 'TOWN-003',
  severity: 'error',
  title: '有一个村的工作簿还有错误',
  why: '村里的数据有错误时，村里自己的正式报告也出不来，镇里的正式汇总不能用它的数。',
  fix: ['请村里按 cunbao check 的提示改正后重新报', '需要先看样子，可加 --draft 生成标有“草稿”的文件'],
});

export const villagesMissing = defineDiagnostic({
  code: 'TOWN-004',
  severity: 'warning',
  title: '有的村还没有报',
  why: '汇总的是已经收到的村，没有报的村会在报告里列出名字。',
  fix: ['催报；收到后重新运行 cunbao compile'],
});

export const villageTwice = defineDiagnostic({
  code: 'TOWN-005',
  severity: 'error',
  title: '同一个村有两份工作簿',
  why: '两份一起汇总会把这个村的数算两遍，也分不清以哪一份为准。',
  fix: ['只留下要用的那一份，把另一份移到别的文件夹，再运行一次', '收件时用 cunbao collect 登记，可以看出哪一份是新的'],
});

export const datesDiffer = defineDiagnostic({
  code: 'TOWN-006',
  severity: 'warning',
  title: '各村的数据截止日期不同',
  why: '逾期等按数据截止日期计算，日期不同的数放在一起不是同一天的情况。',
  fix: ['请各村按同一个截止日期重新报，或者用 --as-of 指定一个日期统一计算'],
});

export const unknownFigure = defineDiagnostic({
  code: 'TOWN-007',
  severity: 'error',
  title: '没有这个数',
  why: '追溯的数要用报告里数的名称，如 问题数、排查.已排查户数。',
  fix: ['不写名称运行 cunbao compile --trace "" 可以列出全部名称'],
});
