import { optionalSheets } from '../model/index.js';
import type { Plan, PlanItem, PlanVillage } from '../plan/index.js';
import { earlierFindings } from './earlier-findings.js';
import { countLabour, makeFamily } from './families.js';
import type { IdNumbers } from './id-number.js';
import { answerItems } from './manual-answers.js';
import { PROBLEMS } from './problems.js';
import type { Profile } from './profile.js';
import { Random, seedOf } from './random.js';
import type { Family, VillageRows } from './rows.js';
import { settle } from './settle.js';
import { fillSheets } from './sheets/index.js';
import { makeStaff } from './staff.js';
import { giveStanding } from './standing.js';
import { makeVillageForm } from './village-form.js';

export interface SampleOptions {
  plan: Plan;
  village: PlanVillage;
  households: number;
  seed: number;
  profile: Profile;
  /** Items that people answer on 人工核查. */
  open: readonly PlanItem[];
  /** Numbers given out so far: none is used twice in a town. */
  ids: IdNumbers;
}

/** Makes up one village: every name invented, no two records in contradiction, findings that agree with the data. */
export function sampleVillage({ plan, village, households, seed, profile, open, ids }: SampleOptions): VillageRows {
  const random = new Random(seedOf(seed, village.code));
  const staff = makeStaff(random);
  const families = Array.from({ length: households }, (_, index) => makeFamily(random, index, plan, village, ids));
  giveStanding(random, families, plan);
  if (profile === 'normal' || profile === 'every') spoil(random, families, profile);
  for (const { household } of families) household.inspectors = random.pick(staff.teams).join('、');
  if (profile === 'normal') leaveUnvisited(random, families);
  if (profile === 'unknown') blank(random, families);
  for (const family of families) countLabour(family);
  const form = makeVillageForm(random, families, plan, staff);
  if (profile === 'every') {
    Object.assign(form, {
      'infrastructure.irrigation.ok': '否',
      'infrastructure.irrigation.note': '南片300亩农田灌溉渠道淤堵',
      'services.culture.ok': '否',
      'services.culture.note': '文化广场面积不足，没有室内活动场所',
    });
  }
  // A stream of its own: other sheets do not change with these.
  const optional = fillSheets(new Random(seedOf(seed, `${village.code}选填`)), families, plan, staff, profile);
  const asked = open.filter((item) => isAsked(item, optional, plan));
  const rows: VillageRows = {
    village: form,
    families,
    manualChecks: answerItems(random, asked, families, staff, profile, village.name),
    findings:
      profile === 'normal' || profile === 'every'
        ? earlierFindings(families, plan, village, staff, profile === 'every')
        : [],
    optional,
  };
  settle(rows, plan, village, staff, profile);
  return rows;
}

/** Whether people answer an item that data could decide: a sheet is not filled, or the plan sets no standard. */
function isAsked({ problem, sheets }: PlanItem, optional: VillageRows['optional'], { settings }: Plan): boolean {
  if (problem === undefined || (settings.satisfactionFloor === null && problem.includes('set.satisfactionFloor')))
    return true;
  const filled = (name: string): boolean =>
    optionalSheets.some((sheet) => sheet.name === name && (optional[sheet.key] ?? []).length > 0);
  return sheets.some((name) => !filled(name) && optionalSheets.some((sheet) => sheet.name === name));
}

function spoil(random: Random, families: readonly Family[], profile: Profile): void {
  const used = new Set<Family>();
  for (const { item, rate, least, find, spoil: put } of PROBLEMS) {
    const count = profile === 'every' ? 1 : Math.max(least, Math.round(families.length * rate));
    const free = families.filter((family) => !used.has(family) && find(family));
    const pool = free.length > 0 ? free : profile === 'every' ? families.filter((family) => find(family)) : [];
    for (const family of random.some(pool, count)) {
      const { household, person } = find(family)!;
      put(household, person ?? family.persons[0]!);
      if (item !== '6.8') used.add(family);
    }
  }
}

const VISIT_FACTS = [
  ...(['foodOk', 'clothingOk', 'houseGrade', 'dilapidated', 'water.quantityOk', 'water.qualityOk'] as const),
  ...(['water.convenienceOk', 'water.reliabilityOk', 'water.outageDays', 'informant', 'visitDate', 'signed'] as const),
];

/** A few families that nobody met: what only a visit can tell stays blank. */
function leaveUnvisited(random: Random, families: readonly Family[]): void {
  const plain = families.filter(
    ({ household: h }) =>
      h.monitorCategory === '非监测对象' && h.householdType === '一般农户' && h['disaster.type'] === '无',
  );
  const sound = plain.filter(
    ({ household: h }) => h.dilapidated === '否' && h['water.qualityOk'] === '是' && h['water.quantityOk'] === '是',
  );
  for (const { household } of random.some(sound, Math.round(families.length * 0.02))) {
    Object.assign(household, { visitState: '电话核实', notVisitedReason: '全家在外务工，已电话核实', signed: '否' });
  }
  const reachable = sound.filter(({ household }) => household.visitState === '已入户');
  for (const { household } of random.some(reachable, Math.round(families.length * 0.015))) {
    Object.assign(household, { visitState: '外出未联系上', notVisitedReason: '全家外出，多次电话没有接通' });
    for (const key of VISIT_FACTS) delete household[key];
  }
}

/** Blank cells where a form came back half filled. */
function blank(random: Random, families: readonly Family[]): void {
  const household = [
    'foodOk',
    'clothingOk',
    'houseGrade',
    'dilapidated',
    'water.quantityOk',
    'water.qualityOk',
  ] as const;
  const person = ['insuredResident', 'familyDoctorSigned', 'dibao', 'tekun', 'labour', 'health'] as const;
  for (const family of families) {
    for (const key of household) if (random.chance(0.3)) delete family.household[key];
    for (const one of family.persons) for (const key of person) if (random.chance(0.2)) delete one[key];
  }
}
