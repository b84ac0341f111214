import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectVillage } from '../../src/inspect/index.js';
import {
  type Entity,
  type Entry,
  entities,
  type Field,
  optionalSheets,
  type Value,
  type VillageData,
} from '../../src/model/index.js';
import { type Draft, plan, village } from './village.js';

const TEXT: Record<string, string[]> = {
  'helper.name': ['李四', '无'],
  birthDate: ['2012-02-02', '1980-05-05', '2006-01-01'],
};

/** Any value that the field's column accepts. */
function anyValue(field: Field): fc.Arbitrary<Value> {
  if (TEXT[field.key]) return fc.constantFrom(...TEXT[field.key]!);
  switch (field.type) {
    case 'bool3':
      return fc.constantFrom('是', '否', '不详');
    case 'enum':
      return fc.constantFrom(...field.values!);
    case 'enums':
      return fc.uniqueArray(fc.constantFrom(...field.values!), { minLength: 1, maxLength: 2 });
    case 'integer':
      return fc.constantFrom(0, 1, 40);
    case 'money':
    case 'decimal':
      return fc.constantFrom(0, 100);
    case 'date':
      return fc.constantFrom('2021-01-05', '2021-05-05');
    case 'month':
      return fc.constantFrom('2021-01', '2021-11');
    default:
      return fc.constant('文字');
  }
}

/** What rules and derived values read; blanking anything else cannot matter. */
const READ =
  /^(infrastructure|services|water|disaster|security|helper)\.|^(householdType|lowIncomeTags|monitorCategory|risk|discoveredAt|identifiedAt|inNational|foodOk|clothingOk|houseGrade|dilapidated|livesInHouse|elderly|children|birthDate|schoolStatus|dropout|unableToStudy|health|chronic|familyDoctor|disabilityLevel|insur|labour$|stableIncome|dibao$|tekun|source|cause|foundAt)/;

const rowOf = (key: string, filled: number) => {
  const fields = entities.find((one) => one.key === key)!.fields.filter(({ key }) => READ.test(key));
  return fc.record(
    Object.fromEntries(
      fields.map((field) => [field.key, fc.option(anyValue(field), { nil: undefined, freq: filled })]),
    ),
  );
};

/** Rows that contradict themselves are the row checks' business: 危房 of grade A, 辍学 of a child in school. */
const person = rowOf('person', 12).map((cells) => ({
  ...cells,
  dropout: cells.schoolStatus === '非在校生' ? '是' : '否',
}));
const household = fc
  .tuple(rowOf('household', 12), fc.array(person, { minLength: 1, maxLength: 3 }))
  .map(([cells, persons]) => ({
    ...cells,
    ...(cells.houseGrade !== '未鉴定' && {
      dilapidated: cells.houseGrade === 'C' || cells.houseGrade === 'D' ? '是' : '否',
    }),
    persons,
  }));
const check = fc
  .record({
    item: fc.constantFrom('3.1', '6.1', '6.11', '4.1', '5.20', '8.7', '3.8'),
    subjectId: fc.constantFrom(undefined, 'H1', 'H2'),
    answer: fc.constantFrom('有问题', '无问题', '不涉及', '未核实', undefined),
    note: fc.constantFrom('情况已经核实清楚', undefined),
  })
  .map((cells) => (cells.subjectId === undefined ? cells : { ...cells, subjectName: '张三' }));
const finding = fc
  .tuple(
    rowOf('finding', 8),
    fc.constantFrom('5.20', '4.1', '6.3'),
    fc.constantFrom('H1', 'H2'),
    fc.constantFrom('整改中', '已销号', '作废'),
  )
  .map(
    ([cells, checkItemId, subjectId, status]): Record<string, Value | undefined> => ({
      ...cells,
      category: undefined,
      verdict: undefined,
      checkItemId,
      subjectId,
      status,
    }),
  );
/** Whose a row is: blanking that is a cell error, and the row nobody's. */
const isKey = ({ identity }: Entity, { key, keyOf }: Field) => keyOf !== undefined || identity.includes(key);
const OWNERS: Record<string, string[]> = {
  householdId: ['H1', 'H2'],
  personId: ['H1-1', 'H2-1'],
  enterpriseId: ['E1', 'E2'],
  projectId: ['X1', 'X2'],
};

/** Rows of one optional sheet: none, or some that are filled in mostly. */
const rowsOf = (entity: Entity) => {
  const single = entity.identity.length > 0;
  const cells = fc.record(
    Object.fromEntries(
      entity.fields.map((field) => [
        field.key,
        isKey(entity, field)
          ? fc.constantFrom(...(OWNERS[field.key] ?? ['G1', 'G2']))
          : fc.option(anyValue(field), { nil: undefined, freq: 12 }),
      ]),
    ),
  );
  const by = (row: Record<string, unknown>) => (single ? row[entity.identity[0]!] : {});
  return fc.uniqueArray(cells, { maxLength: 2, selector: by });
};
const optional = fc.record(
  Object.fromEntries(optionalSheets.map((entity) => [entity.key, rowsOf(entity)])),
) as fc.Arbitrary<NonNullable<Draft['optional']>>;

