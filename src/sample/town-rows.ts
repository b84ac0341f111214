import { fullName } from './names.js';
import { answersOf, type UpperContext, type UpperRows, upperFinding } from './upper-rows.js';

const TARGETS = [
  { name: '脱贫人口和监测对象务工就业', unit: '人', target: 620 },
  { name: '新增小额信贷发放', unit: '万元', target: 180 },
  { name: '衔接资金支付进度', unit: '%', target: 100 },
  { name: '农村危房改造', unit: '户', target: 12 },
  { name: '公益性岗位安置', unit: '人', target: 85 },
] as const;

const SLOW = '衔接资金支付进度';

/** The town's own workbook; unless all is well, one target is not reached and one answer is a problem. */
export function townRows(context: UpperContext): UpperRows {
  const { plan, random, staff, good, profile } = context;
  const name = () => fullName(random, random.chance(0.7) ? '男' : '女');
  const leaders = [name(), name(), name()];
  const day = (from: number, to: number) => `2021-12-${String(random.int(from, to)).padStart(2, '0')}`;
  const slack = '个别村对排查重视不够，有等等看的思想。';
  const unfinished = '1个项目验收推迟，资金未按进度支付';
  const targets = TARGETS.map((target) => {
    const late = target.name === SLOW && !good;
    const actual = late ? 92 : target.target + random.int(0, 5);
    const about = { dueDate: '2021-12-31', responsibleUnit: '镇乡村振兴办' };
    if (profile === 'unknown' && target.name === SLOW) return { ...target, ...about };
    return { ...target, actual, ...about, ...(late && { reason: unfinished }) };
  });
  return {
    town: [
      {
        planDocNo: '古饶镇巩固拓展脱贫攻坚成果大排查工作实施方案',
        planDate: plan.signed.date,
        'leadingGroup.leader': leaders[0]!,
        'leadingGroup.deputies': leaders.slice(1).join('、'),
        'leadingGroup.members': 16,
        'leadingGroup.office': '镇乡村振兴办',
        'leadingGroup.coordination': '每两天调度一次，研究解决各村和部门报来的问题',
        'supervision.groups': 4,
        'supervision.persons': 12,
        reporter: staff.infoOfficer,
      },
    ],
    meeting: [
      {
        date: '2021-12-10',
        kind: '动员部署会',
        topic: '部署大排查工作',
        host: leaders[0]!,
        persons: 86,
        docRef: '会议纪要',
      },
      { date: '2021-12-13', kind: '领导小组会', topic: '研究排查进展和存在问题', host: leaders[0]!, persons: 18 },
      { date: '2021-12-17', kind: '调度会', topic: '调度入户进度', host: leaders[1]!, persons: 42 },
    ],
    leaderVisit: plan.villages.flatMap(({ code }, index) => [
      {
        date: day(12, 20),
        leader: leaders[index % leaders.length]!,
        role: index % leaders.length === 0 ? '主要负责同志' : '分管负责同志',
        village: code,
        households: random.int(3, 8),
        content: '查看入户排查表，走访监测户',
      },
    ]),
    training: [
      {
        date: '2021-12-10',
        topic: '入户排查业务培训',
        audience: '村干部、帮扶联系人',
        persons: 120,
        trainer: leaders[1]!,
      },
    ],
    mechanism: ['防止返贫动态监测和帮扶机制', '低收入人口风险预警、研判和处置机制', '低收入人口常态化帮扶机制'].map(
      (mechanism) => ({ name: mechanism, state: '健全', docRef: '镇党政办文件' }),
    ),
    responsibility: plan.villages.map(({ code }, index) => ({
      village: code,
      leader: leaders[index % leaders.length]!,
      cadre: name(),
      partySecretary: name(),
      infoOfficer: name(),
      gridWorkers: [name(), name()].join('、'),
    })),
    annualTarget: targets,
    warning: [
      {
        date: '2021-12-14',
        unit: '区医保局',
        village: plan.villages[0]!.code,
        subject: '住院自付费用较高，提示核查',
        count: 2,
        handled: '是',
        handledAt: '2021-12-16',
        result: '已入户核查，1户纳入监测',
      },
    ],
    dataComparison: [
      {
        date: '2021-12-13',
        units: '镇民政办、镇残联、镇医保经办',
        content: '低保、残疾、参保名单比对',
        rows: 4200,
        differences: 37,
        handled: 37,
      },
    ],
    policy: [
      { name: '脱贫人口小额信贷', unit: '镇乡村振兴办', implemented: '是' },
      { name: '城乡居民医保参保资助', unit: '镇医保经办', implemented: '是' },
    ],
    manualCheck: answersOf(context, good ? {} : { '1.8': slack }),
    finding:
      good || profile === 'unknown'
        ? []
        : [
            upperFinding(context, '1.8', 1, { subjectLevel: '镇', description: slack, responsibleUnit: '镇党委' }),
            upperFinding(context, '3.11', 2, {
              subjectLevel: '镇',
              description: `年度目标任务“${SLOW}”目标100%，完成92%：${unfinished}。`,
              responsibleUnit: '镇乡村振兴办',
            }),
          ],
  };
}
