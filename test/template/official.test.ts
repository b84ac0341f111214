import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { nodePorts } from '../../src/cli/node-ports.js';
import { loadFonts, readDocx, writePdf } from '../../src/document/index.js';
import { fillTemplate } from '../../src/template/index.js';
import { type ReadPage, readPages } from '../document/pdf/read-pages.js';
import { compile, compiled, part } from './support.js';

const mm = (pt: number): number => Math.round((pt / 72) * 254) / 10;
const packaged = (await nodePorts().fonts()).filter((f) => f.origin === 'package');
const fonts = (await loadFonts(packaged, (path) => readFile(path))).value!;

const source = (front: string, body = '正文一段。\n\n## 工作情况\n\n情况良好。\n') =>
  `---\nkind: 报告\ntitle: 大排查情况报告\nrecipient: 烈山区乡村振兴局\n${front}\n---\n\n${body}`;

async function made(template: string, data: unknown = {}) {
  const filled = fillTemplate(await compiled(template), data);
  const document = readDocx(filled.value!, '报告.docx');
  const { value } = await writePdf(document.value!, { fonts, info: { title: '报告', date: '2021-12-24' } });
  return { docx: filled.value!, notices: document.diagnostics, pages: readPages(value!.bytes) };
}

/** The character at which `text` begins on a page. */
function find({ chars }: ReadPage, text: string) {
  const at = chars
    .map((c) => c.text)
    .join('')
    .indexOf(text);
  expect(at, text).toBeGreaterThanOrEqual(0);
  return chars[at]!;
}

const RED_HEAD = `layout: 公文
发文机关标志: "{{机关}}文件"
份号: "000012"
密级: 内部★1年
紧急程度: 加急
发文字号: 古政〔2021〕58号
签发人: 张三丰
signature: 烈山区古饶镇人民政府
印章: 加盖
date: 2021年12月24日
附注: 联系人：李四
抄送: 区委农办，区财政局
印发机关: 古饶镇党政办公室
印发日期: 2021年12月24日`;

describe('公文: every element at its place (GB/T 9704 7)', async () => {
  const { pages, notices, docx } = await made(source(RED_HEAD), { 机关: '烈山区古饶镇人民政府' });
  const [first] = pages as [ReadPage];

  test('it reads back without a notice', () => expect(notices).toEqual([]));

  test('份号、密级、紧急程度 from the first line on, flush left', () => {
    expect(['000012', '内部', '加急'].map((text) => mm(find(first, text).x))).toEqual([28, 28, 28]);
    const lines = ['000012', '内部', '加急'].map((text) => find(first, text).y);
    expect(lines[1]! - lines[0]!).toBeCloseTo(28.95, 1);
  });

  test('the top of the issuing body’s name is 35 mm ± 1 below the type area’s', () => {
    const mark = find(first, '烈山区古饶镇人民政府文件');
    // The ink of a full-width character begins about 0.88 em above the baseline, less a side bearing of some 0.05.
    expect(Math.abs(mm(mark.y - 0.83 * mark.size) - 72)).toBeLessThanOrEqual(1);
    expect(mark.size).toBeLessThanOrEqual(42);
  });

  test('发文字号 one character from the left where somebody signs, 签发人 one from the right', () => {
    expect(find(first, '古政〔').x - 79.4).toBeCloseTo(15.8, 0);
    const signer = find(first, '丰');
    expect(595.3 - 73.7 - (signer.x + signer.width)).toBeCloseTo(15.8, 0);
  });

  test('with a seal the date stands 4 characters from the right, the signature centred above it', () => {
    const page = pages.find(({ chars }) =>
      chars
        .map((c) => c.text)
        .join('')
        .includes('2021年12月24日（'),
    )!;
    const signature = find(page, '烈山区古饶镇人民政府2021');
    const date = find(page, '2021年12月24日');
    const end = page.chars[page.chars.indexOf(date) + '2021年12月24日'.length - 1]!;
    const centre = (from: number, to: number) => (from + to) / 2;
    expect(Math.abs(595.3 - 73.7 - end.x - end.width - 4 * 15.8)).toBeLessThan(3);
    const last = page.chars[page.chars.indexOf(signature) + '烈山区古饶镇人民政府'.length - 1]!;
    const off = centre(signature.x, last.x + last.width) - centre(date.x, end.x + end.width);
    expect(Math.abs(off)).toBeLessThan(0.5);
  });

  test('版记 ends where the type area of the last page ends', () => {
    const last = pages.at(-1)!;
    const printed = find(last, '古饶镇党政办公室');
    expect(mm(last.height - printed.y)).toBeGreaterThan(35);
    expect(mm(last.height - printed.y)).toBeLessThan(41);
    expect(find(last, '抄送').size).toBe(14);
    expect(part(docx, 'word/document.xml')).toContain('w:tblpYSpec="bottom"');
  });
});

