import { readFileSync } from 'node:fs';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { entities } from '../../../src/model/index.js';
import { readXlsx, readZip } from '../../../src/office/index.js';
import { loadPlan } from '../../../src/plan/index.js';
import { issueWorkbook, openItems, readWorkbook, type SheetChoice } from '../../../src/workbook/index.js';

const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
const village = plan.villages.find(({ name }) => name === '王店村')!;
/** Those that only the supplementary groups ask for are not issued. */
const issued = entities.filter(({ name }) => name !== '项目资产' && name !== '就业补助');
let bytes: Uint8Array;
let opened: exceljs.Workbook;

beforeAll(async () => {
  bytes = await issueWorkbook({ plan, village, marker: '模拟数据' });
  opened = new exceljs.Workbook();
  // Validations of whole columns would be expanded cell by cell (peers.md).
  await opened.xlsx.load(Buffer.from(bytes) as never, { ignoreNodes: ['dataValidations'] } as never);
});

const xml = (part: string) => readZip(bytes, 'w.xlsx').value!.text(part)!;
const sheetXml = (name: string) => xml(`xl/worksheets/sheet${opened.getWorksheet(name)!.id}.xml`);

describe('the workbook as issued', () => {
  test('sheets in order', () => {
    expect(opened.worksheets.map(({ name }) => name)).toEqual([
      '封面',
      '说明',
      ...issued.map(({ name }) => name),
      '字典',
    ]);
  });

  test('each sheet carries its own title', () => {
    for (const { name, help } of issued)
      expect(opened.getWorksheet(name)!.getCell('A1').value).toBe(`${name}：${help}`);
  });

  test('the same input gives the same bytes', async () => {
    expect(Buffer.compare(await issueWorkbook({ plan, village, marker: '模拟数据' }), bytes)).toBe(0);
  });

  test('the cover carries its stamps as defined names, and only the date is open', () => {
    const { names } = readXlsx(bytes, 'w.xlsx').value!;
    expect(Object.keys(names)).toEqual(
      expect.arrayContaining([
        'cunbao_plan',
        'cunbao_edition',
        'cunbao_villageCode',
        'cunbao_villageName',
        'cunbao_asOf',
      ]),
    );
    const open: string[] = [];
    opened.getWorksheet('封面')!.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.protection?.locked === false) open.push(String(row.getCell(2).value));
      });
    });
    expect(open).toEqual(['数据截止日期']);
  });

  test('every sheet is protected without a password, filters allowed', () => {
    for (const { name } of opened.worksheets) {
      expect(sheetXml(name)).toMatch(/<sheetProtection sheet="1"[^>]*autoFilter="0"/);
      expect(sheetXml(name)).not.toContain('hashValue');
    }
  });

  test('id columns are text down to rows that are still empty, and open', () => {
    const sheet = opened.getWorksheet('家庭成员')!;
    const column =
      entities.find(({ name }) => name === '家庭成员')!.fields.findIndex(({ key }) => key === 'idNumber') + 1;
    expect(sheet.getColumn(column).numFmt).toBe('@');
    expect(sheet.getCell(9000, column).protection).toMatchObject({ locked: false });
  });

  test('dropdowns refer to 字典 and reach row 20000', () => {
    const rule =
      /<dataValidation type="list"[^>]*sqref="F4:F20000"[^>]*><formula1>字典!\$([A-Z]+)\$3:\$\1\$(\d+)<\/formula1>/;
    const found = rule.exec(sheetXml('农户'));
    expect(opened.getWorksheet('字典')!.getCell(`${found![1]}3`).value).toBe('一般农户');
    expect(sheetXml('农户')).not.toMatch(/<formula1>"/);
  });

  test('numbers of households, persons and enterprises are offered from their own sheets', () => {
    expect(sheetXml('住院')).toContain('<formula1>家庭成员!$A$4:$A$20000</formula1>');
    expect(sheetXml('带动农户')).toContain('<formula1>经营主体!$A$4:$A$20000</formula1>');
  });

  test('optional sheets are chosen, and come with what they hang on', async () => {
    const names = async (sheets: SheetChoice) =>
      readXlsx(await issueWorkbook({ plan, village, sheets }), 'w.xlsx').value!.sheets.map(({ name }) => name);
    const compulsory = ['封面', '说明', '村情况', '农户', '家庭成员', '人工核查', '问题台账', '例外说明', '字典'];
    expect(await names([])).toEqual(compulsory);
    expect((await names(['入股分红'])).filter((name) => !compulsory.includes(name))).toEqual(['经营主体', '入股分红']);
    expect((await names('all')).length).toBe(entities.length + 3);
  });

  test('人工核查 lists what only people can answer', () => {
    const sheet = opened.getWorksheet('人工核查')!;
    const first = openItems(plan)[0]!;
    expect(String(sheet.getCell('A4').value)).toContain(first.id);
    expect(sheet.getCell('B4').value).toBe(first.question);
    expect(openItems(plan).some(({ subject }) => subject === '镇' || subject === '部门')).toBe(false);
  });
});

test('what is filled in is read back, rare characters included', async () => {
  const rows = {
    household: [
      {
        householdId: '340604102201-H0001',
        headName: '欧阳䶮喆',
        riskTypes: ['因病', '因学'],
        visitDate: '2021-12-13',
        identifiedAt: '2021-10',
      },
    ],
    person: [{ personId: 'P1', householdId: '340604102201-H0001', name: '张𬭎', idNumber: '349999199001010018' }],
    finding: [{ checkItemId: '5.10', category: 'C05', description: '吴𠮷祥家中有适龄儿童没有上学' }],
    village: [{ collectiveIncome: 12.5, partySecretary: '王堃' }],
  };
  const filled = await issueWorkbook({ plan, village, rows });
  const { value } = readWorkbook(filled, '王店村.xlsx', { plan });
  expect(value!.households[0]!.values).toMatchObject(rows.household[0]!);
  expect([...value!.households.flatMap(({ persons }) => persons)][0]!.values).toMatchObject(rows.person[0]!);
  expect(value!.findings[0]!.values).toMatchObject(rows.finding[0]!);
  expect(value!.village.values).toMatchObject(rows.village[0]!);
  expect(value!.origin).toMatchObject({ villageCode: village.code, planId: plan.id, edition: plan.edition });
  expect(value!.asOf).toBe(plan.asOf);
});
