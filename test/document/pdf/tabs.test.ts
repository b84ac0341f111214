import { expect, test } from 'vitest';
import type { Paragraph } from '../../../src/document/tree.js';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { documentOf, paragraph, section } from './sample.js';

test('a table of contents: the page number ends at the right stop, dots fill the gap', async () => {
  const entry = (title: string, number: string): Paragraph => {
    const like = paragraph(title) as Paragraph;
    const first = like.inlines[0]!;
    return {
      ...like,
      format: {
        ...like.format,
        align: 'left',
        indent: { left: 0, right: 0, firstLine: 0 },
        tabs: [{ at: 400, align: 'right', leader: '.' }],
      },
      inlines: [first, { kind: 'tab' }, { ...first, text: number } as typeof first],
    };
  };
  const tree = documentOf(section([entry('总体情况', '1'), entry('存在问题和不足', '12')]));
  const lines = linesOf(readPages((await pdfOf(tree)).bytes)[0]!).filter((l) => l.text.includes('...'));
  const left = tree.sections[0]!.page.margin.left;
  expect(lines).toHaveLength(2);
  for (const { chars } of lines) {
    const last = chars.at(-1)!;
    expect(last.x + last.width - left).toBeCloseTo(400, 0);
  }
});

test('a tab at the beginning moves the text, to the middle of a centred stop', async () => {
  const like = paragraph('页眉') as Paragraph;
  const tabs = [{ at: 200, align: 'center' as const }];
  const format = { ...like.format, align: 'left' as const, indent: { left: 0, right: 0, firstLine: 0 }, tabs };
  const tree = documentOf(section([{ ...like, format, inlines: [{ kind: 'tab' }, ...like.inlines] }]));
  const { chars } = linesOf(readPages((await pdfOf(tree)).bytes)[0]!).find((l) => l.text.includes('页眉'))!;
  const left = tree.sections[0]!.page.margin.left;
  expect((chars[0]!.x + chars.at(-1)!.x + chars.at(-1)!.width) / 2 - left).toBeCloseTo(200, 0);
});

test('the text after a hanging number begins where the other lines do, else at the next regular stop', async () => {
  const entry = (indent: Paragraph['format']['indent']): Paragraph => {
    const like = paragraph('总体情况', { align: 'left', indent }) as Paragraph;
    return { ...like, listLabel: '1.', listTab: true };
  };
  const blocks = [
    entry({ left: 50, right: 0, firstLine: -50 }),
    entry({ left: 0, right: 0, firstLine: 0 }),
    paragraph('无号', { align: 'left', indent: { left: 0, right: 0, firstLine: 0 } }),
  ];
  const tree = { ...documentOf(section(blocks)), layout: { tabInterval: 21 } };
  const [page] = readPages((await pdfOf(tree)).bytes);
  const starts = page!.chars
    .filter((c) => '总无'.includes(c.text))
    .map(({ x }) => Math.round(x - page!.chars.find((c) => c.text === '无')!.x));
  expect(starts).toEqual([49, 21, 0]);
});

test('a stop beyond the line stands at its end; where no stop is left the text goes on in the next line', async () => {
  const like = paragraph('甲', { align: 'left', indent: { left: 0, right: 0, firstLine: 0 } }) as Paragraph;
  const run = (text: string) => ({ ...like.inlines[0]!, text }) as (typeof like.inlines)[0];
  const far = { ...like, format: { ...like.format, tabs: [{ at: 600, align: 'right' as const }] } };
  const tab = { kind: 'tab' } as const;
  const [page] = readPages(
    (
      await pdfOf(
        documentOf(
          section([
            { ...far, inlines: [run('左'), tab, run('右')] },
            { ...like, inlines: [run('一'.repeat(28)), tab, run('二')] },
          ]),
        ),
      )
    ).bytes,
  );
  const at = (text: string) => page!.chars.find((c) => c.text === text)!;
  expect(at('右').x + at('右').width).toBeCloseTo(79.4 + 442.2, 0);
  expect(at('右').y).toBe(at('左').y);
  expect(at('二').y).toBeGreaterThan(at('一').y + 20);
  expect(at('二').x - at('左').x).toBeCloseTo(36, 0);
});
