import { describe, expect, it } from 'vitest';
import type { VillageDigest } from '../../src/town/index.js';
import { commonProblems, conductFacts, withoutEvidence } from '../../src/town/insight/index.js';
import { sampleHouseholds } from '../../src/town/insight/sample.js';
import { similarVillages } from '../../src/town/insight/similar.js';
import { listedTwice } from '../../src/town/insight/twice.js';
import { books, digest, plan, townOf } from './sample-town.js';

/** In the plan's order. */
const order = (one: VillageDigest): number => plan.villages.findIndex(({ code }) => code === one.village.code);
const clean = (await books(4, 30, 'none', 5)).map(digest).sort((a, b) => order(a) - order(b));
const normal = (await books(3)).map(digest);

/** A town with a fault planted in its villages. */
function planted(spoil: (villages: VillageDigest[]) => void, base = clean) {
  const villages = structuredClone(base);
  spoil(villages);
  return townOf(villages);
}

const passage = (text: string, cell: string) => ({ sheet: '问题台账', cell, field: '根源剖析', text });
const own = [
  '灌溉渠年久失修，上游两处涵管塌陷，下游十七户浇不上水',
  '卫生室村医去年退休后一直没有补人，老人取药要走六里路',
  '扶贫车间订单减少，三名务工人员七月起没有领到工资',
];

describe('a clean town', () => {
  const town = townOf(clean);
  it('has nobody twice, no common problem, no like texts, nothing without evidence', async () => {
    expect(await listedTwice(town)).toEqual([]);
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
  it('one person in two villages, and a whole household', async () => {
    const town = planted(([a, b, c]) => {
      const guest = a!.people.find(({ head }) => !head)!;
      b!.people.push({ ...guest, id: 'X-01', cell: 'E99' });
      const head = a!.people.find((one) => one.head)!;
      c!.people.push({ ...head, id: 'Y-01', cell: 'E98' });
    });
    const twice = await listedTwice(town);
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
    const before = named(townOf(clean));
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
    expect(withoutEvidence(townOf(normal)).map(({ id }) => id)).not.toContain(mended.id);
  });
});

describe('the sample for inspection', () => {
  const ids = async (seed: string, villages = clean): Promise<string[]> =>
    (await sampleHouseholds(townOf(villages), 12, seed)).map(({ id }) => id);
  it('is the same for the same seed, in whatever order the villages and rows come', async () => {
    const first = await ids('督查');
    expect(await ids('督查')).toEqual(first);
    const turned = structuredClone(clean).reverse();
    for (const v of turned) v.households.reverse();
    expect(await ids('督查', turned)).toEqual(first);
    expect(await ids('另一次')).not.toEqual(first);
  });
  it('has the number asked for, nobody twice, every village', async () => {
    const drawn = await sampleHouseholds(townOf(clean), 12, '1');
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(12);
    expect(new Set(drawn.map(({ village }) => village)).size).toBe(4);
  });
});
