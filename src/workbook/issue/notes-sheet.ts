import type { Worksheet } from 'exceljs';
import type { BookKind, Entity } from '../../model/index.js';
import type { BookUnit, Plan } from '../../plan/index.js';
import { protect } from './protect.js';
import { STYLES } from './styles.js';
import { readersOf } from './which-sheets.js';

const ORDER: Readonly<Record<BookKind, string>> = {
  village:
    '红色标签的表都要填：先填“村情况”，再填“农户”和“家庭成员”，然后填“人工核查”，发现的问题记到“问题台账”。其他颜色的表，村里有这方面的情况才填，没有的空着，不用删。空着的表，相关检查项在“人工核查”里回答；填了表的，系统自己判定。',
  town: '先填“镇级事项”和后面各张登记表，再填“人工核查”里由镇回答的检查项，发现的问题记到“问题台账”。村里的情况填在村工作簿，这里不重复填。',
  department:
    '先填“部门情况”和后面各张登记表，再填“人工核查”里由本部门回答的检查项，发现的问题记到“问题台账”，写明所在村和户编号或人编号。',
};

const HOW_TO_FILL = [
  '每张表第 3 行是栏目名称，从第 4 行开始填，中间不要空行。栏目名称和工作表名称不要改；列可以挪动，不能删。',
  '橙色栏目必填。有下拉箭头的从列表里选；可以选几项的（如健康状况）用顿号隔开，直接输入。',
  '“是、否、不详”三选一。空着表示还没有核实，不等于“否”；没有核实的内容会在报告里如实列出。',
  '证件号码、户编号、电话已经设成文本。从别的表粘贴时请用“选择性粘贴—数值”，防止变成 4.4E+17。',
  '日期写成 2021-12-05，年月写成 2021-06，金额单位是元，都不带单位。',
  '灰色的栏目由系统填写。工作表有保护，但没有密码：可以筛选、排序、插入行、调整列宽。',
  '填完以后运行“cunbao check 文件名”，系统会指出哪一格有问题、怎么改。',
];

const LEDGER_STATES: readonly (readonly [string, string])[] = [
  ['待交办', '问题已登记，还没有交给责任单位。'],
  ['整改中', '已交办，正在整改；要有整改任务、措施、责任单位、责任人、时限和进展。'],
  ['已整改待复核', '已经改完，等待复核；要有完成日期和佐证材料。'],
  ['已销号', '复核通过；要有复核人、复核日期和销号日期，复核人不能是责任人本人。'],
  ['退回重改', '复核没有通过，重新整改。'],
  ['长期坚持', '需要长期坚持的事项，要写明阶段目标。'],
  ['作废', '登记有误或核实不属实，编号保留，不再使用。'],
];

/** The sheet 说明: how to fill, what each sheet is for, what the states mean. */
export function writeNotes(
  sheet: Worksheet,
  plan: Plan,
  unit: BookUnit,
  entities: readonly Entity[],
  marker: string | undefined,
): void {
  sheet.columns = [{ width: 18 }, { width: 92 }];
  let at = 0;
  const line = (left: string, right: string | undefined, leftStyle: object, height = 20) => {
    at += 1;
    const row = sheet.getRow(at);
    row.height = height;
    row.getCell(1).value = left;
    row.getCell(1).style = leftStyle;
    if (right !== undefined) {
      row.getCell(2).value = right;
      row.getCell(2).style = STYLES.fixed;
      // Explicit heights: Excel and WPS do not agree on automatic ones.
      if (right.length > 44) row.height = height * Math.ceil(right.length / 44);
    }
    row.commit();
  };
  line('填表说明', undefined, STYLES.title, 30);
  if (marker !== undefined) line(marker, undefined, STYLES.marker, 22);
  line('方案', plan.title, STYLES.label);
  line('填报单位', `${unit.fullName}（${unit.code}）`, STYLES.label);
  line('排查时间', `${plan.inspection.start} 至 ${plan.inspection.end}`, STYLES.label);
  line('上报时限', `${plan.reportDeadline} 前报${plan.recipient}`, STYLES.label);
  line('', undefined, STYLES.text);
  line('怎么填', undefined, STYLES.title, 26);
  [ORDER[unit.book], ...HOW_TO_FILL].forEach((text, index) => {
    line(`${index + 1}`, text, STYLES.label);
  });
  line('', undefined, STYLES.text);
  line('各表用途', undefined, STYLES.title, 26);
  const readers = readersOf(plan);
  const themes = new Map<string, Entity[]>();
  for (const entity of entities) {
    const theme = entity.theme ?? '都要填的表（红色标签）';
    themes.set(theme, [...(themes.get(theme) ?? []), entity]);
  }
  for (const [theme, members] of themes) {
    line(members[0]!.theme === undefined ? theme : `${theme}（有才填）`, undefined, STYLES.group, 22);
    for (const { name, help } of members) {
      const items = readers.get(name) ?? [];
      line(name, items.length > 0 ? `${help}用于检查项${items.join('、')}。` : help, STYLES.label);
    }
  }
  line('', undefined, STYLES.text);
  line('问题的状态', undefined, STYLES.title, 26);
  for (const [state, meaning] of LEDGER_STATES) line(state, meaning, STYLES.label);
  protect(sheet);
  sheet.commit();
}
