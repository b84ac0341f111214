import type { Plan, PlanVillage } from '../plan/index.js';
import type { IdNumbers } from './id-number.js';
import { AWKWARD_HEADS, dottedName, fullName, type Gender, givenName, surname } from './names.js';
import { disable, makePerson, mobile, type Role } from './people.js';
import type { Random } from './random.js';
import type { Family, HouseholdRow, PersonRow } from './rows.js';

export const GROUPS = 8;
const SHAPES = [
  'elder',
  'elders',
  'couple',
  'one child',
  'two children',
  'three generations',
  'single parent',
  'adult child',
] as const;
const SHAPE_WEIGHTS = [8, 14, 8, 22, 16, 20, 5, 7];

/** Who lives together, head first. */
function rolesOf(random: Random, headGender?: Gender): Role[] {
  const shape = random.weighted(SHAPES.map((name, index) => [name, SHAPE_WEIGHTS[index]!] as const));
  const elderly = shape === 'elder' || shape === 'elders';
  const gender = headGender ?? (random.chance(elderly || shape === 'single parent' ? 0.5 : 0.9) ? '男' : '女');
  const age = elderly ? random.int(66, 88) : shape === 'adult child' ? random.int(52, 64) : random.int(30, 56);
  const other: Gender = gender === '男' ? '女' : '男';
  const head: Role = { relation: '本人或户主', gender, age };
  if (shape === 'elder') return [head];
  const spouse: Role = { relation: '配偶', gender: other, age: Math.max(24, age + random.int(-4, 3)) };
  const child = (years: number): Role => {
    const sex: Gender = random.chance(0.5) ? '男' : '女';
    return { relation: sex === '男' ? '之子' : '之女', gender: sex, age: Math.max(0, years) };
  };
  const first = age - random.int(23, 29);
  if (shape === 'elders' || shape === 'couple') return [head, spouse];
  if (shape === 'single parent') return [head, child(first)];
  if (shape === 'one child' || shape === 'adult child') return [head, spouse, child(first)];
  const children = [child(first), child(first - random.int(2, 6))];
  if (shape === 'two children') return [head, spouse, ...children];
  const mother: Role = { relation: '之母', gender: '女', age: age + random.int(20, 26) };
  const father: Role = { relation: '之父', gender: '男', age: mother.age + random.int(0, 4) };
  if (gender === '女') return [head, spouse, ...children];
  return random.chance(0.5) ? [head, spouse, children[0]!, mother] : [head, spouse, ...children, father, mother];
}

/** The `index`-th household of a village, without a single problem. */
export function makeFamily(random: Random, index: number, plan: Plan, village: PlanVillage, ids: IdNumbers): Family {
  const awkward = AWKWARD_HEADS[index];
  const roles = rolesOf(random, awkward?.gender);
  const headName =
    awkward?.name ?? (random.chance(0.004) ? dottedName(random, roles[0]!.gender) : fullName(random, roles[0]!.gender));
  const minority = headName.includes('·');
  const family = /^(欧阳|诸葛|上官|司马|东方|皇甫)/.exec(headName)?.[0] ?? [...headName][0]!;
  const householdId = `${village.code}-H${String(index + 1).padStart(4, '0')}`;
  const persons = roles.map((role, at) => {
    const child = role.relation === '之子' || role.relation === '之女' || role.relation === '之父';
    const name =
      at === 0
        ? headName
        : minority
          ? dottedName(random, role.gender)
          : `${child ? family : surname(random)}${givenName(random, role.gender)}`;
    const person = makePerson(random, role, name, plan, ids);
    const ethnicity = awkward?.ethnicity ?? (minority ? '维吾尔' : random.chance(0.01) ? '回' : '汉');
    Object.assign(person, { personId: `${householdId}-${String(at + 1).padStart(2, '0')}`, householdId, ethnicity });
    if (random.chance(0.02) && person.health?.[0] === '健康' && role.age >= 10) {
      disable(person, random.pick(['肢体', '视力', '听力'] as const), random.int(3, 4));
    }
    return person;
  });
  const away = persons.filter((p) => p.workRegion === '省外' || p.workRegion === '县外省内').length;
  const alone = persons.length === 1 && roles[0]!.age >= 60;
  const household: HouseholdRow = {
    householdId,
    groupNo: 1 + (index % GROUPS),
    gridId: `G${String(1 + Math.floor((index % GROUPS) / 2)).padStart(2, '0')}`,
    headName,
    phone: mobile(random),
    householdType: '一般农户',
    lowIncomeTags: ['非低收入户'],
    memberCount: persons.length,
    residentCount: persons.length - away,
    labourCount: 0,
    landArea: Math.round(random.int(8, 20) * persons.length) / 10,
    monitorCategory: '非监测对象',
    foodOk: '是',
    clothingOk: '是',
    houseStructure: random.pick(['砖混', '砖混', '砖木', '框架'] as const),
    houseGrade: random.chance(0.55) ? 'A' : 'B',
    dilapidated: '否',
    livesInHouse: '是',
    elderlyAlone: alone ? '是' : '否',
    ...(alone && { childrenHousingGood: random.chance(0.4) ? '是' : '否' }),
    'water.source': random.chance(0.92) ? '集中供水' : '自备井',
    'water.quantityOk': '是',
    'water.qualityOk': '是',
    'water.convenienceOk': '是',
    'water.reliabilityOk': '是',
    'water.outageDays': random.int(0, 6),
    'disaster.type': '无',
    visitState: '已入户',
    visitDate: `2021-12-${random.int(12, 19)}`,
    inspectors: '',
    informant: headName,
    signed: '是',
  };
  return { household, persons };
}

const ABLE: ReadonlySet<string> = new Set(['普通劳动力', '技能劳动力', '弱劳动力或半劳动力']);

/** Sets the number of workers; call it when the members are settled. */
export function countLabour({ household, persons }: Family): void {
  const studies = ({ schoolStatus }: PersonRow) => schoolStatus !== undefined && schoolStatus !== '非在校生';
  household.labourCount = persons.filter((p) => ABLE.has(p.labour ?? '') && !studies(p)).length;
}
