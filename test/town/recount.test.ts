import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, plainText } from '../../src/document/index.js';
import { ownBooks, sampleWorkspace } from '../../src/sample/index.js';
import { loadProfile } from '../../src/template/index.js';
import { assembleUpper, compileTown, type Level, type TownDocuments } from '../../src/town/index.js';
import { analyseBook, type BookAnalysis } from '../../src/village/index.js';
import { allText, countOwn, countVillage, type RawCount, tableRows } from './raw-count.js';
import { digest, plan, townOf } from './sample-town.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const template = { file: '镇汇总报告.md', source: readFileSync('templates/镇汇总报告.md', 'utf8') };

const made = new Map<Level, TownDocuments>();
const raw: Record<string, RawCount> = {};
const own = { town: 0, departments: 0 };
let written: string[] = [];

beforeAll(async () => {
  const options = { plan, villages: 3, households: 40, seed: 3, profile: 'normal' as const };
  const sample = [];
  for await (const one of sampleWorkspace(options)) sample.push(one);
  const books: BookAnalysis[] = [];
  for await (const { unit, workbook } of ownBooks({ ...options, villages: sample })) {
    const kind = unit.book as 'town' | 'department';
    books.push(analyseBook(kind, workbook, `${unit.name}.xlsx`, { plan }).value!);
    own[kind === 'town' ? 'town' : 'departments'] += await countOwn(workbook);
  }
  const digests = sample.map(({ village, workbook }) => digest({ file: `${village.name}.xlsx`, bytes: workbook }));
  const town = townOf(digests);
  for (const { village, workbook } of sample) raw[village.name] = await countVillage(workbook, town.asOf);
  const upper = assembleUpper(books, town);
  const fonts = (await loadFonts(await nodePorts().fonts(), nodePorts().files.read)).value!;
  for (const level of ['report', 'public'] as const) {
    const { value } = await compileTown(town, upper, { template, profile, fonts, level, draft: false });
    made.set(level, value!.documents!);
  }
  written = [...town.entries, ...upper.entries]
    .flatMap(({ values, subject }) => [
      values.measures,
      values.responsiblePerson,
      values.foundBy,
      values.description,
      subject.level === '人' ? subject.name : '',
    ])
    .filter((text): text is string => (text ?? '').length > 1);
}, 120_000);

const all = (pick: (one: RawCount) => number): number => Object.values(raw).reduce((sum, one) => sum + pick(one), 0);
const names = (pick: (one: RawCount) => Record<string, number>): string[] => [
  ...new Set(Object.values(raw).flatMap((one) => Object.keys(pick(one)))),
];

describe('the town counted again from the raw sheets by another program', () => {
  it('附表1, village by village and in all', async () => {
    const rows = await tableRows(made.get('report')!.tables, '表1', '村');
    const figures = (one: RawCount) =>
      [
        one.households,
        one.persons,
        one.visited,
        one.visitedPersons,
        one.findings,
        one.mended,
        one.closed,
        one.overdue,
      ].map(String);
    const printed = (name: string) => {
      const row = rows.find(({ 村 }) => 村 === name)!;
      return ['应排查户数', '应排查人数', '已排查户数', '已排查人数', '问题数', '已整改', '销号数', '逾期'].map(
        (key) => row[key]!,
      );
    };
    for (const [name, one] of Object.entries(raw)) expect(printed(name), name).toEqual(figures(one));
    expect(printed('合计')).toEqual(
      figures({
        ...Object.values(raw)[0]!,
        households: all((o) => o.households),
        persons: all((o) => o.persons),
        visited: all((o) => o.visited),
        visitedPersons: all((o) => o.visitedPersons),
        findings: all((o) => o.findings),
        mended: all((o) => o.mended),
        closed: all((o) => o.closed),
        overdue: all((o) => o.overdue),
      }),
    );
  });

  it('附表2 by category, 附表3 by unit, 附表4 by kind', async () => {
    const { tables } = made.get('report')!;
    const two = (await tableRows(tables, '表2', '口径')).filter(({ 口径 }) => 口径 === '按分类');
    for (const name of names((o) => o.byCategory)) {
      const row = two.find(({ 项目 }) => 项目 === name)!;
      for (const [village, one] of Object.entries(raw))
        expect(row[village], `${name} ${village}`).toBe(String(one.byCategory[name] ?? 0));
      expect(row.合计, name).toBe(String(all((o) => o.byCategory[name] ?? 0)));
    }
    const three = await tableRows(tables, '表3', '责任单位');
    for (const name of names((o) => o.byUnit))
      expect(three.find(({ 责任单位 }) => 责任单位 === name)?.问题数, name).toBe(
        String(all((o) => o.byUnit[name] ?? 0)),
      );
    const four = (await tableRows(tables, '表4', '村')).at(-1)!;
    expect(four.三类合计户).toBe(
      String(names((o) => o.monitored).reduce((sum, kind) => sum + all((o) => o.monitored[kind] ?? 0), 0)),
    );
  });

  it('the text of the report', async () => {
    const text = plainText(made.get('report')!.document);
    expect(text).toContain(`应排查${all((o) => o.households)}户${all((o) => o.persons)}人`);
    expect(text).toContain(`已排查${all((o) => o.visited)}户${all((o) => o.visitedPersons)}人`);
    expect(text).toContain(`各村列入台账问题${all((o) => o.findings)}个`);
    expect(own.town).toBeGreaterThan(0);
    expect(text).toContain(`部门发现问题${own.departments}个`);
    expect(text).toContain(`镇级排查另发现问题${own.town}个`);
  });

  it('附表9 has the departments’ findings; the town’s own stand apart', async () => {
    const { tables } = made.get('report')!;
    const nine = await tableRows(tables, '表9', '部门');
    expect(nine.length).toBe(own.departments);
    expect(nine.map(({ 部门 }) => 部门)).not.toContain(plan.town.name);
    expect((await tableRows(tables, '镇级排查问题', '单位')).filter(({ 单位 }) => 单位 === plan.town.name).length).toBe(
      own.town,
    );
  });
});

describe('what leaves for the public', () => {
  it.each(['tables', 'text'] as const)('%s: nothing that somebody wrote by hand, no person', async (part) => {
    const texts = { tables: await allText(made.get('public')!.tables), text: plainText(made.get('public')!.document) };
    const inside = { tables: await allText(made.get('report')!.tables), text: plainText(made.get('report')!.document) };
    expect(written.filter((one) => texts[part].includes(one))).toEqual([]);
    expect(written.filter((one) => inside[part].includes(one)).length, 'the report level has them').toBeGreaterThan(0);
  });

  it.each(['表2', '表4', '表8'])('%s: no count of one or two', async (name) => {
    const rows = await tableRows(
      made.get('public')!.tables,
      name,
      name === '表2' ? '口径' : name === '表4' ? '村' : '项号',
    );
    const villages = Object.keys(raw);
    const cells = rows.flatMap((row) =>
      name === '表4'
        ? Object.entries(row)
            .filter(([key]) => key !== '村')
            .map(([, cell]) => cell)
        : name === '表8' && !['户', '人'].includes(plan.items.find(({ id }) => id === row.项号)!.subject)
          ? []
          : [...villages, '合计'].map((key) => row[key]!),
    );
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => cell === '1' || cell === '2')).toEqual([]);
  });
});
