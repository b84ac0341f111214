import { optionalSheets } from '../../../model/index.js';
import { crossCheck } from '../cross-check.js';

export const optionalNameDiffers = crossCheck(
  {
    code: 'CROSS-026',
    severity: 'warning',
    title: '选填表里的姓名与编号对不上',
    why: '编号填串了行，这一行就会算到别的户、别的人头上。',
    fix: ['核对编号和姓名；同一个人写法不同的，改成一致。'],
  },
  ({ households, optional = {} }, { report }) => {
    const heads = new Map(households.map(({ values }) => [values.householdId, values.headName]));
    const persons = new Map(
      households.flatMap((household) => household.persons.map(({ values }) => [values.personId, values.name] as const)),
    );
    for (const { key, fields } of optionalSheets) {
      for (const [by, name, of] of [
        ['householdId', 'headName', heads],
        ['personId', 'personName', persons],
      ] as const) {
        if (!fields.some((field) => field.key === name)) continue;
        for (const row of optional[key] ?? []) {
          const written = row.values[name] as string | undefined;
          const right = of.get(row.values[by] as string | undefined);
          if (written === undefined || right === undefined || written === right) continue;
          report(key, row, name, {
            found: written,
            expected: [right],
            message: `编号“${row.values[by]}”是${right}，这里写的是${written}。`,
          });
        }
      }
    }
  },
);
