import { expect, test } from 'vitest';
import type { Block, Document, NoteRun, Paragraph } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { cell, documentOf, paragraph, portrait, row, section, table } from './sample.js';

const foot = 841.9 - portrait.margin.bottom;
const noted = (text: string, label: string, words: string, kind: 'footnote' | 'endnote' = 'footnote'): Paragraph => {
  const plain = paragraph(text);
  const line = { rule: 'exact' as const, value: 15 };
  const blocks: Block[] = [paragraph(words, { line, indent: { left: 0, right: 0, firstLine: 0 } }, { size: 9 })];
  const mark: NoteRun = { kind: 'note', font: 'fangsong', size: 16, vertical: 'super', note: { kind, label, blocks } };
  return { ...plain, inlines: [...plain.inlines, mark] };
};
const pagesOf = async (...blocks: Block[]) =>
  readPages((await pdfOf(documentOf(section(blocks)))).bytes).map((page) =>
    linesOf(page).filter((l) => !/^— \d+ —$/.test(l.text)),
  );
const texts = (pages: { text: string }[][]) => pages.map((page) => page.map((l) => l.text));

test('a footnote stands at the foot of the page that marks it, an endnote below the text', async () => {
  const pages = await pagesOf(noted('甲', '1', '脚注甲'), noted('乙', 'i', '尾注乙', 'endnote'), paragraph('丙'));
  expect(texts(pages)).toEqual([['甲', '乙', '丙', '尾注乙', '脚注甲']]);
  const last = pages[0]!.at(-1)!;
  expect(foot - last.y).toBeGreaterThan(0);
  expect(foot - last.y).toBeLessThan(15);
});

test('endnotes below their section', async () => {
  const sections = [
    section([noted('甲', 'i', '尾注甲', 'endnote')]),
    section([noted('乙', 'ii', '尾注乙', 'endnote')]),
  ];
  const printed = async (document: Document) =>
    texts(
      readPages((await pdfOf(document)).bytes).map((page) => linesOf(page).filter((l) => !/^— \d+ —$/.test(l.text))),
    );
  expect(await printed({ ...documentOf(...sections), endnotesAt: 'section-end' })).toEqual([
    ['甲', '尾注甲'],
    ['乙', '尾注乙'],
  ]);
  expect(await printed(documentOf(...sections))).toEqual([['甲'], ['乙', '尾注甲', '尾注乙']]);
});

test('notes take room from the text: the line that marks one goes with it to the next page', async () => {
  const lines = Array.from({ length: 21 }, (_, i) => paragraph(`第${i}行`));
  const pages = await pagesOf(...lines, noted('最后一行', '1', '这条脚注放不下'));
  expect(pages.map((page) => page.length)).toEqual([21, 2]);
  expect(texts(pages)[1]).toEqual(['最后一行', '这条脚注放不下']);
});

test('a note longer than the page goes on at the foot of the next', async () => {
  const long = noted('甲', '1', '脚注');
  const note = (long.inlines[1] as NoteRun).note;
  note.blocks = Array.from({ length: 60 }, (_, i) => noted(`注${i}`, '', '').inlines[0]!).map((inline) => ({
    ...paragraph('', { line: { rule: 'exact', value: 15 } }),
    inlines: [inline],
  }));
  const pages = await pagesOf(long, paragraph('乙'));
  const all = texts(pages)
    .flat()
    .filter((text) => text.includes('注'));
  expect(all).toHaveLength(60);
  expect(pages.length).toBeGreaterThan(1);
});

test('a note marked in a table stands below the page that shows the row', async () => {
  const marked = cell('');
  marked.blocks = [noted('格', '2', '表中脚注')];
  const pages = await pagesOf(table([300], [row([cell('头')]), row([marked])]));
  expect(texts(pages)[0]).toEqual(['头', '格', '表中脚注']);
});

test('space before a paragraph at the top of a page does not send its first line to the next', async () => {
  const spaced = noted('甲', '1', '脚注');
  spaced.format = { ...spaced.format, space: { before: 600, after: 0 } };
  const note = (spaced.inlines[1] as NoteRun).note;
  note.blocks = Array.from({ length: 12 }, () => paragraph('注', { line: { rule: 'exact', value: 15 } }, { size: 9 }));
  const pages = await pagesOf(spaced);
  expect(texts(pages)[0]![0]).toBe('甲');
});
