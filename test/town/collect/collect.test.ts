import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/document/index.js';
import { readZip, writeZip } from '../../../src/office/index.js';
import { townUnit } from '../../../src/plan/index.js';
import { carriedXml } from '../../../src/review/index.js';
import { sampleWorkspace } from '../../../src/sample/index.js';
import { collect, readVillage, receiptPage, registerFileOf, reminderData } from '../../../src/town/index.js';
import { writeVillagePackage } from '../../../src/town/package/write-package.js';
import { analyse, carriedOf } from '../../../src/village/index.js';
import { issueBook } from '../../../src/workbook/index.js';
import { type MemoryFiles, memoryFiles } from '../../support/memory-files.js';
import { plan } from '../../village/sample-documents.js';

const books: Record<string, Uint8Array> = {};
let zip: Uint8Array;

beforeAll(async () => {
  for await (const { village, workbook } of sampleWorkspace({
    plan,
    villages: 3,
    households: 30,
    seed: 1,
    profile: 'normal',
  }))
    books[village.name] = workbook;
  for await (const { workbook } of sampleWorkspace({ plan, villages: 1, households: 31, seed: 2, profile: 'normal' }))
    books.另一份 = workbook;
  const analysis = analyse(books.王店村!, '王店村.xlsx', { plan }).value!;
  const none = new TextEncoder().encode('x');
  const input = {
    analysis,
    plan,
    date: '2021-12-24',
    edited: false,
    workbook: books.王店村!,
    docx: none,
    pdf: none,
    ledger: none,
  };
  zip = writeVillagePackage(input).bytes;
});

/** A finished report of 王店村, carrying its data. */
function report(): Uint8Array {
  const analysis = analyse(books.王店村!, '王店村.xlsx', { plan }).value!;
  const carried = carriedOf(analysis, { plan, template: { file: '自查报告.md', source: '' } });
  const docx = readZip(writeDocx({ sections: [] }), '').value!;
  const parts = docx.names().map((name) => ({ name, data: docx.bytes(name)! }));
  return writeZip([...parts, { name: 'customXml/item1.xml', data: carriedXml(carried) }]);
}

/** The workbook with its text replaced somewhere in the shared strings or sheets. */
function edited(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const archive = readZip(bytes, '').value!;
  return writeZip(
    archive.names().map((name) => {
      const xml = /\.xml$/.test(name) ? archive.text(name)! : undefined;
      return { name, data: xml?.replaceAll(from as string, to) ?? archive.bytes(name)! };
    }),
  );
}
/** Saved again by Excel: other bytes, the same data. */
const savedAgain = (bytes: Uint8Array, at: string): Uint8Array =>
  edited(bytes, /(<dcterms:modified[^>]*>)[^<]*/g as never, `$1${at}`);

const digester = {
  width: 1,
  digest: async (bytes: Uint8Array, file: string) => readVillage(bytes, file, { plan, identityKey: 'k' }),
};
const DAY = ['2021-12-20T02:00:00Z', '2021-12-22T02:00:00Z', '2021-12-25T02:00:00Z'];

async function run(files: MemoryFiles, now = DAY[0]!, use?: string) {
  const reading = { digester, cache: 'cache', key: 'k' };
  const { value, diagnostics } = await collect({
    files,
    plan,
    folder: 'in',
    store: 'in/收件',
    now,
    reading,
    ...(use && { use }),
  });
  const of = (name: string) => value!.villages.find(({ village }) => village.name === name)!;
  const said = diagnostics
    .filter(({ code }) => code !== 'RECV-010')
    .map(({ code, place }) => `${code} ${place && 'file' in place ? place.file : ''}`);
  return { value: value!, of, said };
}

