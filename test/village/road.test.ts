import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/index.js';
import { readXlsx } from '../../src/office/index.js';
import { documents, sample } from './sample-documents.js';

const errors = (diagnostics: { severity: string; code: string; message: string }[]): string[] =>
  diagnostics.filter((d) => d.severity === 'error').map((d) => `${d.code} ${d.message}`);

describe('the road from a workbook to its documents', () => {
  it.each(['normal', 'none', 'every', 'unknown'] as const)('%s: final documents, reviewed', async (kind) => {
    const made = await documents(await sample(kind));
    expect(errors(made.diagnostics)).toEqual([]);
    expect(made.value?.pages).toBeGreaterThan(5);
    const text = plainText(made.value!.document);
    for (const area of ['责任落实', '“三保障”和饮水安全', '巩固脱贫成果认可度'])
      expect(text).toContain(`${area}方面。`);
  });

  it('prints the numbers that were counted', async () => {
    const one = await sample('normal');
    const { value } = await documents(one);
    const fact = (key: string): number => one.analysis.facts.get(key)!.value!;
    const text = plainText(value!.document);
    expect(text).toContain(`应排查${fact('排查.应排查户数')}户${fact('排查.应排查人数')}人`);
    expect(text).toContain(`共列入台账问题${fact('问题.总数')}个`);
    expect(text).toContain(`整改率${fact('问题.整改率')}%`);
    const book = readXlsx(value!.ledger, '问题台账.xlsx').value!;
    expect(book.sheets.map((s) => s.name)).toEqual(expect.arrayContaining(['汇总', '问题台账', '整改台账']));
  });

  it('with nothing found says what was checked and how many', async () => {
    const text = plainText((await documents(await sample('none'))).value!.document);
    expect(text).toMatch(/逐项排查，形成判定结果\d+条，截至2021年12月24日没有列入台账的问题/);
    expect(text).toContain('全部排查完毕');
    expect(text).toContain('整改率=');
    expect(text).not.toContain('100%，整改率');
  });

  it('with unknown answers does not claim that all was inspected', async () => {
    const text = plainText((await documents(await sample('unknown'))).value!.document);
    expect(text).not.toContain('全部排查完毕');
    expect(text).toMatch(/未核实\d+条，涉及\d+项/);
  });

  it('gives the same bytes twice', async () => {
    const one = await documents(await sample('normal', 15));
    const two = await documents(await sample('normal', 15));
    for (const part of ['docx', 'pdf', 'ledger'] as const)
      expect(Buffer.compare(one.value![part], two.value![part]), part).toBe(0);
  });

  it('refuses final documents while a problem has no row, and makes a draft that says so on every page', async () => {
    const one = await sample('normal');
    const dropped = one.analysis.ledger.entries.find((e) => e.counted)!;
    dropped.draft = true;
    const final = await documents(one);
    expect(final.value).toBeUndefined();
    expect(final.diagnostics.map((d) => d.code)).toEqual(expect.arrayContaining(['LEDG-032', 'OUT-010']));
    const draft = await documents(one, true);
    expect(draft.value?.document.watermark).toBe('草稿');
    expect(errors(draft.diagnostics)).toEqual([]);
  });

  it('refuses final documents when the data have errors', async () => {
    const one = await sample('none', 10);
    const { diagnostics, value } = await documents({
      ...one,
      before: [{ code: 'CELL-023', severity: 'error', message: '“户籍户数”没有填。', fix: [] }],
    });
    expect(value).toBeUndefined();
    expect(diagnostics.at(-1)).toMatchObject({ code: 'OUT-010', message: expect.stringContaining('有1个错误') });
  });
});
