import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/document/docx/write-docx.js';
import { readDocx } from '../../../src/document/read/read-docx.js';
import type { Document, Inline, Paragraph, Table } from '../../../src/document/tree.js';
import { p, r, read, tbl, tc, tr } from '../outline.js';

const again = (document: Document): Document => readDocx(writeDocx(document), '报告.docx').value!;

const picture =
  '<w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="254000"/><wp:docPr id="1" name="" descr="章"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="img1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const floating = (place: string, wrap: string) =>
  `<w:p>${r('锚')}<w:r><w:drawing><wp:anchor distT="0" distB="12700" distL="0" distR="0"><wp:positionH relativeFrom="page">${place}</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1270000" cy="635000"/>${wrap}<a:graphic><a:graphicData uri="x/shape"><wps:wsp><wps:spPr><a:prstGeom prst="rect"/><a:ln w="12700"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${p('框')}</w:txbxContent></wps:txbx><wps:bodyPr vert="vert270"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;

test('a document read, written and read again is the same tree', () => {
  const border = '<w:bottom w:val="single" w:sz="18" w:space="1" w:color="FF0000"/>';
  const { document } = read(
    p('古饶镇人民政府文件', `<w:jc w:val="center"/><w:pBdr>${border}</w:pBdr>`, '<w:color w:val="FF0000"/><w:b/>') +
      p('一、总体情况', '<w:outlineLvl w:val="0"/>') +
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8840"/></w:tabs></w:pPr>${r('目录')}<w:r><w:tab/></w:r>${r('1')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>` +
      tbl(
        '',
        [1000, 1000],
        tr(tc('甲', '<w:vMerge w:val="restart"/>'), '乙'),
        tr(tc('', '<w:vMerge/>'), '丙'),
        tr(tc('丁', '<w:gridSpan w:val="2"/>')),
      ) +
      `<w:p>${r('H', '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋"/>')}${r('2', '<w:vertAlign w:val="subscript"/>')}${r('旧', '<w:strike/>')}<w:r><w:br/></w:r>${r(' 尾 ')}</w:p>` +
      `<w:p>${r('签字：')}${picture}${r('甲')}</w:p><w:p>${picture}${picture}</w:p><w:p>${picture}</w:p>` +
      '<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p/>' +
      p('首', '<w:framePr w:dropCap="margin" w:lines="2" w:hSpace="40"/>', '<w:sz w:val="80"/>') +
      p('字下沉') +
      floating('<wp:align>center</wp:align>', '<wp:wrapTopAndBottom/>') +
      floating('<wp:posOffset>127000</wp:posOffset>', '<wp:wrapSquare wrapText="right"/>') +
      `<w:p>${r('古')}<w:r><w:ruby><w:rt>${r('ráo')}</w:rt><w:rubyBase>${r('饶')}</w:rubyBase></w:ruby></w:r></w:p>` +
      '<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="footer1"/><w:pgNumType w:fmt="lowerRoman"/><w:cols w:num="2" w:space="400"/></w:sectPr></w:pPr></w:p>' +
      '<w:p><w:pPr><w:sectPr><w:cols w:equalWidth="0"><w:col w:w="3000" w:space="400"/><w:col w:w="5000"/></w:cols></w:sectPr></w:pPr></w:p>' +
      tbl(
        '',
        [1000],
        `<w:tr><w:trPr><w:trHeight w:val="400" w:hRule="exact"/></w:trPr>${tc('戊', '<w:tcMar><w:left w:w="0" w:type="dxa"/></w:tcMar><w:textDirection w:val="tbRlV"/>')}</w:tr>`,
        tr(tc('己', '<w:textDirection w:val="btLr"/>')),
        tr(tc('庚', '<w:textDirection w:val="tbRl"/>')),
      ) +
      '<w:sectPr><w:pgBorders><w:top w:val="single" w:sz="8" w:space="4"/></w:pgBorders><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer2"/><w:titlePg/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>',
    {
      settings: '<w:defaultTabStop w:val="420"/><w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>',
      media: { img1: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
      footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
      margins: { footer1: p('页'), footer2: p('首页') },
    },
  );
  const written = again(document);
  const styleless = (tree: Document) =>
    JSON.parse(JSON.stringify(tree, (key, value) => (key === 'style' ? undefined : value)));
  expect(styleless(written)).toEqual(styleless(document));
  expect(writeDocx(written)).toEqual(writeDocx(document));
});

const text = fc.string({
  unit: fc.constantFrom('村', '𬭎', 'a', ' ', '<', '&', '"', '一', '、', '1', '.'),
  maxLength: 12,
});
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({
    kind: fc.constant('run' as const),
    text,
    font: fc.constantFrom('heiti' as const, 'fangsong' as const),
    size: fc.constantFrom(10.5, 16, 22),
  }),
  fc.constant({ kind: 'tab' as const }),
  fc.constant({ kind: 'line-break' as const }),
);
const format: Paragraph['format'] = {
  align: 'justify',
  indent: { left: 0, right: 0, firstLine: 32 },
  space: { before: 0, after: 0 },
  line: { rule: 'exact', value: 29 },
};
const paragraph = fc
  .array(inline, { maxLength: 4 })
  .map((inlines): Paragraph => ({ kind: 'paragraph', format, inlines }));
const cell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => ({
  blocks,
  colSpan: 1,
  rowSpan: 1,
  verticalAlign: 'top' as const,
  borders: {},
}));
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }).map(
  (rows): Table => ({
    kind: 'table',
    columns: [100, 200],
    align: 'left',
    cellMargin: { top: 0, right: 5, bottom: 0, left: 5 },
    rows: rows.map((cells) => ({ cells, header: false, cantSplit: false })),
  }),
);
const page = read('<w:p/>').document.sections[0]!.page;

test('whatever is in a tree: nothing is lost or reordered, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, table), { maxLength: 5 }), (blocks) => {
      const once = again({ sections: [{ page, blocks }] });
      const letters = (document: Document) =>
        JSON.stringify(document)
          .match(/"text":"(?:[^"\\]|\\.)*"/g)
          ?.map((t) => t.slice(8, -1))
          .join('');
      expect(letters(once) ?? '').toBe(letters({ sections: [{ page, blocks }] }) ?? '');
      expect(again(once)).toEqual(once);
    }),
    { numRuns: 150 },
  );
});
