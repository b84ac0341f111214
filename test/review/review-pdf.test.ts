import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { type AttachedFile, type Document, type Run, writePdf } from '../../src/document/index.js';
import { type Carried, carriedFile, reviewPdf } from '../../src/review/index.js';
import { carriedOf, reviewRules } from '../../src/village/report.js';
import { repack } from '../document/pdf-page/repack.js';
import { documents, options, plan, profile, sample } from '../village/sample-documents.js';

const rules = () => reviewRules(plan, profile);
let tree: Document;
let pdf: Uint8Array;
let carried: Carried;

beforeAll(async () => {
  const village = await sample('normal', 8);
  const made = (await documents(village)).value!;
  ({ document: tree, pdf } = made);
  carried = carriedOf(village.analysis, await options());
});

const review = async (bytes: Uint8Array, against?: Carried): Promise<Diagnostic[]> =>
  (await reviewPdf(bytes, '自查报告.pdf', rules, against)).diagnostics;

/** The report with one change of its text, as PDF. */
async function edited(change: (run: Run) => string | undefined, attachments: AttachedFile[]): Promise<Uint8Array> {
  let done = false;
  const document = structuredClone(tree);
  for (const { blocks } of document.sections)
    for (const block of blocks)
      if ('inlines' in block)
        for (const inline of block.inlines) {
          const text = done || inline.kind !== 'run' ? undefined : change(inline);
          if (text === undefined) continue;
          (inline as Run).text = text;
          done = true;
        }
  expect(done).toBe(true);
  const { fonts } = await options();
  return (await writePdf(document, { fonts, attachments, info: { title: 'x', date: '2021-12-24' } })).value!.bytes;
}
const swap = (from: RegExp, to: string) => (run: Run) => (from.test(run.text) ? run.text.replace(from, to) : undefined);

test('our own report, as made and as other programs pack it: nothing found', async () => {
  expect(await review(pdf)).toEqual([]);
  expect(await review(pdf, carried)).toEqual([]);
  expect((await review(repack(pdf), carried)).map(({ code }) => code)).toEqual([]);
}, 20_000);

describe('what was edited before it became a PDF', () => {
  const own = () => [carriedFile(carried)];
  test('a number: with page and line', async () => {
    const bytes = await edited(swap(/共组织排查力量\d+人/, '共组织排查力量777人'), own());
    const [change, ...more] = (await review(bytes)).filter(({ severity }) => severity === 'error');
    expect(more).toEqual([]);
    expect(change).toMatchObject({ code: 'REV-020', place: { kind: 'document', page: 1 } });
    expect(change!.message).toContain('777');
  });
  test('other words: information', async () => {
    const bytes = await edited(swap(/分组包户开展排查/, '分组逐户开展排查'), own());
    expect((await review(bytes)).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['REV-024 info']);
  });
  test('a required heading: named', async () => {
    const bytes = await edited(swap(/下一步工作安排/, '今后打算'), own());
    expect((await review(bytes)).map(({ code }) => code)).toContain('REV-004');
  });
});

describe('the carried data', () => {
  test('deleted: said, the pages are measured all the same', async () => {
    const bytes = await edited((run) => run.text, []);
    expect((await review(bytes)).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['REV-030 warning']);
  });
  test('altered: noticed', async () => {
    const file = carriedFile(carried);
    const altered = Buffer.from(file.bytes).toString('utf8').replace('"成文日期":"2021', '"成文日期":"2022');
    const bytes = await edited((run) => run.text, [{ ...file, bytes: Buffer.from(altered) }]);
    const found = await review(bytes);
    expect(found.map(({ code }) => code)).toContain('REV-031');
    expect(found.every(({ severity }) => severity !== 'error')).toBe(true);
  });
});

test.each([
  ['in the text', swap(/分组包户/, '联系13812345678分组包户'), []],
  [
    'in an attached file',
    (run: Run) => run.text,
    [
      {
        name: '名单.txt',
        mime: 'text/plain',
        relationship: 'Data',
        description: '',
        bytes: Buffer.from('349999194912124475'),
      },
    ],
  ],
] as [string, (run: Run) => string | undefined, AttachedFile[]][])(
  'a number of a person %s is an error that does not repeat it',
  async (_, change, more) => {
    const found = (await review(await edited(change, [carriedFile(carried), ...more]))).filter(
      ({ code }) => code === 'REV-040',
    );
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toMatch(/13812345678|349999194912124475/);
  },
);
