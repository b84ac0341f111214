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

export const personTwice = defineDiagnostic({
  code: 'TOWN-008',
  severity: 'warning',
  title: '同一证件号码登记在两个村',
  why: '一个人、一户只能算在一个村，算两遍全镇的数就多了；只有放在一起才看得出。',
  fix: ['请有关村核对户籍，确定归属；不归自己的，改“人员状态”或者删掉这一行后重新报'],
});

export const personSuspected = defineDiagnostic({
  code: 'TOWN-009',
  severity: 'suspected',
  title: '两个村的两个人可能是同一个人',
  why: '姓名相同，出生日期或者户主也相同，而证件号码没有填或者不对，不能确定是不是同一个人。',
  fix: ['请有关村补填、改正证件号码；确实是两个人的不用改'],
});

export const textsAlike = defineDiagnostic({
  code: 'TOWN-010',
  severity: 'info',
  title: '两个村填写的文字大段相同',
  why: '只列事实，不作评价；是不是照抄由人核实。',
  fix: ['逐段对照见镇汇总表“文字相同”'],
});

export const conductNoted = defineDiagnostic({
  code: 'TOWN-011',
  severity: 'info',
  title: '排查登记情况',
  why: '只列登记数据反映的事实，不作评价。',
  fix: ['逐村情况见镇汇总表“登记情况”'],
});

export const upperHasErrors = defineDiagnostic({
  code: 'TOWN-012',
  severity: 'error',
  title: '镇或部门的工作簿还有错误',
  why: '镇、部门的排查情况也写进汇总报告，有错误的不能写进正式报告。',
  fix: ['按 cunbao check 的提示改正后重新汇总', '需要先看样子，可加 --draft 生成标有“草稿”的文件'],
});

export const responsibilityBlank = defineDiagnostic({
  code: 'TOWN-013',
  severity: 'warning',
  title: '责任体系没有填全',
  why: '方案要求一级抓一级，每个村的包村领导、包村干部、书记、网格员都要落实到人。',
  fix: ['在镇工作簿“责任体系”里补填；包村干部、书记也可以由村在“村情况”里填'],
});

export const nameLeft = defineDiagnostic({
  code: 'TOWN-014',
  severity: 'suspected',
  title: '公开的材料里可能有人名',
  why: '公开的材料不出现农户和干部的姓名。三个字以上的已自动遮掉；两个字的常常也是普通的词，由人看。',
  fix: ['看这个词是不是人名；是的，在工作簿里换个说法，再生成一次'],
});
