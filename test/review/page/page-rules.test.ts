import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openPdf, readPages } from '../../../src/document/index.js';
import { measure } from '../../../src/review/page/measured.js';
import { PAGE_RULES } from '../../../src/review/page/rules/index.js';
import { loadProfile } from '../../../src/template/index.js';
import { body, type Drawn, FULL, folio, fullPage, type Printed, type PrintedPage, printedPdf } from './printed.js';

const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;

function faults(pages: PrintedPage[]): string[] {
  const contents = readPages(openPdf(printedPdf(pages), 'x.pdf').value!);
  const measured = measure(contents, 'x.pdf', profile);
  return PAGE_RULES.flatMap((rule) => rule.run(measured)).map(({ code, severity, place, message }) => {
    const at =
      place?.kind === 'document' && place.page ? `第${place.page}页${place.line ? `第${place.line}行` : ''}` : '';
    return [code, severity, at, message].join(' ').replaceAll(/ +/g, ' ');
  });
}

const two = (): PrintedPage[] => [fullPage(1), fullPage(2)];
/** The page with this line in place of its nth. */
const withLine = (page: PrintedPage, nth: number, text: string, x = 28): PrintedPage => ({
  ...page,
  lines: page.lines.map((line, i) => (i === nth ? { ...body(nth, text, x) } : line)),
});
const withLines = (page: PrintedPage, ...lines: Printed[]): PrintedPage => ({
  ...page,
  lines: [...page.lines, ...lines],
});
const numbered = (...numbers: Printed[]): PrintedPage[] =>
  numbers.map((number, i) => ({ lines: [...fullPage(i + 1).lines.slice(0, -1), number] }));
const moved = (pages: PrintedPage[], by: { x?: number; y?: number }): PrintedPage[] =>
  pages.map(({ lines }) => ({
    lines: lines.map((line, i) =>
      i === lines.length - 1 ? line : { ...line, x: line.x + (by.x ?? 0), y: line.y + (by.y ?? 0) },
    ),
  }));
/** A page with a title of these lines above its text. */
const titled = (...lines: string[]): PrintedPage => ({
  lines: [
    ...lines.map((text, i) => ({
      text,
      x: 106 - ([...text].length * 22) / 2 / 2.8346,
      y: 46 + i * 12,
      size: 22,
      pitch: 22,
    })),
    ...fullPage(1).lines.slice(2 * lines.length),
  ],
});
const grid = (x: number, y: number, width: number): Drawn[] => [
  ...[0, 10, 20].map((down) => ({ x, y: y + down, width, height: 0.2 })),
  ...[0, width / 2, width].map((across) => ({ x: x + across, y, width: 0.2, height: 20 })),
];
const head = (markY: number, ruleY: number, width = 156): PrintedPage => ({
  lines: [
    { text: '古饶镇人民政府文件', x: 45, y: markY, size: 36, pitch: 38, red: true },
    { text: '古政〔2021〕58号', x: 80, y: 105, pitch: 0 },
    ...Array.from({ length: 12 }, (_, i) => body(i + 8)),
    folio(1),
  ],
  drawn: [{ x: 28, y: ruleY, width, height: 0.5, red: true }],
});
const attached = (nth: number): PrintedPage => ({
  lines: [
    body(0, '附件'),
    { text: '问题台账', x: 90.5, y: body(nth).y, size: 22, pitch: 22 },
    ...Array.from({ length: 6 }, (_, i) => body(i + 5)),
    folio(2),
  ],
});
const imprint = (foot: number): PrintedPage => ({
  lines: [
    body(0),
    body(1),
    { text: '抄送：区委农办。', x: 32, y: foot - 8, size: 14 },
    { text: '2021年12月24日印发', x: 130, y: foot - 1.5, size: 14, pitch: 0 },
    folio(2),
  ],
  drawn: [foot - 13, foot - 6.5, foot].map((y) => ({ x: 28, y: y - 0.35, width: 156, height: 0.35 })),
});

test('a page as the standard wants it has no fault', () => expect(faults(two())).toEqual([]));

