import { beforeAll, expect, it } from 'vitest';
import { upperBooks } from '../../src/sample/index.js';
import { departmentData, townBookData } from '../../src/town/compile/upper.js';
import { assembleUpper, type Upper } from '../../src/town/index.js';
import { departmentWorkTable } from '../../src/town/tables/index.js';
import { analyseBook } from '../../src/village/index.js';
import { rowsOf } from '../support/edit-workbook.js';
import { plan, townOf } from './sample-town.js';

const raw = new Map<string, Uint8Array>();
let upper: Upper;

beforeAll(async () => {
  const books = [];
  for await (const { unit, workbook } of upperBooks({ plan, seed: 3, profile: 'normal', villages: [] })) {
    raw.set(unit.name, workbook);
    books.push(analyseBook(unit.book as 'town' | 'department', workbook, `${unit.name}.xlsx`, { plan }).value!);
  }
  upper = assembleUpper(books, townOf([]));
});

it('the town’s meetings, trainings and visits, counted from the raw sheets', () => {
  const book = raw.get(plan.town.name)!;
  const data = townBookData(upper, 'report') as Record<string, unknown>;
  const kinds = rowsOf(book, '会议登记', '会议类型').map(({ 会议类型 }) => 会议类型);
  expect((data.部署 as unknown[]).length).toBe(kinds.filter((kind) => kind === '动员部署会').length);
  expect(data.会议).toEqual(
    [...new Set(kinds.filter((kind) => kind !== '动员部署会'))].map((kind) => ({
      名称: kind,
      次数: kinds.filter((one) => one === kind).length,
    })),
  );
  expect(data.培训次数).toBe(rowsOf(book, '培训登记', '日期').length);
  expect(data.督导次数).toBe(rowsOf(book, '领导走访督导', '日期').length);
});

it('what the departments did; who has handed in nothing is named', () => {
  const departments = [...raw].filter(([name]) => name !== plan.town.name);
  const sum = (sheet: string, column: string): number =>
    departments.reduce(
      (all, [, book]) => all + rowsOf(book, sheet, column).reduce((own, row) => own + Number(row[column] ?? 0), 0),
      0,
    );
  expect(departmentData(upper)).toMatchObject({
    已报数: departments.length,
    抽查数: sum('抽查样本', '抽查数'),
    抽查问题数: sum('抽查样本', '有问题数'),
    工作记录数: departments.reduce((all, [, book]) => all + rowsOf(book, '工作记录', '日期').length, 0),
  });
  const { rows } = departmentWorkTable(upper, plan);
  expect(rows.map(({ 部门 }) => 部门).slice(0, departments.length)).toEqual(departments.map(([name]) => name));
  expect(rows.filter(({ 职责事项 }) => 职责事项 === '未报').length).toBe(plan.departments.length - departments.length);
});
