import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileKey, recallCompile, recordCompile, recordPath } from '../../src/cli/compile-record.js';
import { memoryFiles } from '../support/memory-files.js';

const OUT = resolve('out');
const start = () => {
  const files = memoryFiles({ 'in/甲.xlsx': 'one', 'in/乙.xlsx': 'two', [`${OUT}/报告.docx`]: 'report' });
  const font = { path: resolve('package.json'), origin: 'workspace' as const };
  return { files, fonts: async () => [font], now: () => '' };
};
const wish = { out: 'out', level: 'report', seed: '1' };
const workbooks = [
  { path: 'in/甲.xlsx', file: '甲.xlsx' },
  { path: 'in/乙.xlsx', file: '乙.xlsx' },
];
const went = { inputs: workbooks, sources: ['template'], said: [] as unknown[] };
const output = { command: 'compile', diagnostics: [], text: 'made' };

const key = (ports = start(), change: { plan?: string; wish?: object; went?: object; program?: string } = {}) =>
  compileKey(
    ports,
    { planText: change.plan ?? 'plan' },
    { ...wish, ...change.wish },
    { ...went, ...change.went },
    change.program ?? 'program 1',
  );

describe('whether a town has to be compiled again', () => {
  it('is one hash over the same things', async () => {
    expect(await key()).toBe(await key());
  });

  it.each<[string, Parameters<typeof key>[1]]>([
    ['the program', { program: 'program 2' }],
    ['the plan', { plan: 'another' }],
    ['a template', { went: { sources: ['other'] } }],
    ['the level', { wish: { level: 'public' } }],
    ['the date', { wish: { date: '2021-12-24' } }],
    ['the seed of a sample', { wish: { sample: 10, seed: '2' } }],
    ['a village less', { went: { inputs: workbooks.slice(1) } }],
    ['a workbook under another name', { went: { inputs: [{ ...workbooks[0]!, file: '丙.xlsx' }, workbooks[1]!] } }],
    ['what was said about the folder', { went: { said: ['something'] } }],
  ])('is another one when %s differs', async (_, change) => {
    expect(await key(start(), change)).not.toBe(await key());
  });

  it('is another one when a workbook or a font has changed, and none when one cannot be read', async () => {
    const changed = start();
    changed.files.content.set('in/乙.xlsx', new TextEncoder().encode('new'));
    expect(await key(changed)).not.toBe(await key());
    expect(await key({ ...start(), fonts: async () => [] })).not.toBe(await key());
    const gone = start();
    gone.files.content.delete('in/乙.xlsx');
    expect(await key(gone)).toBeUndefined();
    expect(await compileKey(start(), { planText: 'plan' }, wish, went), 'from sources').toBeUndefined();
  });

  it.each<[string, (files: ReturnType<typeof memoryFiles>) => void, string, boolean]>([
    ['nothing has changed', () => {}, 'k', true],
    ['something went in that was not there', () => {}, 'other', false],
    ['somebody edited a document', (f) => f.content.set(`${OUT}/报告.docx`, Uint8Array.of(1)), 'k', false],
    ['a killed run left something', (f) => f.content.set(`${OUT}/报告.docx.0a1b2c3d.tmp`, Uint8Array.of()), 'k', false],
    ['a document is gone', (f) => f.content.delete(`${OUT}/报告.docx`), 'k', false],
    [
      'the record is damaged',
      (f) =>
        f.content.set(
          'kept.json',
          f.content.get('kept.json')!.map((b) => (b === 0x64 ? 0x65 : b)),
        ),
      'k',
      false,
    ],
    ['the record is gone', (f) => f.content.delete('kept.json'), 'k', false],
  ])('%s', async (_, change, as, found) => {
    const ports = start();
    await recordCompile(ports, 'kept.json', 'k', [`${OUT}/报告.docx`], output);
    change(ports.files);
    expect(await recallCompile(ports, 'kept.json', as)).toEqual(found ? output : undefined);
  });

  it('keeps a record for each folder and kind of document', () => {
    const paths = [wish, { ...wish, out: 'other' }, { ...wish, draft: true }, { ...wish, level: 'public' }].map((one) =>
      recordPath('home', one),
    );
    expect(new Set(paths).size).toBe(4);
  });
});
