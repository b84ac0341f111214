import { expect, test } from 'vitest';
import { outline, p, r, read } from '../outline.js';

const sect = (inner: string) => `<w:sectPr>${inner}</w:sectPr>`;
const a4 =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/>';
const wide = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>';
const lines = (blocks: { default: never[] } | undefined | object, use = 'default') =>
  outline((blocks as Record<string, never[]>)?.[use] ?? []);

test('page setup', () => {
  const { document } = read(
    p('甲') +
      sect(`${a4}<w:docGrid w:type="lines" w:linePitch="579" w:charSpace="4294950911"/><w:pgNumType w:start="3"/>`),
  );
  expect(document.sections[0]).toMatchObject({
    page: {
      width: 595.3,
      height: 841.9,
      orientation: 'portrait',
      gridLinePitch: 28.95,
      margin: { top: 104.9, right: 73.7, bottom: 99.2, left: 79.4 },
      headerDistance: 42.55,
      footerDistance: 56.7,
    },
    pageNumberStart: 3,
  });
});

test('sections end in a paragraph; landscape by word, by size, and one that was not turned', () => {
  const { document } = read(
    `${p('甲')}<w:p><w:pPr>${sect(a4)}</w:pPr></w:p>${p('乙', sect(wide))}${p('丙', sect('<w:pgSz w:w="11906" w:h="16838" w:orient="landscape"/>'))}${p('丁')}${sect('<w:pgSz w:w="16838" w:h="11906"/>')}`,
  );
  expect(document.sections.map((s) => [s.page.orientation, s.page.width, outline(s.blocks)])).toEqual([
    ['portrait', 595.3, ['甲']],
    ['landscape', 841.9, ['乙']],
    ['landscape', 841.9, ['丙']],
    ['landscape', 841.9, ['丁']],
  ]);
});

test('a continuous section of the same page goes on', () => {
  const { document } = read(p('甲', sect(a4)) + p('乙') + sect(`<w:type w:val="continuous"/>${a4}`));
  expect(document.sections.map((s) => outline(s.blocks))).toEqual([['甲', '乙']]);
});

test('a document without sectPr is A4', () => {
  expect(read(p('甲')).document.sections).toMatchObject([{ page: { width: 595.3, height: 841.9 } }]);
});

const page = `<w:p>${r('— ')}<w:fldSimple w:instr="PAGE"/>${r(' —')}</w:p>`;
const ref = (kind: string, type: string, id: string) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

test('footers: even only with the switch, first only with titlePg, inherited by the next section', () => {
  const margins = { footer1: page, footer2: p('偶'), footer3: p('首') };
  const refs =
    ref('footer', 'default', 'footer1') + ref('footer', 'even', 'footer2') + ref('footer', 'first', 'footer3');
  const body = `${p('甲', sect(`${refs}<w:titlePg/>`))}${p('乙')}${sect('')}`;
  const off = read(body, { margins }).document.sections;
  expect(off.map((s) => Object.keys(s.footer ?? {}))).toEqual([['default', 'first'], ['default']]);
  const on = read(body, { margins, settings: '<w:evenAndOddHeaders/>' }).document.sections;
  expect([lines(on[1]?.footer), lines(on[1]?.footer, 'even')]).toEqual([['— {page} —'], ['偶']]);
  expect(lines(on[0]?.footer, 'first')).toEqual(['首']);
});

test('an empty header is none; a blank even page is said to be blank', () => {
  const { document } = read(p('甲') + sect(ref('header', 'default', 'header1') + ref('footer', 'default', 'footer1')), {
    margins: { header1: '<w:p/>', footer1: page },
    settings: '<w:evenAndOddHeaders/>',
  });
  expect(document.sections[0]?.header).toBeUndefined();
  expect(document.sections[0]?.footer?.even).toEqual([]);
});

test('page numbers in a frame or in WPS’s text box keep their side, the outer one on every page', () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:align>outside</wp:align></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${page}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const framed = page.replace('<w:p>', '<w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr>');
  for (const [xml, align, even] of [
    [box, 'right', 'left'],
    [framed, 'center', undefined],
    [framed.replace('center', 'outside'), 'right', 'left'],
  ] as const) {
    const { document, diagnostics } = read(p('甲') + sect(ref('footer', 'default', 'footer1')), {
      margins: { footer1: xml },
    });
    expect(document.sections[0]?.footer?.default).toMatchObject([{ format: { align } }]);
    expect(document.sections[0]?.footer?.even).toEqual(
      even && [expect.objectContaining({ format: expect.objectContaining({ align: even }) })],
    );
    expect(lines(document.sections[0]?.footer)).toEqual(['— {page} —']);
    expect(diagnostics).toEqual([]);
  }
});

test('WordArt in a header is the watermark', () => {
  const art =
    '<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="草稿"/></v:shape></w:pict></w:r></w:p>';
  const { document, diagnostics } = read(p('甲') + sect(ref('header', 'default', 'header1')), {
    margins: { header1: art },
  });
  expect([document.watermark, document.sections[0]?.header, diagnostics]).toEqual(['草稿', undefined, []]);
});

test('columns, page borders, page number formats; a section that goes on below the one before', () => {
  const ends = (inner: string) => `<w:p><w:pPr><w:sectPr>${inner}</w:sectPr></w:pPr></w:p>`;
  const { document, diagnostics } = read(
    p('一栏') +
      ends('') +
      p('两栏') +
      ends('<w:type w:val="continuous"/><w:cols w:num="2" w:sep="1" w:space="400"/>') +
      p('又一栏') +
      '<w:sectPr><w:type w:val="continuous"/><w:pgBorders w:offsetFrom="page"><w:top w:val="single" w:sz="8" w:space="24"/></w:pgBorders><w:pgNumType w:fmt="upperRoman" w:start="3"/></w:sectPr>',
  );
  const [one, two, three] = document.sections;
  expect(one).not.toHaveProperty('columns');
  expect(two).toMatchObject({ continuous: true, columns: { each: [{ gap: 20 }, { gap: 0 }], line: true } });
  expect(three).toMatchObject({
    continuous: true,
    pageNumberFormat: 'upperRoman',
    pageNumberStart: 3,
    page: { borders: { from: 'paper', top: { width: 1, gap: 24 } } },
  });
  expect(diagnostics).toEqual([]);
});
