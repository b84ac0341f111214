import { expect, test } from 'vitest';
import { type DocxParts, makeDocx } from '../../document/make-docx.js';
import { body, type Fault, file, footers, level1, lintOf, p, report, sectionEnd, told } from './by-hand.js';

const change = (edit: (xml: string) => string): DocxParts => ({
  margins: { footer1: edit(footers.footer1), footer2: edit(footers.footer2) },
});
const withParts = (parts: DocxParts): Uint8Array => file(report(), {}, parts);

const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcBorders><w:left w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>${p(text, { size: 10.5, align: 'left' })}</w:tc>`;
const table = (rows: number, width: number, trPr = '<w:cantSplit/>', head = '<w:cantSplit/><w:tblHeader/>'): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width / 2}"/><w:gridCol w:w="${width / 2}"/></w:tblGrid>${Array.from({ length: rows }, (_, i) => `<w:tr><w:trPr>${i === 0 ? head : trPr}</w:trPr>${cell(`第${i}行`)}${cell('已整改')}</w:tr>`).join('')}</w:tbl>`;
const withTable = (xml: string): Uint8Array =>
  file(
    report({ second: [level1('二、下一步打算'), body('对没有整改到位的问题，明确专人负责，具体情况见下表。'), xml] }),
  );

/** As WPS writes it: a text box in the one footer of all pages. */
const boxed = (across: string, number: string): DocxParts => ({
  settings: '',
  margins: {
    footer1: `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin">${across}</wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${number}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="mso-position-horizontal:left"><v:textbox><w:txbxContent>${number}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
  },
});
const inBox = footers.footer1.replace('w:right="320"', 'w:right="0"');
const across = (margins: Parameters<typeof sectionEnd>[0], parts: DocxParts = {}): Uint8Array =>
  file(
    [
      ...report({ attachment: [], list: [] }),
      sectionEnd().replace('<w:sectPr>', '<w:p><w:pPr><w:sectPr>').replace('</w:sectPr>', '</w:sectPr></w:pPr></w:p>'),
      table(3, 12000),
    ],
    { width: 297, height: 210, ...margins },
    parts,
  );
const TURNED = { top: 28, bottom: 26, left: 35, right: 37 };

const faults: Fault[] = [
  [
    'in WPS’s text box in the middle',
    withParts(boxed('<wp:align>center</wp:align>', inBox)),
    'info FMT-051 单、双页的页码在同一个位置，GB/T 9704 第7.5条要求一般单页码居右空1字、双页码居左空1字。 @页脚',
  ],
  [
    'in WPS’s text box, written otherwise',
    withParts(boxed('<wp:align>outside</wp:align>', inBox.replaceAll('— ', '第').replaceAll(' —', '页'))),
    'info FMT-050 第1页 @页脚',
  ],
  [
    'a page across with the margins of an upright one',
    across({}, boxed('<wp:posOffset>0</wp:posOffset>', inBox)),
    'suspected FMT-003 上37、下35、左28、右26毫米 @第2节页面设置',
  ],
  [
    'the page number of a page across at its foot',
    across(TURNED),
    'suspected FMT-003 横排页的页码在横页的下边，GB/T 9704 第8条规定放在与竖排页相同的位置（纸竖着看时的下边），请看一遍。 @第2节页脚',
  ],
  [
    'no page numbers',
    makeDocx(report().join('') + sectionEnd()),
    'info FMT-050 没有页码，GB/T 9704 第7.5条要求一般有页码。 @页脚',
  ],
  [
    'hyphens for dashes',
    withParts(change((x) => x.replaceAll('— ', '- ').replaceAll(' —', ' -'))),
    'info FMT-050 -1- @页脚',
  ],
  ['page numbers in 5号', withParts(change((x) => x.replaceAll('"28"', '"21"'))), 'info FMT-050 5号（10.5磅） @页脚'],
  [
    'page numbers in Times',
    withParts(change((x) => x.replaceAll('w:ascii="宋体"', 'w:ascii="Times New Roman"'))),
    'info FMT-050 Times New Roman @页脚',
  ],
  [
    'in the middle of all pages',
    withParts({ margins: { footer1: footers.footer1.replace('"right"', '"center"') }, settings: '' }),
    'info FMT-051 单、双页的页码在同一个位置，GB/T 9704 第7.5条要求一般单页码居右空1字、双页码居左空1字。 @页脚',
  ],
  [
    'even pages at the right',
    withParts({ margins: { ...footers, footer2: footers.footer2.replace('"left"', '"right"') } }),
    'info FMT-051 双页码没有居左，GB/T 9704 第7.5条要求一般居左空1字。 @偶数页页脚',
  ],
  [
    'no character left free',
    withParts(change((x) => x.replaceAll('"320"', '"0"'))),
    'info FMT-051 单页码没有空出1字，GB/T 9704 第7.5条要求一般居右空1字。 @页脚',
    'info FMT-051 双页码没有空出1字，GB/T 9704 第7.5条要求一般居左空1字。 @偶数页页脚',
  ],
  ['a table wider than the type area', withTable(table(3, 10400)), 'warning FMT-060 183毫米 @表1'],
  [
    'a long table without head',
    withTable(table(20, 8800, '<w:cantSplit/>', '<w:cantSplit/>')),
    'info FMT-061 表格有20行，没有设重复表头，通行做法是每页都有表头。 @表1',
  ],
  ['rows that may break', withTable(table(20, 8800, '')), 'info FMT-062 19行 @表1'],
];

test.each(faults)('%s', (_what, bytes, ...expected) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual(expected);
});

test('a letter with a number on its first page', () => {
  expect(lintOf(file(report(), { top: 30 }), '信函').diagnostics.map(told)).toEqual([
    'warning FMT-050 信函的首页也有页码，GB/T 9704 第10.1条规定首页不显示页码。 @页脚',
  ]);
});

test.each<[string, Uint8Array]>([
  ['a long table that is well set', withTable(table(30, 8800))],
  ['numbers in WPS’s text box at the outer side', withParts(boxed('<wp:align>outside</wp:align>', inBox))],
  ['numbers in a text box at a fixed distance', withParts(boxed('<wp:posOffset>0</wp:posOffset>', inBox))],
  ['a page across as the standard has it', across(TURNED, boxed('<wp:posOffset>0</wp:posOffset>', inBox))],
  ['a short table without a head', withTable(table(5, 8800, '', ''))],
])('no complaint: %s', (_what, bytes) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual([]);
});
