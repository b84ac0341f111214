import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Claims } from '../../../src/cli/reports/claims.js';

/** Inputs as they lie in the folder: whose workbook each is, undefined where it cannot be read. */
const inputs = fc.array(fc.option(fc.constantFrom('甲', '乙', '丙'), { nil: undefined }), { maxLength: 8 });

it('whoever stands first has the village, in whatever order the inputs are read', async () => {
  await fc.assert(
    fc.asyncProperty(
      inputs.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.keys()], { minLength: of.length }))),
      async ([of, order]) => {
        const claims = new Claims(of.length);
        const twins: (string | undefined)[] = [];
        const asked = order.map(async (index) => {
          const village = of[index];
          if (village === undefined) return claims.pass(index);
          twins[index] = await claims.of(index)(village, `${index}.xlsx`);
          // A worker that died asks once more.
          expect(await claims.of(index)(village, `${index}.xlsx`)).toBe(twins[index]);
        });
        await Promise.all(asked);
        for (const [index, village] of of.entries()) {
          const first = of.indexOf(village);
          expect(twins[index]).toBe(village === undefined || first === index ? undefined : `${first}.xlsx`);
        }
      },
    ),
  );
});

it('waits for those before it', async () => {
  const claims = new Claims(2);
  let answered = false;
  const second = claims
    .of(1)('甲', '2.xlsx')
    .then((twin) => {
      answered = true;
      return twin;
    });
  await new Promise((resolve) => setTimeout(resolve));
  expect(answered).toBe(false);
  expect(await claims.of(0)('甲', '1.xlsx')).toBeUndefined();
  expect(await second).toBe('1.xlsx');
});