describe('collect: planted faults, each named at its place, none invented', () => {
  it.each<[string, () => Record<string, Uint8Array | string>, string[], string]>([
    ['nothing wrong', () => ({ '王店村.xlsx': books.王店村! }), [], '已收'],
    ['at some depth, a copy by name', () => ({ 'a/b/c/王店村(1).xlsx': books.王店村! }), [], '已收'],
    [
      'a lock file and clutter',
      () => ({ '王店村.xlsx': books.王店村!, '~$王店村.xlsx': 'x', 'Thumbs.db': 'x', 'x.xlsx.0a1b2c3d.tmp': 'x' }),
      [],
      '已收',
    ],
    ['the package', () => ({ '王店村.zip': zip }), [], '已收'],
    [
      'package and workbook',
      () => ({ '王店村.zip': zip, '王店村.xlsx': books.王店村! }),
      ['RECV-021 王店村.xlsx'],
      '已收',
    ],
    [
      'the same file twice',
      () => ({ '王店村.xlsx': books.王店村!, 'b/王店村.xlsx': books.王店村! }),
      ['RECV-020 王店村.xlsx'],
      '已收',
    ],
    [
      'saved again without a change',
      () => ({ '王店村.xlsx': books.王店村!, '王店村2.xlsx': savedAgain(books.王店村!, '2021-12-19T01:00:00Z') }),
      ['RECV-021 王店村2.xlsx'],
      '已收',
    ],
    [
      'two versions, nothing tells them apart',
      () => ({ '王店村.xlsx': books.王店村!, '王店村2.xlsx': books.另一份! }),
      ['RECV-023 王店村.xlsx'],
      '待定',
    ],
    [
      'two versions, one saved later',
      () => ({
        '王店村.xlsx': savedAgain(books.王店村!, '2021-12-18T01:00:00Z'),
        '王店村2.xlsx': savedAgain(books.另一份!, '2021-12-19T01:00:00Z'),
      }),
      ['RECV-022 王店村.xlsx'],
      '已收',
    ],
    [
      'a report in place of the workbook',
      () => ({ '一个村/自查报告.docx': report() }),
      ['RECV-032 一个村/自查报告.docx'],
      '只有成品',
    ],
    [
      'another plan',
      () => ({ '王店村.xlsx': edited(books.王店村!, plan.id, 'other-plan') }),
      ['BOOK-002 王店村.xlsx', 'RECV-003 王店村.xlsx', 'RECV-011 王店村.xlsx'],
      '不能用',
    ],
    [
      'a village that is not on the list',
      () => ({ '外村.xlsx': edited(books.王店村!, '340604102201', '349999999999') }),
      ['BOOK-004 外村.xlsx', 'RECV-003 外村.xlsx'],
      '未收到',
    ],
    ['renamed to another village', () => ({ '太山村.xlsx': books.王店村! }), ['BOOK-006 太山村.xlsx'], '已收'],
    [
      'in the folder of another village',
      () => ({ '太山村/工作簿.xlsx': books.王店村! }),
      ['BOOK-006 太山村/工作簿.xlsx'],
      '已收',
    ],
    [
      'xls',
      () => ({ '王店村.xls': new Uint8Array([0x09, 0x08, 0x10, 0x00]) }),
      ['FILE-002 王店村.xls', 'RECV-003 王店村.xls', 'RECV-011 王店村.xls'],
      '不能用',
    ],
    [
      'empty',
      () => ({ '王店村.xlsx': '' }),
      ['FILE-001 王店村.xlsx', 'RECV-003 王店村.xlsx', 'RECV-011 王店村.xlsx'],
      '不能用',
    ],
    [
      'cut off',
      () => ({ '王店村.xlsx': books.王店村!.subarray(0, 20_000) }),
      ['FILE-009 王店村.xlsx', 'RECV-003 王店村.xlsx', 'RECV-011 王店村.xlsx'],
      '不能用',
    ],
    [
      'a package cut off',
      () => ({ '王店村.zip': zip.subarray(0, 20_000) }),
      ['PKG-009 王店村.zip', 'RECV-003 王店村.zip', 'RECV-011 王店村.zip'],
      '不能用',
    ],
    [
      'a package with a changed file',
      () => ({
        '王店村.zip':
          edited(zip, '', '') &&
          writeZip(
            readZip(zip, '')
              .value!.names()
              .map((name) => ({ name, data: name === '自查报告.docx' ? 'y' : readZip(zip, '').value!.bytes(name)! })),
          ),
      }),
      ['PKG-005 王店村.zip', 'RECV-003 王店村.zip', 'RECV-011 王店村.zip'],
      '不能用',
    ],
    [
      'a zip packed by hand',
      () => ({ '王店村.zip': writeZip([{ name: '王店村.xlsx', data: books.王店村! }]) }),
      ['PKG-001 王店村.zip', 'RECV-003 王店村.zip', 'RECV-011 王店村.zip'],
      '不能用',
    ],
    ['a picture', () => ({ '王店村.xlsx': books.王店村!, '会议.jpg': 'x' }), ['RECV-002 会议.jpg'], '已收'],
    ['nothing at all', () => ({ '说明.txt': 'x' }), ['RECV-002 说明.txt', 'RECV-001 in'], '未收到'],
  ])('%s', async (_name, given, expected, state) => {
    const files = memoryFiles(
      Object.fromEntries(Object.entries(given()).map(([name, bytes]) => [`in/${name}`, bytes])),
    );
    const { said, of } = await run(files);
    expect(said).toEqual(expected);
    expect(of('王店村').state).toBe(state);
  });
});