test.each<[string, PrintedPage[], string[]]>([
  [
    'paper',
    [{ ...fullPage(1), width: 216, height: 279 }],
    [
      'PAGE-001 error 第1页 这一页的纸张是216毫米×279毫米，GB/T 9704 第5.1条规定为210毫米×297毫米。',
      'PAGE-006 info 第1页 页码的一字线在版心下边缘之下25毫米，GB/T 9704 第7.5条要求一般为7毫米。',
      'PAGE-006 info 第1页 单页的页码离版心右边缘10.9毫米，GB/T 9704 第7.5条要求一般居右空一字。',
    ],
  ],
  ['left margin', moved(two(), { x: 3 }), ['PAGE-002 error 文字左边距纸边31毫米，GB/T 9704 第5.2.1条规定为28毫米。']],
  [
    'head',
    moved(two(), { y: -8 }),
    ['PAGE-002 warning 第一行文字上边的天头约29毫米，GB/T 9704 第5.2.1条规定为37毫米。'],
  ],
  [
    'pitch',
    [{ lines: [...Array.from({ length: 18 }, (_, i) => ({ ...body(i), y: 44.3 + i * 11.3 })), folio(1)] }],
    ['PAGE-003 info 行距32磅，每面排得下19行，GB/T 9704 第5.2.3条要求一般排22行。'],
  ],
  [
    'characters',
    [{ lines: [...Array.from({ length: 20 }, (_, i) => ({ ...body(i, FULL.slice(0, 26)), pitch: 17.05 })), folio(1)] }],
    ['PAGE-004 info 每行排了26个字，GB/T 9704 第5.2.3条要求一般排28个字。'],
  ],
  [
    'table too wide',
    [{ lines: [...fullPage(1, 12).lines], drawn: grid(28, 180, 170) }],
    ['PAGE-005 error 第1页 这一页的表格宽170.2毫米，超出版心14.2毫米，GB/T 9704 第5.2.1条规定版心宽156毫米。'],
  ],
  ['table as wide as the type area', [{ lines: [...fullPage(1, 12).lines], drawn: grid(28, 180, 156) }], []],
  [
    'line too long',
    [withLine(fullPage(1), 3, `${FULL}多出`)],
    ['PAGE-005 error 第1页第4行 这一行超出版心右边11.1毫米，GB/T 9704 第5.2.1条规定版心宽156毫米。'],
  ],
  [
    'number’s form',
    numbered(folio(1, '- 1 -'), folio(2)),
    ['PAGE-006 info 第1页 页码写成“- 1 -”，GB/T 9704 第7.5条要求一般写成“— 1 —”。'],
  ],
  [
    'number’s side',
    numbered(folio(1), { ...folio(2), x: 163 }),
    ['PAGE-006 info 第2页 双页的页码离版心左边缘135毫米，GB/T 9704 第7.5条要求一般居左空一字。'],
  ],
  [
    'number’s height',
    numbered({ ...folio(1), y: 280 }),
    ['PAGE-006 info 第1页 页码的一字线在版心下边缘之下16.1毫米，GB/T 9704 第7.5条要求一般为7毫米。'],
  ],
  [
    'number’s size',
    numbered({ ...folio(1), size: 10.5 }),
    [
      'PAGE-006 info 第1页 页码是10.5磅，GB/T 9704 第7.5条要求一般用4号（14磅）。',
      'PAGE-006 info 第1页 单页的页码离版心右边缘9.3毫米，GB/T 9704 第7.5条要求一般居右空一字。',
    ],
  ],
  [
    'number missing a step',
    numbered(folio(1), { ...folio(4) }),
    ['PAGE-006 info 第2页 页码从1跳到4，GB/T 9704 第7.5条要求一般连续编排。'],
  ],
  [
    'no number at all',
    two().map(({ lines }) => ({ lines: lines.slice(0, -1) })),
    ['PAGE-006 info 没有找到页码，GB/T 9704 第7.5条要求一般编排页码。'],
  ],
  [
    'lost character',
    [withLine(fullPage(1), 2, `${FULL.slice(0, 27)}\ufffd`)],
    ['PAGE-007 error 第1页第3行 这一行有1个字印成了空框或“\ufffd”。'],
  ],
  [
    'mark at a line’s start',
    [withLine(fullPage(1), 4, `，${FULL.slice(0, 27)}`)],
    ['PAGE-008 error 第1页第5行 “，”落在行首，GB/T 15834-2011 第5.1.1—5.1.5条规定不出现在一行之首。'],
  ],
  [
    'opening mark at a line’s end',
    [withLine(fullPage(1), 4, `${FULL.slice(0, 27)}（`)],
    ['PAGE-008 error 第1页第5行 “（”落在行末，GB/T 15834-2011 第5.1.3条规定不出现在一行之末。'],
  ],
  [
    'heading at a page’s foot',
    [
      withLine(withLine(fullPage(1), 20, '完毕。'), 21, '二、存在问题', 39.1),
      withLine(fullPage(2), 0, FULL.slice(0, 26), 39.1),
    ],
    ['PAGE-009 info 第1页第22行 标题在页末，正文在下一页，通行做法是标题与下段同页。'],
  ],
  [
    'last line alone',
    [fullPage(1), withLine(withLine(fullPage(2), 0, '完毕。'), 1, FULL.slice(0, 26), 39.1)],
    ['PAGE-010 info 第2页第1行 一段的最后一行单独到了页首，通行做法是至少有两行。'],
  ],
  [
    'first line alone',
    [withLine(withLine(fullPage(1), 20, '完毕。'), 21, FULL.slice(0, 26), 39.1), fullPage(2)],
    ['PAGE-010 info 第1页第22行 一段的第一行单独留在页末，通行做法是至少留两行。'],
  ],
  [
    'font not embedded',
    [{ lines: fullPage(1).lines.map((line) => ({ ...line, font: 1 })) }],
    [
      'PAGE-011 info 第1页 字体“SimSun”没有嵌入，通行做法是字体全部嵌入。',
      'PAGE-016 info 正文印成了宋体（SimSun），GB/T 9704 第5.2.2条要求一般用仿宋。',
    ],
  ],
  ['title as a 梯形', [titled('王店村巩固拓展脱贫攻坚成果', '大排查自查报告')], []],
  [
    'title with a waist',
    [titled('王店村巩固拓展脱贫攻坚成果', '大排查大整改', '有关工作情况的自查报告')],
    ['PAGE-012 suspected 第1页第1行 标题中间的行比上下都短，GB/T 9704 第7.3.1条要求一般排成梯形或菱形。'],
  ],
  [
    'title broken in a word',
    [titled('巩固拓展脱贫攻坚成果自查工', '作情况的报告')],
    ['PAGE-012 suspected 第1页第1行 标题回行把“工作”拆开了，GB/T 9704 第7.3.1条要求一般回行时词意完整。'],
  ],
  [
    'title off the middle',
    [withLines({ lines: fullPage(1).lines.slice(2) }, { text: '大排查自查报告', x: 70, y: 46, size: 22, pitch: 22 })],
    ['PAGE-012 info 第1页第1行 标题偏左8.8毫米，GB/T 9704 第7.3.1条要求一般居中。'],
  ],
  ['red head', [head(82.5, 109.5)], []],
  [
    'mark too low',
    [head(92, 109.5)],
    ['PAGE-013 warning 第1页第1行 发文机关标志上边缘距版心上边缘44.5毫米，GB/T 9704 第7.2.4条规定为35毫米。'],
  ],
  [
    'mark off the middle',
    [{ ...head(82.5, 109.5), lines: head(82.5, 109.5).lines.map((line, i) => (i === 0 ? { ...line, x: 32 } : line)) }],
    ['PAGE-013 warning 第1页第1行 发文机关标志偏左14毫米，GB/T 9704 第7.2.4条规定居中排布。'],
  ],
  [
    'red rule too low',
    [head(82.5, 116)],
    ['PAGE-013 warning 第1页第2行 红色分隔线在发文字号之下10.6毫米，GB/T 9704 第7.2.7条规定在4毫米处。'],
  ],
  [
    'red rule too short',
    [head(82.5, 109.5, 120)],
    ['PAGE-013 error 第1页 红色分隔线长120毫米，GB/T 9704 第7.2.7条规定与版心等宽。'],
  ],
  ['版记 at the foot', [fullPage(1), imprint(262)], []],
  [
    '版记 too high',
    [fullPage(1), imprint(200)],
    ['PAGE-014 error 第2页 版记最后一条分隔线高于版心下边缘62毫米，GB/T 9704 第7.4.1条规定与版心下边缘重合。'],
  ],
  ['附件 on a page of its own', [fullPage(1), withLine(fullPage(2, 10), 0, '附件1')], []],
  [
    '附件 in the middle',
    [withLine(fullPage(1), 9, '附件1')],
    ['PAGE-015 warning 第1页第10行 “附件1”不在一面的第一行，GB/T 9704 第7.3.7条规定另面编排。'],
  ],
  ['附件, its title on the third line', [fullPage(1), attached(2)], []],
  [
    '附件, its title on the second line',
    [fullPage(1), attached(1)],
    ['PAGE-015 warning 第2页第2行 附件的标题在第2行，GB/T 9704 第7.3.7条规定在第三行。'],
  ],
])('%s', (_, pages, expected) => expect(faults(pages)).toEqual(expected));
