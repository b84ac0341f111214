import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, plainText } from '../../src/document/index.js';
import { sampleWorkspace, upperBooks } from '../../src/sample/index.js';
import { loadProfile } from '../../src/template/index.js';
import { assembleUpper, compileTown, type Level, type TownDocuments } from '../../src/town/index.js';
import { analyseBook, type BookAnalysis } from '../../src/village/index.js';
import { allText, countOwn, countVillage, type RawCount, tableRows } from './raw-count.js';
import { digest, plan, townOf } from './sample-town.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const template = { file: '镇汇总报告.md', source: readFileSync('templates/镇汇总报告.md', 'utf8') };

const VILLAGES = ['新村社区', '半峭社区', '王店村'];
const made = new Map<Level, TownDocuments>();
const raw: Record<string, RawCount> = {};
const own = { town: 0, departments: 0 };
let written: string[] = [];

beforeAll(async () => {
  const options = { plan, villages: 3, households: 40, seed: 3, profile: 'normal' as const };
  const sample = [];
  for await (const one of sampleWorkspace(options)) sample.push(one);
  const books: BookAnalysis[] = [];
  for await (const { unit, workbook } of upperBooks({ ...options, villages: sample })) {
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
}, 300_000);

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

  const COUNTS = ['问题数', '已整改', '销号数', '已销号', '未完成', '逾期'];
  const personal = (id: string): boolean => ['户', '人'].includes(plan.items.find((item) => item.id === id)!.subject);
  it.each<[name: string, key: string, across: string[] | undefined, down: boolean]>([
    ['表1', '村', undefined, true],
    ['表2', '项目', [...VILLAGES, '合计'], true],
    ['表3', '责任单位', undefined, true],
    ['表4', '村', undefined, true],
    ['表5', '村', undefined, true],
    ['表6', '村', undefined, true],
    ['表7', '题目', ['满意', '基本满意', '不满意', '不了解', '合计'], false],
    ['表8', '项号', [...VILLAGES, '合计'], false],
  ])('%s: no count of one or two, and no gap that a single sum closes', async (name, key, across, down) => {
    const all = (await tableRows(made.get('public')!.tables, name, name === '表2' ? '口径' : key)).filter(
      (row) => name !== '表8' || personal(row.项号!),
    );
    const columns = Object.keys(all[0]!).filter((column) =>
      ['表1', '表3'].includes(name)
        ? COUNTS.includes(column)
        : !/^(口径|项目|村|项号|检查内容|未核实|是否清零|题目|受访对象|满意率|不满意原因)$/.test(column),
    );
    // 附表2 is two tables, one below the other.
    const parts = name === '表2' ? ['按方面', '按分类'].map((kind) => all.filter((row) => row.口径 === kind)) : [all];
    let gaps = 0;
    const sums = (cells: (string | undefined)[], where: string): void => {
      gaps += cells.filter((cell) => cell === '＊').length;
      expect(
        cells.filter((cell) => cell === '1' || cell === '2'),
        where,
      ).toEqual([]);
      if (cells.filter((cell) => cell === '＊').length !== 1) return;
      // The total stands last; what closes the gap must not be small.
      const figures = cells.map((cell) => Number(cell) || 0);
      const others = figures.slice(0, -1).reduce((sum, one) => sum + one, 0);
      const reckoned = cells.at(-1) === '＊' ? others : figures.at(-1)! - others;
      expect([1, 2], where).not.toContain(reckoned);
    };
    for (const rows of parts) {
      if (across)
        for (const row of rows)
          sums(
            across.map((column) => row[column]),
            `${name} ${row[key]}`,
          );
      if (down)
        for (const column of columns)
          sums(
            rows.map((row) => row[column]),
            `${name} ${column}`,
          );
    }
    expect(gaps, 'something is kept back').toBeGreaterThan(0);
  });
});
