import { describe, expect, it } from 'vitest';
import { assembleTown, type VillageDigest } from '../../src/town/index.js';
import {
  commonProblems,
  conductFacts,
  listedTwice,
  sampleHouseholds,
  similarVillages,
  withoutEvidence,
} from '../../src/town/insight/index.js';
import { books, digest, plan } from './sample-town.js';

/** In the plan's order. */
const clean = assembleTown((await books(4, 30, 'none', 5)).map(digest), plan).villages;
const normal = (await books(3)).map(digest);

/** A town with a fault planted in its villages. */
function planted(spoil: (villages: VillageDigest[]) => void, base = clean) {
  const villages = structuredClone(base);
  spoil(villages);
  return assembleTown(villages, plan);
}

const passage = (text: string, cell: string) => ({ sheet: '问题台账', cell, field: '根源剖析', text });
const own = [
  '灌溉渠年久失修，上游两处涵管塌陷，下游十七户浇不上水',
  '卫生室村医去年退休后一直没有补人，老人取药要走六里路',
  '扶贫车间订单减少，三名务工人员七月起没有领到工资',
];

describe('a clean town', () => {
  const town = assembleTown(clean, plan);
  it('has nobody twice, no common problem, no like texts, nothing without evidence', () => {
    expect(listedTwice(town)).toEqual([]);
    expect(commonProblems(town)).toEqual([]);
    expect(similarVillages(town)).toEqual([]);
    expect(withoutEvidence(town)).toEqual([]);
  });
  it('is said to have no problems, village by village, and nothing of days', () => {
    const facts = conductFacts(town);
    expect(facts.filter(({ what }) => what === '没有问题').map(({ village }) => village)).toEqual(
      clean.map(({ village }) => village.name),
    );
    expect(facts.filter(({ what }) => what === '入户在同一天' || what === '没有入户')).toEqual([]);
  });
});

describe('planted faults are named at their place', () => {
  it('one person in two villages, and a whole household', () => {
    const town = planted(([a, b, c]) => {
      const guest = a!.people.find(({ head }) => !head)!;
      b!.people.push({ ...guest, id: 'X-01', cell: 'E99' });
      const head = a!.people.find((one) => one.head)!;
      c!.people.push({ ...head, id: 'Y-01', cell: 'E98' });
    });
    const twice = listedTwice(town);
    expect(
      twice.map(({ places, wholeHousehold }) => [places[1]!.village, places[1]!.cell, wholeHousehold]).sort(),
    ).toEqual(
      [
        [clean[1]!.village.name, 'E99', false],
        [clean[2]!.village.name, 'E98', true],
      ].sort(),
    );
  });

  it('a problem common to three villages, and who has not answered', () => {
    const one = normal.flatMap(({ findings }) => findings).find((f) => f.counted && f.item)!;
    const item = one.item!;
    const put = (villages: VillageDigest[], count: number) => {
      for (const v of villages.slice(0, count)) v.findings.push({ ...one, id: `${v.village.code}-1` });
      for (const v of villages) v.items[item] = { ...v.items[item]!, open: 0 };
      villages[3]!.items[item]!.open = 2;
    };
    expect(commonProblems(planted((v) => put(v, 2)))).toEqual([]);
    const [common] = commonProblems(planted((v) => put(v, 3)));
    expect(common!.item.id).toBe(item);
    expect(common!.villages).toEqual(clean.slice(0, 3).map(({ village }) => village.name));
    expect(common!.unanswered).toEqual([clean[3]!.village.name]);
  });

  it.each<[string, (text: string) => string, boolean]>([
    ['identical', (text) => text, true],
    ['another village’s name and other figures', (text) => `${text}，共12处`, true],
    ['a word more', (text) => `${text}等`, true],
    ['other words', (text) => [...text].reverse().join(''), false],
  ])('texts: %s', (_, change, alike) => {
    const pairs = similarVillages(
      planted((villages) => {
        for (const v of villages) v.passages = [];
        villages[0]!.passages = own.map((text, at) => passage(text, `O${at + 4}`));
        villages[1]!.passages = own.map((text, at) => passage(change(text), `O${at + 9}`));
      }),
    );
    expect(pairs.map(({ villages }) => villages)).toEqual(
      alike ? [[clean[0]!.village.name, clean[1]!.village.name]] : [],
    );
    if (alike) expect(pairs[0]!.passages.map(({ other }) => other.cell)).toEqual(['O9', 'O10', 'O11']);
  });

  it('a phrase that everybody uses is no likeness', () => {
    const town = planted((villages) => {
      for (const v of villages) v.passages = own.map((text, at) => passage(text, `O${at + 4}`));
    });
    expect(similarVillages(town)).toEqual([]);
  });

  it.each<[string, string, (v: VillageDigest) => void]>([
    ['all visits on one day', '入户在同一天', (v) => Object.assign(v.conduct, { visitDays: { '2021-12-12': 30 } })],
    ['no visit registered', '没有走访记录', (v) => Object.assign(v.conduct, { visits: 0 })],
    [
      'identical answers',
      '答案相同',
      (v) => Object.assign(v.conduct, { sameAnswers: { households: 28, of: 30, rows: { 农户: '4-31' } } }),
    ],
  ])('%s', (_, what, spoil) => {
    const named = (town: ReturnType<typeof planted>) =>
      conductFacts(town)
        .filter((fact) => fact.what === what)
        .map(({ village }) => village);
    const before = named(assembleTown(clean, plan));
    expect(named(planted(([, b]) => spoil(b!))).filter((name) => !before.includes(name))).toEqual([
      clean[1]!.village.name,
    ]);
  });

  it('called mended, no evidence', () => {
    const mended = normal[0]!.findings.find((f) => f.counted && f.status === '已销号')!;
    const town = planted(([a]) => {
      const values = { ...a!.findings.find(({ id }) => id === mended.id)!.values };
      delete values.evidence;
      a!.findings.find(({ id }) => id === mended.id)!.values = values;
    }, normal);
    expect(withoutEvidence(town).map(({ id }) => id)).toContain(mended.id);
    expect(withoutEvidence(assembleTown(normal, plan)).map(({ id }) => id)).not.toContain(mended.id);
  });
});

describe('the sample for inspection', () => {
  const ids = (seed: string, villages = clean): string[] =>
    sampleHouseholds(assembleTown(villages, plan), 12, seed).map(({ id }) => id);
  it('is the same for the same seed, in whatever order the villages and rows come', () => {
    expect(ids('督查')).toEqual(ids('督查'));
    const turned = structuredClone(clean).reverse();
    for (const v of turned) v.households.reverse();
    expect(ids('督查', turned)).toEqual(ids('督查'));
    expect(ids('另一次')).not.toEqual(ids('督查'));
  });
  it('has the number asked for, nobody twice, every village', () => {
    const drawn = sampleHouseholds(assembleTown(clean, plan), 12, '1');
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(12);
    expect(new Set(drawn.map(({ village }) => village)).size).toBe(4);
  });
});