test('a document without 签发人 has its 发文字号 in the middle', async () => {
  const { pages } = await made(source('layout: 公文\n发文机关标志: 古饶镇文件\n发文字号: 古政〔2021〕58号'));
  const from = find(pages[0]!, '古政〔').x;
  const to = find(pages[0]!, '号');
  expect((from + to.x + to.width) / 2).toBeCloseTo((79.4 + 595.3 - 73.7) / 2, 0);
});

test('a long name is set smaller, so that it stays on one line', async () => {
  const name = '烈山区古饶镇巩固拓展脱贫攻坚成果工作领导小组办公室文件';
  const { pages } = await made(source(`layout: 公文\n发文机关标志: ${name}`));
  const mark = find(pages[0]!, name);
  expect(
    new Set(
      pages[0]!.chars
        .slice(pages[0]!.chars.indexOf(mark))
        .slice(0, name.length)
        .map((c) => c.y),
    ).size,
  ).toBe(1);
});

test('信函: the name at 30 mm, no number on the first page, the later ones as ever', async () => {
  const body = Array.from({ length: 40 }, (_, i) => `第${i + 1}段正文。`).join('\n\n');
  const { pages, docx } = await made(
    source('layout: 信函\n发文机关标志: 古饶镇人民政府\n发文字号: 古政函〔2021〕5号', body),
  );
  const mark = find(pages[0]!, '古饶镇人民政府');
  expect(Math.abs(mm(mark.y - 0.83 * mark.size) - 30)).toBeLessThanOrEqual(1);
  const numbers = pages.map(
    ({ chars }) =>
      chars
        .map((c) => c.text)
        .join('')
        .match(/— \d+ —/)?.[0],
  );
  expect(numbers).toEqual([undefined, '— 2 —', '— 3 —'].slice(0, numbers.length));
  expect(part(docx, '[Content_Types].xml')).toContain('/word/footer3.xml');
  expect(part((await made(source(''))).docx, '[Content_Types].xml')).not.toContain('footer3');
});

test('纪要: who was there stands below the text, names under names', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `委员${'一二三四五六七八九十'.charAt(i % 10)}`).join('、');
  const { pages } = await made(source(`layout: 纪要\n发文机关标志: 古饶镇党委会议纪要\n出席: ${names}\n列席: 王五`));
  const page = pages.at(-1)!;
  expect(find(page, '出席：').font).not.toBe(find(page, '委员一').font);
  const starts = page.chars.filter(
    (c, i) => c.text === '委' && page.chars[i - 1]!.y !== c.y && c.y > find(page, '出席').y,
  );
  for (const start of starts) expect(start.x).toBeCloseTo(find(page, '委员一').x, 0);
  expect(find(page, '列席').y).toBeGreaterThan(find(page, '出席').y);
});

test.each([
  ['layout: 红头', 'TPL-003', '“普通”、“公文”、“信函”、“纪要”'],
  ['layout: 公文', 'TPL-001', '发文机关标志'],
  ['印章: 电子章', 'TPL-003', '“不加盖”、“加盖”'],
])('%s is refused', async (front, code, words) => {
  const { diagnostics } = await compile(source(front));
  expect(diagnostics.map((d) => d.code)).toEqual([code]);
  expect(diagnostics[0]!.message).toContain(words);
});
