import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/document/index.js';
import { collect, type FinishedVillage, readFinished, reminderData, writeRegister } from '../../../src/town/index.js';
import { memoryFiles } from '../../support/memory-files.js';
import { documents, type Sample, sample } from '../../village/sample-documents.js';
import { allText, tableRows } from '../raw-count.js';
import { compiledTown, digest, plan } from '../sample-town.js';

const VILLAGE = '王店村';
let one: Sample;
let files: Record<'自查报告.docx' | '自查报告.pdf' | '王店村.xlsx', Uint8Array>;

beforeAll(async () => {
  one = await sample('normal', 30);
  const { docx, pdf } = (await documents(one)).value!;
  files = { '自查报告.docx': docx, '自查报告.pdf': pdf, '王店村.xlsx': one.workbook };
}, 60_000);

async function received(names: readonly (keyof typeof files)[]) {
  const inputs = Object.fromEntries(names.map((name) => [`in/${VILLAGE}/${name}`, files[name]]));
  const digester = {
    width: 1,
    digest: async (bytes: Uint8Array, file: string) => {
      const { people: _, households: __, columns: ___, ...value } = digest({ file, bytes });
      return { value: value as never, diagnostics: [] };
    },
  };
  const { value, diagnostics } = await collect({
    files: memoryFiles(inputs),
    plan,
    folder: 'in',
    store: 'in/收件',
    now: '2021-12-20T02:00:00Z',
    reading: { digester, cache: 'cache', key: 'k' },
  });
  const decision = value!.villages.find(({ village }) => village.name === VILLAGE)!;
  return {
    collection: value!,
    decision,
    codes: diagnostics.map(({ code }) => code).filter((code) => code !== 'RECV-010'),
  };
}

describe('a village that hands in its finished report and no workbook', () => {
  it.each(['自查报告.docx', '自查报告.pdf'] as const)(
    '%s: known by it, named so in the register, asked for the workbook',
    async (name) => {
      const { decision, codes, collection } = await received([name]);
      expect([decision.state, decision.counted, codes]).toEqual(['只有成品', undefined, ['RECV-032']]);
      const { figures, asOf } = decision.finished!.finished;
      expect(asOf).toBe(one.analysis.data.asOf);
      for (const key of ['排查.应排查户数', '问题.总数', '问题.逾期数'] as const)
        expect(figures[key], key).toBe(one.analysis.facts.get(key)!.value);
      const register = await allText(writeRegister(collection, plan));
      expect(register).toContain('只有成品');
      expect(register).toContain('依据成品');
      expect(reminderData(collection, plan)).toMatchObject({ 不能用: [{ 村: VILLAGE, 情况: '只有成品报告' }] });
    },
  );

  it('beside the workbook it is not looked at', async () => {
    const { decision, codes } = await received(['自查报告.docx', '王店村.xlsx']);
    expect([decision.state, decision.finished, codes]).toEqual(['已收', undefined, ['RECV-002']]);
  });

  it('a draft and a report of another plan are none', async () => {
    const { docx } = (await documents(one, true)).value!;
    expect(readFinished(docx, '自查报告.docx', plan)).toBeUndefined();
    expect(readFinished(files['自查报告.docx'], '自查报告.docx', { ...plan, id: 'other' })).toBeUndefined();
  });
});

it('compiled, it stands below the total as 依据成品文件, is in no number, and the text says so', async () => {
  const finished: FinishedVillage = readFinished(files['自查报告.docx'], '自查报告.docx', plan)!.value;
  const other = plan.villages.find(({ name }) => name !== VILLAGE)!;
  const [without, made] = [await compiledTown([]), await compiledTown([], [finished])];
  const rows = await tableRows(made.tables, '表1', '村');
  expect(rows.at(-1)).toMatchObject({
    村: `${VILLAGE}（依据成品文件）`,
    问题数: String(one.analysis.facts.get('问题.总数')!.value),
  });
  const total = async (tables: Uint8Array) => (await tableRows(tables, '表1', '村')).find(({ 村 }) => 村 === '合计');
  expect(await total(made.tables)).toEqual(await total(without.tables));
  const second = { ...finished, village: other };
  const both = await tableRows((await compiledTown([], [finished, second])).tables, '表1', '村');
  const { 问题数, 整改率 } = rows.at(-1)!;
  expect(both.at(-1)).toMatchObject({ 村: '成品文件小计', 问题数: String(2 * Number(问题数)), 整改率 });
  const text = plainText(made.document);
  expect(text).toContain(`${VILLAGE}（截至${finished.asOf}）只交了自查报告`);
  expect(text).toMatch(new RegExp(`${other.name}[^。]*没有上报`));
  expect(text).not.toMatch(new RegExp(`${VILLAGE}[、没][^（]*没有上报`));
}, 60_000);
