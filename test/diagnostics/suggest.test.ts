import { describe, expect, it } from 'vitest';
import { defineDiagnostic, maskNumbers, suggest } from '../../src/diagnostics/index.js';

describe('suggest', () => {
  it.each([
    ['集中供氺', ['集中供水', '自备井', '其他'], '集中供水'],
    ['边缘户', ['脱贫不稳定户', '边缘易致贫户'], '边缘易致贫户'],
    ['王店', ['王店村', '太山村'], '王店村'],
    ['householdType', ['household.householdType', 'x'], 'household.householdType'],
    ['完全不同', ['王店村', '太山村'], undefined],
    ['', ['王店村'], undefined],
  ])('%s of %j is %s', (typed, candidates, wanted) => {
    expect(suggest(typed, candidates)).toBe(wanted);
  });
});

it('names neither of two that are equally near where that is asked', () => {
  const form = (text: string): string => text;
  expect(suggest('没问题', ['有问题', '无问题'], form, false)).toBeUndefined();
  expect(suggest('集中供氺', ['集中供水', '自备井'], form, false)).toBe('集中供水');
});

describe('maskNumbers', () => {
  it.each([
    ['证号349999198001011238。', '证号349999****1238。'],
    ['34999919800101123X', '349999****123X'],
    ['349999800101123', '349999****1123'],
    ['电话13912345678', '电话139****5678'],
    ['340604102201-2021-0001', '340604102201-2021-0001'],
    ['349999 19980101 123X', '349999****123X'],
    ['３４９９９９１９９８０１０１１２３８', '349999****1238'],
    ['138 1234 5678、１３８１２３４５６７８', '138****5678、138****5678'],
    ['138-1234-5678', '138****5678'],
    ['2021年12月24日共230户', '2021年12月24日共230户'],
  ])('%s → %s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });
});

it('a diagnostic says no number in full, whoever makes it', () => {
  const make = defineDiagnostic({ code: 'TEST-001', severity: 'error', title: '', why: '', fix: [] });
  const number = '349999199801011238';
  const place = { kind: 'document', file: 'a', around: number } as const;
  const said = make({
    place,
    found: number,
    expected: [number],
    message: `电话13912345678，${number}`,
    fix: [number],
    related: [{ place, message: number }],
  });
  expect(JSON.stringify(said)).not.toMatch(/\d{11}/);
});
