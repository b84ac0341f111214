// Village workbooks with every sheet filled: the sample's households and persons, and on each optional sheet a row for
// every household, person or enterprise it can hang on (twenty rows where it hangs on nothing).
import { readFileSync } from 'node:fs';

export const plan = async () => {
  const { loadPlan } = await import('../dist/plan/index.js');
  return loadPlan(readFileSync(new URL('../data/plan.yaml', import.meta.url), 'utf8'), 'plan.yaml').value;
};

/** The bytes of `villages` workbooks, one after the other. */
export async function* fullWorkbooks({ villages, households, seed = 1 }) {
  const { sampleWorkspace } = await import('../dist/sample/index.js');
  const { issueWorkbook, readWorkbook } = await import('../dist/workbook/index.js');
  const { optionalSheets } = await import('../dist/model/index.js');
  const order = await plan();
  for await (const { village, workbook } of sampleWorkspace({
    ...{ plan: order, villages, households, seed, profile: 'normal' },
  })) {
    const data = readWorkbook(workbook, `${village.name}.xlsx`, { plan: order }).value;
    const rows = {
      village: [data.village.values],
      household: data.households.map(({ values }) => values),
      person: data.households.flatMap(({ persons }) => persons.map(({ values }) => values)),
      manualCheck: data.manualChecks.map(({ values }) => values),
      finding: data.findings.map(({ values }) => values),
    };
    for (const sheet of optionalSheets) rows[sheet.key] = rowsOf(sheet, rows);
    yield { village, workbook: await issueWorkbook({ plan: order, village, rows }) };
  }
}

function rowsOf(sheet, rows) {
  const owner = sheet.belongsTo?.[0];
  const owners = owner ? rows[owner.to] : Array.from({ length: 20 }, () => ({}));
  return owners.map((one, index) => {
    const row = Object.fromEntries(sheet.fields.map((field) => [field.key, sampleValue(field, index)]));
    for (const { key, keyOf } of sheet.fields) {
      if (keyOf === undefined) continue;
      const identity = ownKey[keyOf] ?? `${keyOf}Id`;
      row[key] = rows[keyOf]?.[index % rows[keyOf].length]?.[identity];
    }
    if (owner) row[owner.by] = one[ownKey[owner.to] ?? owner.by];
    if (owner?.to === 'household') row.headName = one.headName;
    for (const key of sheet.identity) if (key !== owner?.by) row[key] = `${sheet.key}-${index}`;
    return Object.fromEntries(Object.entries(row).filter(([key, value]) => value !== undefined && has(sheet, key)));
  });
}

const ownKey = { household: 'householdId', person: 'personId', enterprise: 'enterpriseId' };
const has = (sheet, key) => sheet.fields.some((field) => field.key === key);

function sampleValue({ type, values, min = 0 }, index) {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return min + (index % 7);
    case 'date':
      return `2021-${String(1 + (index % 9)).padStart(2, '0')}-15`;
    case 'month':
      return `2021-${String(1 + (index % 9)).padStart(2, '0')}`;
    case 'bool3':
      return ['是', '否'][index % 2];
    case 'enum':
      return values[index % values.length];
    case 'enums':
      return [values[index % values.length]];
    default:
      return `第${index % 400}项内容`;
  }
}
