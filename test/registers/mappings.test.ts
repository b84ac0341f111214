import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadMapping } from '../../src/registers/index.js';

const folder = 'templates/registers';

describe('mapping files', () => {
  test.each(readdirSync(folder))('%s is right and named as its file', (file) => {
    const { value, diagnostics } = loadMapping(readFileSync(`${folder}/${file}`, 'utf8'), file);
    expect(diagnostics).toEqual([]);
    expect(`${value!.name.replace('（待核对）', '')}.yaml`).toBe(file);
    for (const { fields, values } of value!.columns)
      for (const word of Object.values(values).flat())
        for (const { field } of fields)
          expect(field.values ?? ['是', '否', '不详'], `${file} ${field.name}`).toContain(word);
  });

  test.each([
    [
      'a field that does not exist',
      'name: x\nkind: person\ncolumns:\n  - { header: 健康, field: person.helth }\n',
      'REG-002',
      4,
      'person.health',
    ],
    ['a word too many', 'name: x\nkind: person\ncolumn: 1\ncolumns: [{ header: a }]\n', 'REG-001', 3, undefined],
    ['a wrong kind', 'name: x\nkind: village\ncolumns: [{ header: a }]\n', 'REG-001', 2, undefined],
    ['no YAML', 'name: [x\n', 'REG-001', undefined, undefined],
  ])('%s is refused with its line', (_, text, code, line, expected) => {
    const [first] = loadMapping(text, 'm.yaml').diagnostics;
    expect(first!.code).toBe(code);
    if (line) expect(first!.place).toMatchObject({ line });
    if (expected) expect(first!.expected).toEqual([expected]);
  });
});
