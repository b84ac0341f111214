import { describe, expect, it } from 'vitest';
import { derivations } from '../../../src/model/index.js';
import { person, settings } from './build.js';

const derive = (key: string, values: Parameters<typeof person>[0]) =>
  derivations.person.find((one) => one.key === key)!.compute(person(values), settings);

describe('person.age', () => {
  it.each([
    ['2015-12-20', 6],
    ['2015-12-21', 5],
    ['2021-12-20', 0],
  ])('born %s', (birthDate, value) => expect(derive('age', { birthDate })).toEqual({ value }));

  it('believes the ID number, not the column', () =>
    expect(derive('age', { idNumber: '349999201001010011', birthDate: '1950-01-01' })).toEqual({ value: 11 }));
  it('reads the ID in a 残疾人证', () =>
    expect(derive('age', { idNumber: '34999919900101001X44' })).toEqual({ value: 31 }));
  it.each([{}, { idNumber: '349999999999999999' }, { birthDate: '2022-01-01' }])('unknown for %o', (values) =>
    expect(derive('age', values)).toEqual({ missing: ['出生日期'] }),
  );
});

describe('person.isSchoolAge, at the reference date', () => {
  it.each([
    ['2015-09-01', false],
    ['2015-08-31', true],
    ['2005-09-01', true],
    ['2005-08-31', false],
    ['2021-10-01', false],
  ])('born %s: %s', (birthDate, value) => expect(derive('isSchoolAge', { birthDate })).toEqual({ value }));
});

describe('person.boundaryAge', () => {
  it.each([
    ['2015-10-01', true],
    ['2015-10-02', false],
    ['2015-07-31', true],
    ['2015-07-30', false],
    ['2005-09-10', true],
    ['2010-08-31', false],
  ])('born %s: %s', (birthDate, value) => expect(derive('boundaryAge', { birthDate })).toEqual({ value }));
});

describe('person.outOfSchool', () => {
  const child = { birthDate: '2010-01-01' };
  it.each([
    [{ schoolStatus: '小学' }, { value: false }],
    [{ schoolStatus: '非在校生', unableToStudy: '是' }, { value: false }],
    [{ schoolStatus: '非在校生', dropoutReason: '休学' }, { value: false }],
    [{ schoolStatus: '非在校生', dropoutReason: '送教上门' }, { value: false }],
    [{ schoolStatus: '非在校生', dropoutReason: '厌学' }, { value: true }],
    [{ schoolStatus: '非在校生', dropout: '是', unableToStudy: '否' }, { value: true }],
    [{ schoolStatus: '非在校生', unableToStudy: '否' }, { missing: ['未上学原因'] }],
    [{ schoolStatus: '非在校生', dropout: '是' }, { missing: ['不具备学习条件'] }],
    [{ dropout: '否' }, { value: false }],
    [{}, { missing: ['在校生状况'] }],
  ] as const)('%o → %o', (values, expected) =>
    expect(derive('outOfSchool', { ...child, ...values })).toEqual(expected),
  );
  it('asks nothing of adults', () =>
    expect(derive('outOfSchool', { birthDate: '1960-01-01' })).toEqual({ value: false }));
});

describe('person.insured', () => {
  it.each([
    [{ insuredElsewhere: '是' }, { value: true }],
    [{ insuredResident: '否', insuredEmployee: '否', insuredElsewhere: '否' }, { value: false }],
    [{ insuredResident: '否', insuredEmployee: '不详' }, { missing: ['职工医保', '异地参保'] }],
  ] as const)('%o → %o', (values, expected) => expect(derive('insured', values)).toEqual(expected));
});

describe('person.bottomCovered', () => {
  it.each([
    [{ tekun: '分散供养' }, { value: true }],
    [{ dibao: '是' }, { value: true }],
    [{ dibao: '否', tekun: '否' }, { value: false }],
    [{ dibao: '否' }, { missing: ['特困供养'] }],
  ] as const)('%o → %o', (values, expected) => expect(derive('bottomCovered', values)).toEqual(expected));
});

describe('person.counted', () => {
  it.each([
    [{}, true],
    [{ status: '嫁入' }, true],
    [{ status: '死亡' }, false],
  ] as const)('%o → %s', (values, value) => expect(derive('counted', values)).toEqual({ value }));
});
