import type { Plan, PlanVillage } from '../plan/index.js';
import { completeFinding } from './complete-finding.js';
import type { Family, FindingRow } from './rows.js';
import type { Staff } from './staff.js';

/** Problems that others reported before the inspection; the last one is still open, and with `unsigned` the doctor's contract too. */
export function earlierFindings(
  families: readonly Family[],
  plan: Plan,
  village: PlanVillage,
  staff: Staff,
  unsigned: boolean,
): FindingRow[] {
  const family = families.find(({ household }) => household.householdType === '脱贫户')!;
  const chronic = families
    .flatMap(({ persons }) => persons)
    .find((p) => p.familyDoctorSigned === (unsigned ? '否' : '是'));
  const number = (serial: number) => `${village.code}-${plan.year}-${String(serial).padStart(4, '0')}`;
  const about = (id: string): FindingRow => {
    const item = plan.items.find((one) => one.id === id)!;
    const core = plan.categories.find((category) => category.id === item.category)?.core;
    return { checkItemId: id, area: item.area, category: item.category, core: core ? '是' : '否' };
  };
  const closed = {
    completedAt: '2021-09-20',
    reviewedAt: '2021-09-24',
    closedAt: '2021-09-26',
    deadline: '2021-09-30',
  };
  const rows: FindingRow[] = [
    {
      ...completeFinding({ ...about('6.4'), responsibleUnit: '村“两委”', foundAt: '2021-09-06' }, '已销号', 1, staff),
      ...closed,
      subjectLevel: '户',
      subjectId: family.household.householdId!,
      subjectName: family.household.headName!,
      groupNo: family.household.groupNo!,
      source: '督查暗访',
      description: '督查时发现该户帮扶手册漏填2021年上半年收入，走访记录少一次',
    },
    {
      ...completeFinding({ ...about('11.16'), responsibleUnit: '村“两委”', foundAt: '2021-11-18' }, '整改中', 2, staff),
      deadline: '2021-12-31',
      subjectLevel: '村',
      subjectId: village.code,
      subjectName: village.name,
      source: '群众反映',
      description: `群众反映${village.name}北头垃圾收集点清运不及时，周边环境卫生较差`,
    },
  ];
  if (chronic) {
    rows.splice(1, 0, {
      ...completeFinding(
        { ...about('5.16'), responsibleUnit: '镇卫生院', foundAt: '2021-09-08' },
        unsigned ? '整改中' : '已销号',
        3,
        staff,
      ),
      ...(!unsigned && closed),
      subjectLevel: '人',
      subjectId: chronic.personId!,
      subjectName: chronic.name!,
      source: '上级反馈',
      description: '上级反馈该慢性病患者没有签约家庭医生，随访服务没有开展',
    });
  }
  return rows.map((row, index) => ({ findingId: number(index + 1), ...row }));
}
