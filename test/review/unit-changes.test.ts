import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/review/compare/align.js';
import { diff } from '../../src/review/compare/diff.js';
import { unmark } from '../../src/review/compare/marked-text.js';
import { unitChanges } from '../../src/review/compare/unit-changes.js';

/** Data stands in 〈〉. */
const kinds = (expected: string, found: string): string[] =>
  unitChanges(unmark(expected.replaceAll('〈', '\uE000').replaceAll('〉', '\uE001')), found).map((c) => c.kind);

describe('unitChanges', () => {
  it.each([
    ['共排查〈230〉户〈812〉人。', '共排查230户812人。', []],
    ['共排查〈230〉户〈812〉人。', '共排查23户812人。', ['fact']],
    ['共排查〈230〉户〈812〉人。', '共排查812户230人。', ['fact']],
    ['共排查〈230〉户〈812〉人。', '本次共走访排查230户812人。', ['wording']],
    ['共排查〈230〉户〈812〉人。', '共排查230户。', ['fact']],
    ['共排查〈230〉户，〈812〉人。', '812人共排查，230户。', ['wording']],
    ['共排查〈230〉户。', '共排查230户，另有5户外出。', ['number']],
    ['村民小组长〈8〉人、农村党员〈13〉人。', '村民小组长13人、农村党员8人。', ['fact']],
    ['村民小组长〈8〉人、农村党员〈13〉人。', '农村党员13人、村民小组长8人。', ['wording']],
    ['〈镇卫生院〉负责〈1〉个，〈区医保局〉负责〈3〉个。', '区医保局负责1个，镇卫生院负责3个。', ['fact']],
    ['责任人〈王建国〉。', '责任人李建国。', ['fact']],
    ['截至〈2021年12月24日〉，全部整改。', '截至2021年12月24日，未全部整改。', ['sense']],
    ['问题已经整改。', '问题业已整改。', ['wording']],
    ['整改率〈66.7〉%。', '整改率66.8%。', ['fact']],
    ['未发现问题。', '发现问题。', ['sense']],
  ])('%s → %s: %j', (expected, found, kindsWanted) => {
    const got = kinds(expected, found);
    expect([...new Set(got)]).toEqual(kindsWanted);
  });

  it('names the expected and the found number with a little context', () => {
    const [change] = unitChanges(unmark('全村共排查\uE000230\uE001户。'), '全村共排查203户。');
    expect(change).toMatchObject({ expected: expect.stringContaining('230'), found: expect.stringContaining('203') });
  });

  it('finds every changed digit, whatever the sentence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (numbers, pick, delta) => {
          const index = pick % numbers.length;
          const expected = numbers.map((n) => `排查\uE000${n}\uE001户`).join('，');
          const found = numbers.map((n, i) => `排查${i === index ? n + delta : n}户`).join('，');
          return unitChanges(unmark(expected), found).some((c) => c.kind === 'fact');
        },
      ),
    );
  });
});

describe('diff', () => {
  it('covers both sequences: what is outside the hunks is equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 })), fc.array(fc.integer({ min: 0, max: 3 })), (a, b) => {
        const hunks = diff(a.length, b.length, (i, j) => a[i] === b[j]);
        const rebuilt: number[] = [];
        let i = 0;
        for (const { before, after } of hunks) {
          rebuilt.push(...a.slice(i, before[0]), ...b.slice(...after));
          i = before[1];
        }
        rebuilt.push(...a.slice(i));
        expect(rebuilt).toEqual(b);
      }),
    );
  });
});

describe('align', () => {
  it('pairs a changed unit with its origin and names removed and added ones', () => {
    const expected = ['一、大排查开展情况', '共排查230户812人，覆盖率100%。', '全村设网格8个。', '二、问题'];
    const actual = ['一、大排查开展情况', '共排查203户812人，覆盖率100%。', '二、问题', '另附说明。'];
    expect(align(expected, actual)).toEqual([
      { expected: 0, actual: 0 },
      { expected: 1, actual: 1 },
      { expected: 2 },
      { expected: 3, actual: 2 },
      { actual: 3 },
    ]);
  });
});
