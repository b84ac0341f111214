import { expect, test } from 'vitest';
import { pdfOf } from './fonts.js';
import { linesOf, readPages } from './read-pages.js';
import { documentOf, heading, landscape, paragraph, portrait, section, title } from './sample.js';

const mm = 72 / 25.4;
const han = (count: number) => '一二三四五六七八九十'.repeat(Math.ceil(count / 10)).slice(0, count);
const pagesOf = async (...sections: Parameters<typeof documentOf>) =>
  readPages((await pdfOf(documentOf(...sections))).bytes);
const bodyLines = (page: ReturnType<typeof readPages>[number]) => linesOf(page).filter((l) => !l.text.includes('—'));

test('28 characters fill a line and 22 lines a page', async () => {
  const [page] = await pagesOf(section([paragraph(han(28 * 50))]));
  const lines = bodyLines(page!);
  expect(lines).toHaveLength(22);
  expect(lines[0]!.text).toBe(han(28 * 50).slice(0, 26));
  expect(lines[1]!.chars).toHaveLength(28);
  expect(lines[1]!.chars[0]!.x).toBeCloseTo(28 * mm, 0);
  expect(lines[1]!.chars.at(-1)!.x + 442.2 / 28).toBeCloseTo(595.3 - 26 * mm, 0);
  expect((lines.at(-1)!.y - lines[0]!.y) / 21).toBeCloseTo(28.95, 1);
  expect(lines[0]!.chars[0]!.x - lines[1]!.chars[0]!.x).toBeCloseTo((2 * 442.2) / 28, 1);
});

test('22 lines stand on a page whatever fonts are on them', async () => {
  const mixed = Array.from({ length: 30 }, (_, i) => (i % 3 === 1 ? heading(2, '（一）标题') : paragraph('正文')));
  const [page] = await pagesOf(section(mixed));
  const lines = bodyLines(page!);
  expect(lines).toHaveLength(22);
  expect(lines.every((line, i) => Math.abs(line.y - lines[0]!.y - i * 28.95) < 0.2)).toBe(true);
});

test('page numbers stand 7 mm below the type area, outside, one character in', async () => {
  const pages = await pagesOf(section([paragraph(han(28 * 50))]));
  const [odd, even] = pages.map((p) => linesOf(p).at(-1)!);
  expect([odd!.text, even!.text]).toEqual(['— 1 —', '— 2 —']);
  const last = odd!.chars.at(-1)!;
  expect(last.x + last.width).toBeCloseTo(595.3 - 26 * mm - 14, 0);
  expect(even!.chars[0]!.x).toBeCloseTo(28 * mm + 14, 0);
  const dash = odd!.y - 0.38 * 14;
  expect(Math.abs(dash - (841.9 - 35 * mm + 7 * mm))).toBeLessThan(0.5);
});

test('on landscape pages the number stands at the foot of the upright sheet', async () => {
  const pages = await pagesOf(
    section([paragraph('甲')]),
    section([paragraph('乙')], landscape),
    section([paragraph('丙')]),
  );
  expect(pages.map((p) => [Math.round(p.width), Math.round(p.height)])).toEqual([
    [595, 842],
    [842, 595],
    [595, 842],
  ]);
  const rotated = pages[1]!.chars.filter((c) => c.rotated);
  expect(rotated.map((c) => c.text).join('')).toBe('— 2 —');
  expect(rotated[0]!.x).toBeLessThan(35 * mm);
  expect(rotated[0]!.y).toBeCloseTo(28 * mm + 14, 0);
  expect(linesOf(pages[2]!).at(-1)!.text).toBe('— 3 —');
});

test('numbering starts anew where a section says so', async () => {
  const pages = await pagesOf(section([paragraph('甲')]), { ...section([paragraph('乙')]), pageNumberStart: 1 });
  expect(pages.map((p) => linesOf(p).at(-1)!.text)).toEqual(['— 1 —', '— 1 —']);
});

test('a heading goes with the lines that follow it', async () => {
  const before = paragraph(han(26 + 28 * 19));
  const [first, second] = await pagesOf(
    section([before, heading(1, '一、标题'), heading(2, '（一）小标题'), paragraph(han(60))]),
  );
  expect(bodyLines(first!)).toHaveLength(20);
  expect(bodyLines(second!)[0]!.text).toBe('一、标题');
});

test('closing marks never begin a line, opening marks never end one', async () => {
  const text = Array.from(
    { length: 90 },
    (_, i) => `${han(1 + (i % 7))}${['，', '。', '（甲）', '“乙”、', '《丙》；'][i % 5]}`,
  ).join('');
  const pages = await pagesOf(section([paragraph(text)]));
  const lines = pages.flatMap(bodyLines);
  expect(lines.map((l) => l.text).join('')).toBe(text);
  for (const line of lines) {
    expect(line.text).not.toMatch(/^[，。）”、》；]/);
    expect(line.text).not.toMatch(/[（“《]$/);
    const last = line.chars.at(-1)!;
    const ink = /[，。）”、》；]/.test(last.text) ? last.width / 2 : last.width;
    expect(last.x + ink).toBeLessThan(595.3 - 26 * mm + 0.5);
  }
});

test('a long title is broken between words into lines of like length', async () => {
  const [page] = await pagesOf(section([title('古饶镇王店村关于防止返贫致贫集中排查工作情况的自查报告')]));
  expect(bodyLines(page!).map((l) => l.text)).toEqual(['古饶镇王店村关于防止返贫致贫', '集中排查工作情况的自查报告']);
});

test('rare characters are printed and come back as text', async () => {
  const names = '喆堃䶮𬭎𠮷祥、买买提·艾力☑☐☒“引号”';
  const { bytes, diagnostics } = await pdfOf(documentOf(section([paragraph(names)])));
  const [page] = readPages(bytes);
  expect(bodyLines(page!)[0]!.text).toBe(names);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});

test('a character that no font has is named, and there is no file', async () => {
  const { bytes, diagnostics } = await pdfOf(documentOf(section([paragraph('王\u{1F9F6}店\u{1F9F6}')])));
  expect(bytes).toBeUndefined();
  expect(diagnostics.find((d) => d.code === 'PDF-010')?.message).toContain('\u{1F9F6}（U+1F9F6）');
});

test('the same tree gives the same bytes, and one document leaves nothing in the next', async () => {
  const tree = () => documentOf(section([paragraph('甲乙丙'), heading(1, '一、丁')], portrait));
  const first = await pdfOf(tree());
  await pdfOf(documentOf(section([paragraph('戊己庚')])));
  expect(Buffer.compare((await pdfOf(tree())).bytes, first.bytes)).toBe(0);
});
