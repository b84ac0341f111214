import type { Plan } from '../../plan/index.js';
import { GROUPS } from '../families.js';
import { fullName } from '../names.js';
import { mobile } from '../people.js';
import type { Random } from '../random.js';
import type { Family } from '../rows.js';
import type { Staff } from '../staff.js';
import type { Sheets } from './household-sheets.js';

/** Sheets about enterprises, projects, funds and the village's own work: all is well in them. */
export function villageSheets(random: Random, families: readonly Family[], plan: Plan, staff: Staff): Sheets {
  const { year } = plan;
  const partners = families
    .filter(({ household }) => household.householdType === '脱贫户')
    .slice(0, 3)
    .map(({ household }) => ({ householdId: household.householdId!, headName: household.headName! }));
  const workers = families
    .flatMap(({ household, persons }) => persons.map((person) => ({ household, person })))
    .filter(({ person }) => (person.workMonths ?? 0) > 0)
    .slice(0, 3);
  const agreed = { agreed: '是', until: `${year + 2}-12-31` };
  return {
    enterprise: [
      {
        enterpriseId: 'Z01', name: '兴农种养专业合作社', type: '合作社', status: '正常', helping: '是', incomePerHousehold: 2600, employed: 0,
      },
      {
        enterpriseId: 'Z02', name: '村就业帮扶车间', type: '帮扶车间', status: '正常', helping: '是', incomePerHousehold: 9800, employed: workers.length,
      },
    ],
    linked: [
      ...partners.map((partner, index) => ({
        enterpriseId: 'Z01', ...partner, way: '订单收购', since: '2019-04-01', ...agreed, docRef: `订单〔2019〕0${index + 1}号`, paidAmount: 2600,
      })),
      ...workers.map(({ household, person }, index) => ({
        enterpriseId: 'Z02', householdId: household.householdId!, headName: household.headName!, way: '就业务工', since: '2020-03-01',
        personId: person.personId!, ...agreed, docRef: `用工〔2020〕0${index + 1}号`, paidAmount: 9800,
      })),
    ],
    dividend: partners.map((partner, index) => ({
      enterpriseId: 'Z01', ...partner, capital: 5000, agreementRef: `入股〔2019〕0${index + 1}号`, agreedAmount: 400, dueAt: `${year}-11-30`,
      paidAmount: 400, paidAt: `${year}-11-25`,
    })),
    project: [
      {
        projectId: 'X01', name: '山羊养殖到户项目', fundSource: '衔接资金', approved: 120_000, paid: 118_000, startedAt: `${year}-03-10`,
        acceptedAt: `${year}-10-20`, eligible: 12, participants: 10, expectedIncome: 1500, incomePerHousehold: 1850, subsidyPaid: 20_000,
      },
    ],
    projectService: [
      { projectId: 'X01', kind: '技术指导', date: `${year}-05-12`, by: fullName(random, '男'), topic: '春季防疫和饲喂' },
      { projectId: 'X01', kind: '产销对接', date: `${year}-09-18`, by: fullName(random, '女'), topic: '联系收购商' },
    ],
    fund: [
      {
        fundId: 'J01', name: '产业到户奖补资金', year, budget: 120_000, paid: 118_000, indicator: '受益户数', performanceTarget: 10, performanceActual: 10,
      },
      {
        fundId: 'J02', name: '村内道路维修资金', year, budget: 200_000, paid: 196_000, indicator: '维修长度（公里）', performanceTarget: 1.2,
        performanceActual: 1.3,
      },
    ],
    grid: Array.from({ length: GROUPS / 2 }, (_, index) => ({
      gridId: `G0${index + 1}`, name: `第${index + 1}网格`, workerName: fullName(random, random.chance(0.5) ? '男' : '女'), workerPhone: mobile(random),
      visitCount: random.int(24, 60), reportCount: random.int(4, 15), testAnswer: '是',
    })),
    workTeam: [
      { name: staff.firstSecretary, unit: '区农业农村局', role: '第一书记' },
      { name: fullName(random, '男'), unit: '区农业农村局', role: '队员' },
    ],
    waterTest: [
      { date: `${year}-04-15`, source: '集中供水', result: '合格', reportNo: `检〔${year}〕0415号` },
      { date: `${year}-10-18`, source: '集中供水', result: '合格', reportNo: `检〔${year}〕1018号` },
    ],
  };
} // biome-ignore format: a table
