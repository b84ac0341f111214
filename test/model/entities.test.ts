import { describe, expect, test } from 'vitest';
import { entities } from '../../src/model/index.js';

describe.each(entities.map((entity) => [entity.name, entity] as const))('%s', (_, { fields, identity }) => {
  test('names and keys are unique', () => {
    const names = fields.map(({ name }) => name);
    const keys = fields.map(({ key }) => key);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('names can be used in templates and rules', () => {
    expect(fields.map(({ name }) => name).filter((name) => !/^[\p{Script=Han}（）]+$/u.test(name))).toEqual([]);
    expect(fields.map(({ key }) => key).filter((key) => !/^[a-z]\w*(\.[a-z]\w*)*$/i.test(key))).toEqual([]);
  });

  test('choices, synonyms and bounds make sense', () => {
    for (const { name, type, values = [], synonyms = {}, pattern, patternHint, min = 0, max = Infinity } of fields) {
      expect(values.length > 0, name).toBe(type === 'enum' || type === 'enums');
      expect(
        Object.values(synonyms).filter((value) => !values.includes(value)),
        name,
      ).toEqual([]);
      expect(
        Object.keys(synonyms).filter((other) => values.includes(other)),
        name,
      ).toEqual([]);
      expect(pattern === undefined, name).toBe(patternHint === undefined);
      expect(min, name).toBeLessThan(max);
    }
  });

  test('a group stands together', () => {
    const groups = fields.map(({ group }) => group).filter((group, index, all) => group !== all[index - 1]);
    expect(groups).toEqual([...new Set(groups)]);
  });

  test('identity is made of its fields', () => {
    const keys = new Set(fields.map(({ key }) => key));
    expect(identity.filter((key) => !keys.has(key))).toEqual([]);
  });
});

test('no key is the branch of another: a.b and a.b.c cannot both hold a value', () => {
  for (const { fields } of entities) {
    const keys = fields.map(({ key }) => key);
    expect(keys.filter((key) => keys.some((other) => other.startsWith(`${key}.`)))).toEqual([]);
  }
});