/** Sheets without rows have not been filled in. */
const filled = (rows: NonNullable<Draft['optional']>) =>
  Object.fromEntries(Object.entries(rows).filter(([, own]) => own.length > 0));

const drafts: fc.Arbitrary<Draft> = fc.record({
  optional: optional.map(filled),
  village: rowOf('village', 12),
  households: fc.array(household, { minLength: 1, maxLength: 2 }),
  checks: fc.uniqueArray(check, { maxLength: 4, selector: ({ item, ...row }) => `${item} ${row.subjectId}` }),
  findings: fc.array(finding, { maxLength: 2 }),
});

const answers = (data: VillageData) =>
  new Map(
    inspectVillage(data, plan).value!.answers.map((answer) => [
      `${answer.item} ${answer.subject.level} ${answer.subject.id}`,
      answer,
    ]),
  );

/** Every single cell of the sheets that rules read, blanked, one village each. */
function* blanked(data: VillageData): Generator<{ what: string; data: VillageData }> {
  const without = <E extends { values: object }>(one: E, key: string): E => {
    const { [key]: _, ...values } = one.values as Record<string, Value>;
    return { ...one, values };
  };
  const keys = (one: { values: object }) => Object.keys(one.values).filter((key) => READ.test(key));
  for (const key of keys(data.village))
    yield { what: `village.${key}`, data: { ...data, village: without(data.village, key) } };
  for (const [at, own] of data.households.entries()) {
    const replaced = (one: (typeof data.households)[number]) => ({
      ...data,
      households: data.households.with(at, one),
    });
    for (const key of keys(own)) yield { what: `household.${key}`, data: replaced(without(own, key)) };
    for (const [index, member] of own.persons.entries()) {
      for (const key of keys(member)) {
        yield {
          what: `person.${key}`,
          data: replaced({ ...own, persons: own.persons.with(index, without(member, key)) }),
        };
      }
    }
  }
  for (const [at, own] of data.manualChecks.entries()) {
    for (const key of ['answer', 'note', 'checkedBy', 'subjectId', 'item']) {
      const faulty = key === 'item';
      yield {
        what: `check.${key}`,
        data: { ...data, manualChecks: data.manualChecks.with(at, { ...without(own, key), faulty }) },
      };
    }
  }
  for (const [at, own] of data.findings.entries()) {
    for (const key of keys(own))
      yield { what: `finding.${key}`, data: { ...data, findings: data.findings.with(at, without(own, key)) } };
  }
}

/** Every cell of the optional sheets' rows, but for those that say whose a row is. */
function* blankedOptional(data: VillageData): Generator<{ what: string; data: VillageData }> {
  for (const entity of optionalSheets) {
    const rows = data.optional?.[entity.key] ?? [];
    for (const [at, row] of rows.entries()) {
      for (const field of entity.fields) {
        if (isKey(entity, field) || row.values[field.key] === undefined) continue;
        const { [field.key]: _, ...values } = row.values;
        const less: Entry = { ...row, values };
        yield {
          what: `${entity.key}.${field.key}`,
          data: { ...data, optional: { ...data.optional, [entity.key]: rows.with(at, less) } },
        };
      }
    }
  }
}

describe('a blank cell', () => {
  test('never turns an answer to 无问题 or 不涉及', () => {
    fc.assert(
      fc.property(drafts, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (draft, chances) => {
        const data = village(draft);
        const before = answers(data);
        const cells = [...blanked(data), ...blankedOptional(data)];
        for (let i = 0; i < 12; i++) {
          const { what, data: less } = cells[Math.floor((chances.next().value ?? 0) * (cells.length - 1))]!;
          for (const [key, { answer }] of answers(less)) {
            const was = before.get(key)!.answer;
            if (answer !== was && (answer === '无问题' || answer === '不涉及')) {
              expect.fail(`${what} blanked: ${key} ${was} → ${answer}`);
            }
          }
        }
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('order', () => {
  test('of rows changes nothing', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const data = village(draft);
        const turned = {
          ...data,
          households: data.households.toReversed().map((one) => ({ ...one, persons: one.persons.toReversed() })),
          manualChecks: data.manualChecks.toReversed(),
          findings: data.findings.toReversed(),
          optional: Object.fromEntries(
            Object.entries(data.optional ?? {}).map(([key, rows]) => [key, rows.toReversed()]),
          ),
        };
        const kinds = (map: ReturnType<typeof answers>) =>
          [...map].map(([key, { answer, decidedBy }]) => `${key} ${answer} ${decidedBy}`).sort();
        expect(kinds(answers(turned))).toEqual(kinds(answers(data)));
      }),
      { numRuns: 60 },
    );
  });
});
