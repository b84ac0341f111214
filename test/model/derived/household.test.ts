import { describe, expect, it } from 'vitest';
import { coverageOf, derivations, type VillageData } from '../../../src/model/index.js';
import { household, person, settings } from './build.js';

const derive = (key: string, values: Parameters<typeof household>[0], persons: Parameters<typeof household>[1] = []) =>
  derivations.household.find((one) => one.key === key)!.compute(household(values, persons), settings);

describe('household.isMonitored', () => {
  it.each([
    [{ monitorCategory: '非监测对象' }, { value: false }],
    [{ monitorCategory: '边缘易致贫户', riskEliminated: '否' }, { value: true }],
    [{ monitorCategory: '边缘易致贫户', riskEliminated: '是' }, { value: false }],
    [{ monitorCategory: '边缘易致贫户' }, { missing: ['风险是否消除'] }],
    [{}, { missing: ['监测对象类别'] }],
  ] as const)('%o → %o', (values, expected) => expect(derive('isMonitored', values)).toEqual(expected));
});

describe('household.security.housing', () => {
  it.each([
    [{ houseGrade: 'A' }, { value: true }],
    [{ houseGrade: 'C' }, { value: false }],
    [{ houseGrade: 'C', livesInHouse: '否' }, { value: true }],
    [{ houseGrade: 'B', dilapidated: '是' }, { value: false }],
    [{ houseGrade: '未鉴定' }, { missing: ['是否危房'] }],
    [{ houseGrade: '未鉴定', dilapidated: '否' }, { value: true }],
    [{}, { missing: ['房屋安全等级'] }],
  ] as const)('%o → %o', (values, expected) => expect(derive('security.housing', values)).toEqual(expected));
});

describe('household.security.water', () => {
  const good = {
    'water.quantityOk': '是',
    'water.qualityOk': '是',
    'water.convenienceOk': '是',
    'water.reliabilityOk': '是',
  } as const;
  it('needs all four', () => expect(derive('security.water', good)).toEqual({ value: true }));
  it('one 否 decides', () => expect(derive('security.water', { 'water.qualityOk': '否' })).toEqual({ value: false }));
  it('names what is blank', () =>
    expect(derive('security.water', { ...good, 'water.qualityOk': '不详' })).toEqual({ missing: ['水质达标'] }));
});

describe('household.security.medical and .education', () => {
  const insured = person({ insuredResident: '是', birthDate: '1960-01-01' });
  const uninsured = { insuredResident: '否', insuredEmployee: '否', insuredElsewhere: '否' } as const;
  it('one uninsured member decides', () =>
    expect(derive('security.medical', {}, [insured, person(uninsured), person({})])).toEqual({ value: false }));
  it('the dead do not count', () =>
    expect(derive('security.medical', {}, [insured, person({ ...uninsured, status: '死亡' })])).toEqual({
      value: true,
    }));
  it('no members, no answer', () => expect(derive('security.medical', {})).toEqual({ missing: ['家庭成员'] }));
  it('education: no child out of school', () =>
    expect(derive('security.education', {}, [insured])).toEqual({ value: true }));
});

describe('coverageOf', () => {
  const data = {
    village: { values: { registeredHouseholds: 4, registeredPopulation: 2 } },
    households: [
      household({ visitState: '已入户', residentCount: 1 }, [person({}), person({ status: '死亡' })]),
      household({ visitState: '电话核实', residentCount: 0 }, [person({}), person({})]),
      household({ visitState: '拒访' }, []),
    ],
  } as unknown as VillageData;
  it('counts 户籍 and 常住 apart; what the village states is due unless there are more rows', () =>
    expect(coverageOf(data)).toEqual({
      registered: {
        households: { due: 4, listed: 3, examined: 2, visited: 1 },
        persons: { due: 3, listed: 3, examined: 3, visited: 1 },
      },
      resident: {
        households: { due: 1, listed: 1, examined: 1, visited: 1 },
        persons: { due: 1, listed: 1, examined: 1, visited: 1 },
      },
      unknownResidents: 1,
    }));
});
