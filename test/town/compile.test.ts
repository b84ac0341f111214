import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, plainText } from '../../src/document/index.js';
import { readXlsx } from '../../src/office/index.js';
import { loadProfile } from '../../src/template/index.js';
import {
  assembleUpper,
  type CompileOptions,
  compileTown,
  type Level,
  townFacts,
  traceFigure,
  type VillageDigest,
} from '../../src/town/index.js';
import { ownFaults } from '../review/format/by-hand.js';
import { books, digest, plan, townOf } from './sample-town.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const template = { file: '镇汇总报告.md', source: readFileSync('templates/镇汇总报告.md', 'utf8') };
const digests = (await books(3)).map(digest);

async function made(some: VillageDigest[], change: Partial<CompileOptions> = {}) {
  const ports = nodePorts();
  const fonts = (await loadFonts(await ports.fonts(), ports.files.read)).value!;
  const town = townOf(some);
  return compileTown(town, assembleUpper([], town), {
    template,
    profile,
    fonts,
    level: 'report',
    draft: false,
    ...change,
  });
}

const errors = (diagnostics: { severity: string; code: string; message: string }[]): string[] =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.message}`);

describe('the consolidated report', () => {
  it.each([0, 1, 3])('%i villages: reviewed, reads to the end', async (count) => {
    const { value, diagnostics } = await made(digests.slice(0, count));
    expect(errors(diagnostics)).toEqual([]);
    const text = plainText(value!.documents!.document);
    for (const section of plan.documents.镇汇总报告!.sections) expect(text).toContain(section);
    for (const village of plan.villages.slice(4)) expect(text, 'missing villages are named').toContain(village.name);
    expect(text).not.toMatch(/undefined|NaN|\{\{/);
    expect(ownFaults(value!.documents!.docx, plan)).toEqual([]);
    expect(text, 'the gap is noted in the working copy only').not.toContain('第（九）项缺号');
  });

  it('prints the sums of the villages', async () => {
    const { value } = await made(digests);
    const sum = (key: string): number => digests.reduce((all, d) => all + d.facts[key]!.value!, 0);
    const text = plainText(value!.documents!.document);
    expect(text).toContain(`应排查${sum('排查.应排查户数')}户${sum('排查.应排查人数')}人`);
    expect(text).toContain(`各村列入台账问题${sum('问题.总数')}个`);
    const sheets = readXlsx(value!.documents!.tables, '镇汇总表.xlsx').value!.sheets.map((s) => s.name);
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(
        sheets.some((name) => name.startsWith(`表${number}`)),
        `table ${number}`,
      ).toBe(true);
  });

  it('stops for a village that does not reconcile, names it, and makes a draft when asked', async () => {
    const [one, ...others] = structuredClone(digests);
    one!.unreconciled = ['问题.总数一次算得3，另一次算得4'];
    const final = await made([one!, ...others]);
    expect(final.value!.documents).toBeUndefined();
    expect(final.diagnostics.find((d) => d.code === 'TOWN-001')?.message).toContain(one!.village.name);
    const draft = await made([one!, ...others], { draft: true });
    expect(draft.value!.documents!.document.watermark).toBe('草稿');
    expect(plainText(draft.value!.documents!.document)).toContain('第（九）项缺号');
  });

  it.each<[string, (d: VillageDigest) => unknown]>([
    ['a finding that is only in the list', (d) => d.findings.pop()],
    ['a second count that differs', (d) => Object.assign(d.recount, { '排查.已排查户数': 1 })],
    ['a monitored household too few', (d) => d.monitored.pop()],
  ])('finds %s', async (_, spoil) => {
    const some = structuredClone(digests);
    spoil(some[0]!);
    expect((await made(some)).diagnostics.map((d) => d.code)).toContain('TOWN-002');
  });

  it('gives the same bytes twice, in whatever order the files come', async () => {
    const one = (await made(digests)).value!.documents!;
    const two = (await made([...digests].reverse())).value!.documents!;
    for (const part of ['docx', 'pdf', 'tables'] as const) expect(Buffer.compare(one[part], two[part]), part).toBe(0);
  });

  it('shows the public no household and no small count', async () => {
    const { value, diagnostics } = await made(digests, { level: 'public' as Level });
    expect(errors(diagnostics)).toEqual([]);
    const text = plainText(value!.documents!.document);
    expect(value!.documents!.ledgers).toBeUndefined();
    for (const { monitored } of digests)
      for (const { head, id } of monitored) {
        expect(text).not.toContain(head);
        expect(text).not.toContain(id);
      }
    expect(text).toContain('不足3');
  });
});

describe('tracing a figure', () => {
  const town = townOf(digests);
  const facts = townFacts(town);

  it.each(['问题数', '逾期数', '排查.已排查户数', '村情.监测户数', '村情.户籍户数'])(
    '%s adds up and names cells',
    async (name) => {
      const { value } = await traceFigure(town, facts, name);
      expect(value!.villages.reduce((sum, v) => sum + v.value!, 0)).toBe(value!.value);
      for (const v of value!.villages) if (v.value) expect(v.cells.length, v.village).toBeGreaterThan(0);
    },
  );

  it('suggests a name', async () => {
    expect((await traceFigure(town, facts, '已排查户')).diagnostics[0]?.message).toContain('“已排查”');
  });
});
