import type { Household, Person } from '../../../src/model/index.js';

export const settings = { asOf: '2021-12-20', schoolAge: { min: 6, max: 15, asOf: '2021-08-31' } };

export const person = (values: Person['values']): Person => ({
  at: { sheet: '家庭成员', row: 4 },
  values,
  cells: {},
  faulty: false,
});

export const household = (values: Household['values'], persons: Person[] = []): Household => ({
  at: { sheet: '农户', row: 4 },
  values,
  cells: {},
  faulty: false,
  persons,
});
