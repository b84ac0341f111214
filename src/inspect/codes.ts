import { defineDiagnostic } from '../diagnostics/index.js';

export const unknownItem = defineDiagnostic({
  code: 'ITEM-001',
  severity: 'error',
  title: '检查项号不存在',
  why: '检查项号对不上，这一行回答的是哪一项就不知道了，只好不算。',
  fix: ['把检查项号改成方案里的编号，如 5.10。'],
});

export const unknownSubject = defineDiagnostic({
  code: 'ITEM-002',
  severity: 'error',
  title: '人工核查的对象找不到',
  why: '按户、按人的检查项，回答要落到那一户、那个人；对象找不到，这个回答就落了空。',
  fix: ['核对对象编号：按户的检查项填户编号，按人的填人编号；全村的结果不填对象编号。'],
});

export const contradiction = defineDiagnostic({
  code: 'ITEM-003',
  severity: 'error',
  title: '同一检查项、同一对象有两个不同的回答',
  why: '同一件事只能有一个结论；程序不替您选，在改好之前算作“未核实”。',
  fix: ['保留正确的一行，删去另一行；在改好之前按“未核实”处理。'],
});

export const wholeVillageProblem = defineDiagnostic({
  code: 'ITEM-004',
  severity: 'error',
  title: '有问题的户、人没有写明',
  why: '按户、按人的检查项，问题要落到具体的户和人，才能整改销号。',
  fix: ['全村的一行改成“无问题”，有问题的户或人在下面另加一行，写明对象编号。'],
});

export const unreasonedRejection = defineDiagnostic({
  code: 'ITEM-005',
  severity: 'error',
  title: '否定数据提示没有理由或核查人',
  why: '数据已经提示有疑点，只有写明理由、有人负责，才能认定没有问题。',
  fix: ['补上理由和核查人；在补上之前按“未核实”处理。'],
});

export const decidedByData = defineDiagnostic({
  code: 'ITEM-006',
  severity: 'info',
  title: '该项由数据判定，人工核查的回答没有采用',
  why: '能从表里算出来的不重复填报；以表里的数据为准。',
  fix: ['如果结论不对，请改正表里的数据。'],
});

export const notForVillage = defineDiagnostic({
  code: 'ITEM-007',
  severity: 'info',
  title: '该项不由村回答',
  why: '镇、部门的检查项由镇和部门自己回答，没有启用的检查项不用回答。',
  fix: ['可以删去这一行。'],
});

export const unclearAnswer = defineDiagnostic({
  code: 'ITEM-008',
  severity: 'error',
  title: '核查结果看不出有没有问题',
  why: '检查项的结论只有四种；看不出是哪一种的回答，不能当成没有问题。',
  fix: ['填“有问题”“无问题”“不涉及”或“未核实”。'],
});

export const unnamedChecker = defineDiagnostic({
  code: 'ITEM-009',
  severity: 'warning',
  title: '人工核查没有写核查人',
  why: '人工回答要有人负责，材料里要能查到是谁核实的。',
  fix: ['补上核查人和核查日期。'],
});