describe('collect over time', () => {
  it('keeps the time of receipt, replaces nothing, and says nothing new the second time', async () => {
    const files = memoryFiles({ 'in/王店村.xlsx': books.王店村! });
    await run(files);
    const stored = [...files.content].filter(([path]) => /原件|记录/.test(path));
    const again = await run(files, DAY[2]);
    expect(again.value).toMatchObject({ fresh: 0, known: 1 });
    expect(again.of('王店村')).toMatchObject({ state: '已收', firstDay: '2021-12-20', late: false });
    expect([...files.content].filter(([path]) => /原件|记录/.test(path))).toEqual(stored);
  });

  it('a later one counts, the first day stays; the earlier one is kept', async () => {
    const files = memoryFiles({ 'in/王店村.xlsx': books.王店村! });
    await run(files);
    files.content.set('in/王店村.xlsx', books.另一份!);
    const { of, said } = await run(files, DAY[2]);
    expect(of('王店村')).toMatchObject({
      firstDay: '2021-12-20',
      late: false,
      why: expect.stringContaining('收到时间较晚'),
    });
    expect(said).toEqual(['RECV-022 王店村.xlsx']);
    expect([...files.content.keys()].filter((path) => path.includes('原件'))).toHaveLength(2);
  });

  it('a later one that cannot be read does not drop the village', async () => {
    const files = memoryFiles({ 'in/王店村.xlsx': books.王店村! });
    await run(files);
    files.content.set('in/王店村.xlsx', books.王店村!.subarray(0, 9_000));
    const { of, said } = await run(files, DAY[1]);
    expect(of('王店村').state).toBe('已收');
    expect(said).toContain('RECV-024 王店村.xlsx');
  });

  it('says who is late', async () => {
    const { said, of } = await run(memoryFiles({ 'in/王店村.xlsx': books.王店村! }), DAY[2]);
    expect(said).toEqual(['RECV-013 王店村.xlsx']);
    expect(of('王店村').late).toBe(true);
  });

  it('takes the word of a person until something new arrives', async () => {
    const files = memoryFiles({ 'in/王店村.xlsx': books.王店村!, 'in/新.xlsx': books.另一份! });
    expect((await run(files)).of('王店村').state).toBe('待定');
    expect((await run(files, DAY[1], 'in/新.xlsx')).of('王店村').counted?.receipt.from).toBe('新.xlsx');
    expect((await run(files, DAY[1])).of('王店村').counted?.receipt.from).toBe('新.xlsx');
    files.content.set('in/更新.xlsx', savedAgain(books.王店村!, '2021-12-23T01:00:00Z'));
    expect((await run(files, DAY[2])).of('王店村').counted?.receipt.from).toBe('更新.xlsx');
  });

  it('notices a stored copy that somebody changed', async () => {
    const files = memoryFiles({ 'in/王店村.xlsx': books.王店村! });
    await run(files);
    const [stored] = [...files.content.keys()].filter((path) => path.includes('原件'));
    files.content.set(stored!, books.另一份!);
    expect((await run(files)).said).toEqual([`RECV-004 ${stored}`, 'RECV-003 王店村.xlsx', 'RECV-011 王店村.xlsx']);
  });

  it('goes on where a run was broken off after any number of writes', async () => {
    const inputs = { 'in/王店村.xlsx': books.王店村!, 'in/新村社区.zip': zip, 'in/半峭社区.xlsx': books.半峭社区! };
    const whole = memoryFiles(inputs);
    const expected = registerFileOf((await run(whole)).value, plan);
    for (let writes = 0; writes < 10; writes++) {
      const files = memoryFiles(inputs);
      const write = files.write;
      let left = writes;
      files.write = async (path, bytes) => {
        if (left-- <= 0) throw new Error('killed');
        return write(path, bytes);
      };
      await run(files).catch(() => undefined);
      files.write = write;
      expect(registerFileOf((await run(files)).value, plan)).toEqual(expected);
    }
  });
});

it('takes the workbooks of the town and a department beside the villages’, the last of each', async () => {
  const town = await issueBook({ plan, unit: townUnit(plan) });
  const files = memoryFiles({ 'in/镇.xlsx': town, 'in/王店村.xlsx': books.王店村! });
  await run(files);
  files.content.set('in/镇2.xlsx', savedAgain(town, '2021-12-21T01:00:00Z'));
  const { value, said } = await run(files, DAY[1]);
  expect(said).toEqual([]);
  expect(value.upper.map(({ upper, receipt }) => [upper!.kind, receipt.from])).toEqual([['镇', '镇2.xlsx']]);
  expect(value.others.map(({ receipt }) => receipt.from)).toEqual(['镇.xlsx']);
});

it('names the missing in the reminder', async () => {
  const { value } = await run(memoryFiles({ 'in/王店村.xlsx': books.王店村! }));
  const data = reminderData(value, plan);
  expect(data).toMatchObject({ 应收: 21, 已收: 1, 未收到数: 20, 需要催报: true });
});

describe('结果.html of a collection', () => {
  it('names who is missing and links what was made; it says to go on only when there is something to compile', async () => {
    const page = async (received: Record<string, Uint8Array | string>) => {
      const files = memoryFiles({ 'in/说明.txt': 'x', ...received });
      const { value } = await run(files);
      const made = [{ name: '收件登记表.xlsx', path: 'in/收件/收件登记表.xlsx', bytes: 1 }];
      return receiptPage(value, plan, made, [], 'cunbao compile 收件');
    };
    const some = await page({ 'in/王店村.xlsx': books.王店村! });
    expect(some).toContain('<dt>已收</dt><dd>1个村</dd>');
    expect(some).toMatch(/<dt>未收到<\/dt><dd>(?!.*王店村)[^<]*新村社区/);
    expect(some).toContain(`href="${encodeURIComponent('收件登记表.xlsx')}"`);
    expect(some).toContain('运行 cunbao compile 收件');
    expect(await page({})).not.toContain('cunbao compile');
  });
});
