import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresToHide, isSmall, type Sum } from '../../../src/town/guard/suppress.js';

/** A table with a total for each row and column, and one for all. */
function table(cells: readonly (readonly number[])[]) {
  const values = new Map<string, number>();
  const [rows, columns] = [cells.map((_, r) => r), cells[0]!.map((_, c) => c)];
  const sums: Sum[] = [];
  const put = (key: string, value: number): string => {
    values.set(key, value);
    return key;
  };
  const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  for (const r of rows) for (const c of columns) put(`${r},${c}`, cells[r]![c]!);
  for (const r of rows) sums.push({ total: put(`行${r}`, add(cells[r]!)), parts: columns.map((c) => `${r},${c}`) });
  for (const c of columns)
    sums.push({ total: put(`列${c}`, add(rows.map((r) => cells[r]![c]!))), parts: rows.map((r) => `${r},${c}`) });
  put('总', add(cells.flat()));
  sums.push({ total: '总', parts: rows.map((r) => `行${r}`) }, { total: '总', parts: columns.map((c) => `列${c}`) });
  return { values, published: new Set(values.keys()), sums };
}

/** Another program: the rank of the sums with and without one more equation that fixes the figure, in exact fractions. */
function canBeReckoned(key: string, hidden: ReadonlySet<string>, sums: readonly Sum[]): boolean {
  const names = [...hidden];
  const rows = sums.map(({ total, parts }) =>
    names.map((name) => BigInt(Number(name === total) - Number(parts.includes(name)))),
  );
  const unit = names.map((name) => BigInt(Number(name === key)));
  return rank(rows) === rank([...rows, unit]);
}

function rank(matrix: bigint[][]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && found < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= found && row[column] !== 0n);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at]!, rows[found]!];
    const pivot = rows[found]!;
    for (let index = found + 1; index < rows.length; index++) {
      const factor = rows[index]![column]!;
      if (factor !== 0n) rows[index] = rows[index]!.map((value, c) => value * pivot[column]! - pivot[c]! * factor);
    }
    found++;
  }
  return found;
}

describe('small counts at the public level', () => {
  it('no small count can be reckoned from what is published, in any table', () => {
    const anyTable = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([r, c]) => fc.array(fc.array(fc.nat(6), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));
    fc.assert(
      fc.property(anyTable, (cells) => {
        const figures = table(cells);
        const hidden = figuresToHide(figures);
        for (const [key, value] of figures.values) {
          if (!isSmall(value)) continue;
          expect(hidden.has(key), key).toBe(true);
          expect(canBeReckoned(key, hidden, figures.sums), key).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, number[][], string[]]>([
    [
      'nothing small',
      [
        [3, 4],
        [5, 0],
      ],
      [],
    ],
    [
      'one small: the next smallest of its row and column, and where the two meet',
      [
        [1, 4, 9],
        [5, 6, 9],
        [9, 9, 9],
      ],
      ['0,0', '0,1', '1,0', '1,1'],
    ],
    [
      'two in one row',
      [
        [1, 2, 9],
        [9, 9, 9],
        [9, 9, 9],
      ],
      ['0,0', '0,1', '1,0', '1,1'],
    ],
  ])('%s', (_, cells, expected) => {
    expect([...figuresToHide(table(cells))].sort()).toEqual(expected);
  });

  it('a figure that is printed nowhere but follows from two that are: one of those goes', () => {
    const values = new Map([
      ['问题', 9],
      ['已整改', 8],
      ['未完成', 1],
    ]);
    const sums = [{ total: '问题', parts: ['已整改', '未完成'] }];
    expect([...figuresToHide({ values, published: new Set(['问题', '已整改']), sums })]).toEqual(['已整改']);
  });
});
