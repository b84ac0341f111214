import type { Plan } from '../plan/index.js';
import type { IdNumbers } from './id-number.js';
import type { Gender } from './names.js';
import type { Random } from './random.js';
import type { PersonRow } from './rows.js';

/** A member before the details: who it is within the family and how old. */
export interface Role {
  relation: NonNullable<PersonRow['relation']>;
  gender: Gender;
  /** Full years on the plan's 数据截止日期. */
  age: number;
}

const REGIONS = [
  ['省外', 45],
  ['县外省内', 20],
  ['乡（镇）外县内', 20],
  ['乡（镇）内', 15],
] as const;
const EMPLOYERS = ['服装厂', '电子厂', '建筑工地', '物流公司', '食品厂', '家政公司', '餐饮店', '农业合作社'];
const GRADES: Readonly<Record<number, NonNullable<PersonRow['schoolStatus']>>> = {
  12: '七年级',
  13: '八年级',
  14: '九年级',
  15: '高中一年级',
  16: '高中二年级',
  17: '高中三年级',
};
const SCHOOLS: Readonly<Record<string, string>> = { 学前教育: '镇中心幼儿园', 小学: '村小学', 大专及以上: '省内高校' };

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** A birth date that makes the person `age` on `asOf` with days to spare. */
function birthDateOf(random: Random, age: number, asOf: string): string {
  const date = new Date(`${asOf}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - age);
  date.setUTCDate(date.getUTCDate() - random.int(1, 363));
  return day(date);
}

function yearsAt(birth: string, date: string): number {
  return Number(date.slice(0, 4)) - Number(birth.slice(0, 4)) - (date.slice(5) < birth.slice(5) ? 1 : 0);
}

/** Everything about one member, free of contradictions; problems are put in afterwards. */
export function makePerson(random: Random, role: Role, name: string, plan: Plan, ids: IdNumbers): PersonRow {
  const { age, gender, relation } = role;
  const birthDate = birthDateOf(random, age, plan.asOf);
  const person: PersonRow = {
    name,
    idType: '居民身份证',
    idNumber: ids.make(random, birthDate, gender),
    gender,
    birthDate,
    relation,
    ethnicity: '汉',
    ...schoolOf(random, yearsAt(birthDate, plan.settings.schoolAge.asOf), age),
    health: ['健康'],
    insuredResident: '是',
    insuredEmployee: '否',
    insuredElsewhere: '否',
    insuredYear: plan.year,
    insuranceAidCategory: '无',
    criticalInsurance: '是',
    dibao: '否',
    tekun: '否',
  };
  const student = person.schoolStatus !== undefined && person.schoolStatus !== '非在校生';
  if (age >= 16 && !student) person.pension = '是';
  Object.assign(person, labourOf(random, age, student));
  if (age >= 50 && random.chance(0.25)) {
    person.health = ['长期慢性病'];
    person.chronicDiseases = random.chance(0.2)
      ? ['高血压', '糖尿病']
      : [random.pick(['高血压', '糖尿病', '其他'] as const)];
    person.familyDoctorSigned = '是';
  }
  return person;
}

function schoolOf(random: Random, schoolAge: number, age: number): Partial<PersonRow> {
  if (schoolAge < 3) return { education: '学龄前儿童' };
  if (schoolAge > 21) return { schoolStatus: '非在校生', education: educationOf(random, age) };
  const inSchool = schoolAge <= 15 || random.chance(schoolAge <= 17 ? 0.9 : 0.4);
  if (!inSchool) return { schoolStatus: '非在校生', education: schoolAge <= 17 ? '初中' : '高中' };
  const vocational = { 15: '中职一年级', 16: '中职二年级', 17: '中职三年级' } as const;
  const status =
    schoolAge < 6 ? '学前教育' : schoolAge < 12 ? '小学' : schoolAge > 17 ? '大专及以上' : GRADES[schoolAge]!;
  const own = schoolAge >= 15 && schoolAge <= 17 && random.chance(0.3) ? vocational[schoolAge as 15 | 16 | 17] : status;
  return {
    schoolStatus: own,
    schoolName: SCHOOLS[own] ?? (own.startsWith('中职') ? '区职业学校' : schoolAge < 15 ? '镇中心中学' : '区第一中学'),
    ...(schoolAge >= 6 && schoolAge <= 15 && { dropout: '否', unableToStudy: '否' }),
    ...(schoolAge < 6 && { education: '学龄前儿童' }),
  };
}

function educationOf(random: Random, age: number): NonNullable<PersonRow['education']> {
  if (age >= 70) return random.pick(['文盲或半文盲', '小学', '小学'] as const);
  if (age >= 50) return random.pick(['小学', '初中', '初中'] as const);
  return random.pick(['初中', '初中', '高中', '大专', '本科及以上'] as const);
}

function labourOf(random: Random, age: number, student: boolean): Partial<PersonRow> {
  if (age < 16 || age >= 75) return { labour: '无劳动力' };
  if (age >= 60) return { labour: '弱劳动力或半劳动力', stableIncome: '是' };
  if (student) return { labour: '普通劳动力' };
  const labour = random.chance(0.2) ? '技能劳动力' : '普通劳动力';
  if (!random.chance(0.62)) return { labour };
  return {
    labour,
    workRegion: random.weighted(REGIONS),
    workMonths: random.int(6, 11),
    employer: random.pick(EMPLOYERS),
    phone: mobile(random),
  };
}

/** No carrier gives out 1990000xxxx to villagers of a sample. */
export const mobile = (random: Random): string => `1990000${String(random.int(0, 9999)).padStart(4, '0')}`;

/** Person becomes disabled; the certificate repeats the ID number, the category and the level. */
export function disable(person: PersonRow, type: NonNullable<PersonRow['disabilityType']>, level: number): void {
  const types = ['视力', '听力', '言语', '肢体', '智力', '精神', '多重'];
  person.health = person.health?.includes('长期慢性病') ? ['长期慢性病', '残疾'] : ['残疾'];
  person.disabilityType = type;
  person.disabilityLevel = (['一级', '二级', '三级', '四级'] as const)[level - 1]!;
  person.disabilityCertNo = `${person.idNumber}${types.indexOf(type) + 1}${level}`;
}
