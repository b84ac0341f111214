import { defineDiagnostic } from '../diagnostics/index.js';

const WHY_PLAN = '方案文件决定查什么、怎么判定、报告必须有哪些部分；文件有错，后面的每一份材料都会跟着错。';

export const yamlSyntax = defineDiagnostic({
  code: 'PLAN-001',
  severity: 'error',
  title: '方案文件不是有效的 YAML',
  why: '方案文件决定查什么、怎么判定、报告必须有哪些部分；缩进、冒号、引号错一处，整份就读不出来。',
  fix: ['按提示的行、列检查缩进、冒号和引号；缩进只能用空格。'],
});

export const wrongShape = defineDiagnostic({
  code: 'PLAN-002',
  severity: 'error',
  title: '方案内容缺失或填写不对',
  why: WHY_PLAN,
  fix: [
    '按提示补上或改正该项；可以对照 cunbao init 生成的方案文件。',
    '方案是旧版程序的，运行 cunbao update 工作区，看看新版要改什么。',
  ],
});

export const unknownKey = defineDiagnostic({
  code: 'PLAN-003',
  severity: 'error',
  title: '方案里有不认识的项目',
  why: '多半是名称写错了；不认识的项目会被悄悄忽略，所以直接指出。',
  fix: ['改成正确的名称，或者删去这一项。'],
});

export const badRule = defineDiagnostic({
  code: 'PLAN-004',
  severity: 'error',
  title: '判定规则有误',
  why: '规则里的字段、类型必须与工作簿一致，否则检查项得不出结论。',
  fix: ['对照《字典》核对字段名和类型；金额、小数与固定数比较是否相等时写成 0.0 的样子。'],
});

export const duplicateId = defineDiagnostic({
  code: 'PLAN-005',
  severity: 'error',
  title: '编号重复',
  why: '编号是回答、问题和台账的依据，一个编号只能有一个含义。',
  fix: ['给其中一个换上没有用过的编号，或者删去重复的一个。'],
});

export const outsideArea = defineDiagnostic({
  code: 'PLAN-006',
  severity: 'error',
  title: '检查项与所属方面不一致',
  why: '检查项编号的前半部分就是方面的编号，材料按它归类。',
  fix: ['改正检查项的编号或者 area。'],
});

export const reservedArea = defineDiagnostic({
  code: 'PLAN-007',
  severity: 'error',
  title: '预留的方面不能有检查项',
  why: '方案正文（八）之后就是（十），没有（九）的内容；编号保留，不能自行补写。',
  fix: ['删去该检查项；确有上级正文时，先在 areas 中取消预留并写明名称。'],
});

export const unknownReference = defineDiagnostic({
  code: 'PLAN-008',
  severity: 'error',
  title: '引用的内容在方案里找不到',
  why: '分类、责任单位、方面都从方案自己的清单里选，写错一个字就归不到一起。',
  fix: ['改成清单里的写法，或者在相应的清单里增加它。'],
});

export const datesOutOfOrder = defineDiagnostic({
  code: 'PLAN-009',
  severity: 'error',
  title: '日期先后不对',
  why: '是否逾期、是否在排查期内都按这些日期计算。',
  fix: ['核对这两个日期。'],
});

export const badPrimary = defineDiagnostic({
  code: 'PLAN-010',
  severity: 'error',
  title: '合并登记的指向不对',
  why: 'primary 说明几个检查项查到同一件事时问题登记在哪一项下；指向不存在的项或者绕圈，问题就没有地方登记。',
  fix: ['改正 primary 里的编号，让它们最终指向同一个登记项。'],
});

export const idleNote = defineDiagnostic({
  code: 'PLAN-011',
  severity: 'error',
  title: '“未确认”说明对不上内容',
  why: '未确认的默认值要写进材料的说明，说明必须指向方案里真实存在的一项。',
  fix: ['改正 key 的写法，例如 settings.monitorLine。'],
});
