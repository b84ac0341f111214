import { expect, test } from 'vitest';
import { entitiesOf } from '../../src/model/index.js';
import {
  annotateWorkbook,
  readBookKind,
  readDepartmentBook,
  readTownBook,
  readWorkbook,
} from '../../src/workbook/index.js';
import { ownBook, readDepartment, readTown } from './support/own-book.js';
import { lines, plan } from './support/village-book.js';

const FILLED = {
  meeting: [{ date: '2021-12-10', kind: '动员部署会', topic: '部署大排查', persons: 60 }],
  leaderVisit: [{ date: '2021-12-12', leader: '丙模拟', role: '主要负责同志', village: '340604102201', households: 5 }],
  annualTarget: [{ name: '新增就业', unit: '人', target: 50, actual: 40.5, dueDate: '2021-12-20', reason: '工期推迟' }],
  localAddition: [{ kind: '表格', name: '周报', reason: '便于调度', approvedBy: '丁模拟', approvedAt: '2021-12-11' }],
};

test('what is filled into the town’s workbook is read again, without a word', async () => {
  const { value, diagnostics } = await readTown(FILLED);
  expect(diagnostics).toEqual([]);
  expect(value!.origin).toMatchObject({ book: 'town', villageCode: '340604102000', villageName: '古饶镇' });
  const read = Object.fromEntries(Object.entries(value!.tables).map(([key, rows]) => [key, rows.map((r) => r.values)]));
  expect(read).toEqual(FILLED);
  expect(value!.sheets).toEqual(entitiesOf('town').map(({ name }) => name));
});

test('a department’s workbook likewise, with the village of its findings', async () => {
  const finding = {
    subjectLevel: '户',
    subjectId: 'H1',
    village: '340604102201',
    source: '大排查',
    checkItemId: '5.20',
    description: '该户住房鉴定为C级，仍住在里面。',
    foundAt: '2021-12-15',
  };
  const sampleCheck = [{ policy: '危房改造', village: '340604102201', sampleSize: 20, problems: 1 }];
  const { value, diagnostics } = await readDepartment({ finding: [finding], sampleCheck }, '住建部门');
  expect(diagnostics).toEqual([]);
  expect(value!.origin).toMatchObject({ book: 'department', villageCode: '340604102B05', villageName: '住建部门' });
  expect(value!.findings.map(({ values }) => values)).toEqual([finding]);
  expect(value!.tables.sampleCheck![0]!.values).toEqual(sampleCheck[0]);
});

test('the wrong kind of workbook is refused by name, whoever reads it', async () => {
  const town = await ownBook('town');
  const department = await ownBook('department');
  const village = await ownBook('village', { village: [] });
  expect([readBookKind(town, ''), readBookKind(department, ''), readBookKind(village, '')]).toEqual([
    'town',
    'department',
    'village',
  ]);
  expect(readBookKind(new Uint8Array(4), '')).toBeUndefined();
  expect(lines(readWorkbook(town, '镇.xlsx', { plan }))[0]).toContain('这是镇工作簿（古饶镇），这里要的是村工作簿');
  expect(lines(readTownBook(department, '部门.xlsx', { plan }))[0]).toContain('这是部门工作簿（教育部门）');
  expect(lines(readDepartmentBook(village, '村.xlsx', { plan }))[0]).toContain('这是村工作簿（王店村）');
});

test('cells and rows are checked as in a village’s, with their places', async () => {
  const { value, diagnostics } = await readTown({
    leaderVisit: [{ date: '2021-12-12', leader: '丙模拟', village: '不存在村' }],
    localAddition: [{ kind: '表格', name: '周报' }],
    annualTarget: [
      { name: '新增就业', target: 50, actual: 60 },
      { name: '新增就业', target: 30, actual: 30 },
    ],
  });
  expect(lines({ diagnostics })).toEqual([
    expect.stringMatching(/^CELL-019 领导走访督导!D4 .*方案里没有这个村/),
    expect.stringMatching(/^CELL-023 本级新增!C4 “理由”没有填/),
    expect.stringMatching(/^CELL-023 本级新增!D4 “批准人”没有填/),
    expect.stringMatching(/^CELL-023 本级新增!E4 “批准日期”没有填/),
    expect.stringMatching(/^CROSS-001 年度目标任务!A5 目标任务“新增就业”重复/),
  ]);
  expect(value!.tables.localAddition![0]!.faulty).toBe(true);
  const marked = annotateWorkbook(await ownBook('town'), '镇.xlsx', diagnostics);
  expect(marked.value).toBeDefined();
});

test.each([
  ['ROW-120', 'town', { meeting: [{ date: '2022-01-05', kind: '调度会', topic: '进度' }] }, '会议登记!A4'],
  [
    'ROW-121',
    'town',
    { annualTarget: [{ name: '就业', target: 5, actual: 4, dueDate: '2022-06-30' }] },
    '年度目标任务!G4',
  ],
  ['ROW-121', 'department', { duty: [{ name: '落实资助', done: '否' }] }, '职责清单!E4'],
  [
    'ROW-122',
    'department',
    { sampleCheck: [{ policy: '资助', village: '340604102201', sampleSize: 2, problems: 3 }] },
    '抽查样本!G4',
  ],
  [
    'ROW-123',
    'town',
    { responsibility: [{ village: '340604102201', leader: '甲模拟', cadre: '乙模拟', partySecretary: '丙模拟' }] },
    '责任体系!',
  ],
] as const)('%s in the workbook of a %s', async (code, kind, rows, place) => {
  const read = kind === 'town' ? await readTown(rows as never) : await readDepartment(rows as never);
  expect(lines(read)).toEqual([expect.stringMatching(new RegExp(`^${code} ${place}`))]);
});
