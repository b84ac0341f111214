import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.js';
import { openPdf, readDocx, readPages } from '../../../src/document/index.js';
import { openPackage } from '../../../src/office/index.js';
import { WORD_RULES } from '../../../src/review/format/rules/index.js';
import { type Subject, subjectOf } from '../../../src/review/format/subject.js';
import { measure } from '../../../src/review/page/measured.js';
import { treeOfPages } from '../../../src/review/page/tree.js';
import { pdfOf } from '../../document/pdf/fonts.js';
import { body, file, level1, p, profile, report } from '../format/by-hand.js';
import { FAULTS, RIGHT } from '../format/planted.js';
import { FULL, body as line, type Printed, type PrintedPage, printedPdf } from './printed.js';

const said = (subject: Subject): Diagnostic[] => WORD_RULES.flatMap((rule) => rule.run(subject));
const inDocx = (bytes: Uint8Array): Diagnostic[] => {
  const pkg = openPackage(bytes, 'x.docx', 'docx').value!;
  return said(subjectOf(readDocx(bytes, 'x.docx').value!, { file: 'x.docx', profile, pkg }));
};
async function inPdf(docx: Uint8Array): Promise<Diagnostic[]> {
  const { bytes } = await pdfOf(readDocx(docx, 'x.docx').value!);
  const measured = measure(readPages(openPdf(bytes, 'x.pdf').value!), 'x.pdf', profile);
  const { tree, placeOf } = treeOfPages(measured);
  return said(subjectOf(tree, { file: 'x.pdf', profile, placeOf }));
}
const told = ({ code, severity, found }: Diagnostic): string => `${severity} ${code} ${found}`;

/** Puts what follows anywhere in its line, and the paragraphs over the ends of pages. */
const BEFORE = '按照方案要求村里对全村所有农村人口开展了一次排查逐户核对';

async function sameInBoth(docx: Uint8Array): Promise<string[]> {
  const [word, print] = [inDocx(docx), await inPdf(docx)];
  expect(print.map(told)).toEqual(word.map(told));
  for (const { place } of print)
    expect(place).toMatchObject({ kind: 'document', page: expect.any(Number), line: expect.any(Number) });
  return word.map(told);
}

describe('what is written is judged alike in Word and in print, wherever lines and pages end', () => {
  test.each([0, 2, 5, 8, 11, 14, 17, 20, 23, 26])('%d characters further on', async (more) => {
    const before = more === 0 ? '' : `${BEFORE.slice(0, more - 1)}，`;
    const sentences = [...FAULTS.map(([text]) => text), ...RIGHT].map((text) => body(before + text));
    const found = await sameInBoth(file(report({ second: [level1('二、下一步打算'), ...sentences] })));
    const codes = (all: readonly string[]): string[] => all.map((one) => /[A-Z]+-\d+/.exec(one)![0]).sort();
    expect(codes(found)).toEqual(codes(FAULTS.map(([, one]) => one)));
  });

  test('numbers of levels, 发文字号, the date', async () => {
    const docx = file([
      p('古政[2021]第058号', { align: 'center' }),
      p(''),
      ...report({
        second: [level1('三、下一步打算'), body('1、对没有整改到位的问题，明确专人负责，在规定时限内整改到位。')],
        date: p('2021年05月04日', { align: 'right', right: 2 }),
      }),
    ]);
    expect(await sameInBoth(docx)).toEqual([
      'suspected FMT-022 三、',
      'info FMT-023 1、',
      'error FMT-030 古政[2021]第058号',
      'error FMT-034 2021年05月04日',
    ]);
  });

  test('a remark names the page and the line on which the words stand', async () => {
    const long = body(`${BEFORE.repeat(24)}，共排查320户,均已整改。${BEFORE}。`);
    const [remark] = await inPdf(file(report({ second: [level1('二、下一步打算'), long] })));
    expect(remark?.place).toMatchObject({ page: 2, around: expect.stringContaining('320户') });
  });
});

describe('what stands between the lines of a paragraph does not part it', () => {
  const open = '村里按照“四个不摘要求逐户核对并且把发现的问题全部登记造册';
  const close = '逐条落实”的要求抓好整改，做到一户不漏、一人不落。';
  const printed = (pages: PrintedPage[]): string[] => {
    const measured = measure(readPages(openPdf(printedPdf(pages), 'x.pdf').value!), 'x.pdf', profile);
    const { tree, placeOf } = treeOfPages(measured);
    return said(subjectOf(tree, { file: 'x.pdf', profile, placeOf })).map(told);
  };
  const page = (lines: Printed[], more: Partial<PrintedPage> = {}): PrintedPage => ({ lines, ...more });
  const before = [line(0, FULL, 39.2), line(1), line(2), line(3), line(20, open)];
  const after = [line(0, close)];
  /** A row of two cells whose second text fills it. */
  const row = (y: number, first: string, second: string): PrintedPage => ({
    lines: [
      { text: first, x: 30, y: y + 8 },
      { text: second, x: 50, y: y + 8, size: 12, pitch: 12.4 },
    ],
    drawn: [
      ...[y, y + 12].map((at) => ({ x: 28, y: at, width: 156, height: 0.3 })),
      ...[28, 48, 184].map((x) => ({ x, y, width: 0.3, height: 12 })),
    ],
  });
  const head = (nth: number): Printed => ({ text: `古饶镇大排查文件汇编  ${nth}`, x: 80, y: 20, size: 10 });

  test.each<[string, PrintedPage[]]>([
    ['the page’s end', [page(before), page(after)]],
    [
      'an indent of its own, of a list or of a box',
      [page([...before.slice(0, 4), { ...line(4, `•${open}`.slice(0, -1), 36) }, line(5, `册${close}`, 41)])],
    ],
    [
      'a title from edge to edge',
      [
        page([
          { text: '关于印发《巩固拓展脱贫攻坚成果大排查实施', x: 29, y: 46, size: 22, pitch: 22 },
          { text: '方案》的通知', x: 82, y: 58, size: 22, pitch: 22 },
          line(2, FULL, 39.2),
          line(3),
          line(4),
        ]),
      ],
    ],
    [
      'marks that go over to the next line together',
      [
        page([
          line(0),
          line(1),
          line(2, '各村各组继续组织实施“选派大学生到村任职”“选调'),
          line(3, '生”“三支一扶”等项目。'),
        ]),
      ],
    ],
    ['a running head', [page([head(1), ...before]), page([head(2), ...after])]],
    ['a note at the foot', [page([...before, { text: '①数据截至11月底。', x: 28, y: 255, size: 10 }]), page(after)]],
    [
      'the raised number of a note',
      [
        page([
          ...before.slice(0, 4),
          { text: '①', x: 90, y: 44.3 + 4 * 10.213 - 2, size: 8 },
          line(4, open),
          line(5, close),
        ]),
      ],
    ],
    ['a row of a table over two pages', [row(245, '1', open + open.slice(0, 3)), row(38, '', close)]],
  ])('%s', (_, pages) => expect(printed(pages)).toEqual([]));

  test('where the font does not tell opening quotation marks from closing ones, they are not judged', () => {
    const quoted = '按照”四个不摘”的要求抓好”回头看”和整改。';
    expect(
      printed([page([line(0, quoted, 39.2), line(1, `${quoted}${quoted.slice(0, 6)}`), line(2, '”的要求。')])]),
    ).toEqual([]);
  });

  test('left out, the other half is missed', () => expect(printed([page(before)])).toHaveLength(1));
});
