import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOf, rowsOf } from '../../src/town/digest/row-ranges.js';
import { DIGEST_VERSION, digestVillage } from '../../src/town/index.js';
import { analyse } from '../../src/village/index.js';
import { books, digest, identityKey, plan } from './sample-town.js';

const [one] = await books(1);

describe('digest of a village workbook', () => {
  it('says the same numbers as the village itself, with the rows behind them', () => {
    const { facts } = analyse(one!.bytes, one!.file, { plan }).value!;
    const kept = digest(one!).facts;
    for (const [key, fact] of facts) {
      expect(kept[key]?.value, key).toBe(fact.value);
      expect(new Set(rowsOf(kept[key]!.rows).map((r) => `${r.sheet}${r.row}`)).size, key).toBe(
        new Set(fact.rows.map((r) => `${r.sheet}${r.row}`)).size,
      );
    }
  });

  it('survives JSON and holds no ID or telephone number', () => {
    const made = digest(one!);
    const text = JSON.stringify(made);
    expect(JSON.parse(text)).toEqual(made);
    expect(made.version).toBe(DIGEST_VERSION);
    expect(text).not.toMatch(/349999\d{8}/);
    expect(text.replace(/"hash":"[0-9a-f]+"/g, '').replace(/[0-9a-f]{64}/g, '')).not.toMatch(
      /(?<!\d)1[3-9]\d{9}(?!\d)/,
    );
  });

  it('counts twice and agrees', () => {
    const made = digest(one!);
    expect(made.unreconciled).toEqual([]);
    expect(made.recount['问题.总数']).toBe(made.findings.filter((f) => f.counted && !f.draft).length);
  });

  it('gives other hashes with another key', () => {
    const hashes = (key: string): string[] =>
      digestVillage(one!.bytes, one!.file, { plan, identityKey: key }).value!.people.flatMap((p) => p.hash ?? []);
    const own = new Set(hashes(identityKey));
    expect(new Set(hashes(identityKey))).toEqual(own);
    expect(hashes('other').some((hash) => own.has(hash))).toBe(false);
  });

  it('keeps rows as ranges without losing any', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sheet: fc.constantFrom('农户', '家庭成员'), row: fc.nat(60) })), (rows) => {
        const key = (r: { sheet: string; row: number }): string => `${r.sheet}!${r.row}`;
        expect(rowsOf(rangesOf(rows)).map(key).sort()).toEqual([...new Set(rows.map(key))].sort());
      }),
    );
  });
});
