import type { PlanItem } from '../plan/index.js';
import type { Profile } from './profile.js';
import type { Random } from './random.js';
import type { Family, ManualRow } from './rows.js';
import type { Staff } from './staff.js';

/** Items about enterprises, projects and funds: a sample village has none of them. */
const ABSENT = ['经营主体', '产业项目', '衔接资金'];

/** Exceptions of a `normal` village: item, whom it concerns, what was seen. */
const EXCEPTIONS: readonly { item: string; of: 'village' | 'monitored' | 'ordinary'; note: string }[] = [
  { item: '6.4', of: 'monitored', note: '监测户台账中缺少收入核算表和最近一次走访记录' },
  { item: '6.2', of: 'monitored', note: '帮扶联系人11月以来没有上门走访的记录' },
  { item: '11.5', of: 'ordinary', note: '受访人对村内路灯和排水设施不满意，希望尽快维修' },
  { item: '11.16', of: 'village', note: '北头垃圾收集点清运不及时，周边环境卫生较差' },
  { item: '11.13', of: 'village', note: '文体活动场所面积小，器材损坏3处，群众反映较集中' },
];

/** Answers on 人工核查: one for the whole village per open item, then the exceptions. */
export function answerItems(
  random: Random,
  open: readonly PlanItem[],
  families: readonly Family[],
  staff: Staff,
  profile: Profile,
  villageName: string,
): ManualRow[] {
  const signed = (): ManualRow => ({
    checkedBy: random.pick(staff.teams)[0],
    checkedAt: `2021-12-${random.int(13, 20)}`,
  });
  const whole = ({ id, question, subject, sheets }: PlanItem): ManualRow => {
    const row: ManualRow = { item: id, question, subjectLevel: subject };
    if (profile === 'unknown' && random.chance(0.5)) return row;
    if (sheets.some((sheet) => ABSENT.includes(sheet)))
      return { ...row, answer: '不涉及', note: '本村没有此类主体或项目', ...signed() };
    return { ...row, answer: '无问题', ...signed() };
  };
  const rows = open.map(whole);
  const pools: Record<string, Family[]> = {
    monitored: families.filter(
      ({ household }) => household.monitorCategory !== '非监测对象' && household.riskEliminated === '否',
    ),
    ordinary: families.filter(
      ({ household }) => household.householdType === '一般农户' && household.monitorCategory === '非监测对象',
    ),
  };
  const single = (item: PlanItem, family: Family, note: string): ManualRow => {
    const person = item.subject === '人' ? family.persons[0] : undefined;
    return {
      item: item.id,
      question: item.question,
      subjectLevel: item.subject,
      subjectId: person?.personId ?? family.household.householdId!,
      subjectName: person?.name ?? family.household.headName!,
      answer: '有问题',
      note,
      ...signed(),
    };
  };
  if (profile === 'every') {
    return open.flatMap((item, index) => {
      const note = '核查发现与要求有差距，具体情况见入户记录';
      const named = (item.subject === '户' || item.subject === '人') && item.subjectSheet === undefined;
      if (!named) return [{ ...rows[index]!, answer: '有问题', note, ...signed() }];
      const pool = /(^|[^!])household\.isMonitored/.test(item.applies ?? '') ? pools.monitored! : pools.ordinary!;
      const family =
        item.applies?.includes('lowIncomeTags') || item.applies?.includes('bottomCovered')
          ? families.find(({ household }) => household.lowIncomeTags?.[0] === '低保户')!
          : item.applies?.includes('schoolStatus')
            ? families.find(({ persons }) => persons.some((p) => p.schoolStatus === '小学'))!
            : pool[index % pool.length]!;
      return [rows[index]!, single(item, family, note)];
    });
  }
  if (profile !== 'normal') return rows;
  return [
    ...rows.map((row) => {
      const exception = EXCEPTIONS.find(({ item, of }) => of === 'village' && item === row.item);
      return exception
        ? { ...row, answer: '有问题' as const, note: `${villageName}${exception.note}`, ...signed() }
        : row;
    }),
    ...EXCEPTIONS.flatMap(({ item, of, note }) => {
      const asked = open.find(({ id }) => id === item);
      const pool = pools[of];
      return asked && pool && pool.length > 0 ? [single(asked, random.pick(pool), note)] : [];
    }),
  ];
}
