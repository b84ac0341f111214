import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { writeHtml } from '../../../src/document/html/write-html.js';
import { readDocx } from '../../../src/document/read/read-docx.js';
import { p, r, read, tbl, tc, tr } from '../outline.js';
import { writtenByDocx } from '../written-by-docx.js';

/** Content of the body, without class names. */
const bodyOf = (html: string) => /<section[^>]*>\n([\s\S]*)\n<\/section>/.exec(html)![1]!.replace(/ class="c\d+"/g, '');
const html = (xml: string, parts = {}) => bodyOf(writeHtml(read(xml, parts).document, { title: 't' }));

test.each<[string, string, string]>([
  ['paragraph, escaped', p('甲&lt;乙&amp;'), '<p><span>甲&lt;乙&amp;</span></p>'],
  ['empty paragraph', '<w:p/>', '<p><br></p>'],
  ['heading', p('一、甲', '<w:outlineLvl w:val="0"/>'), '<h2><span>一、甲</span></h2>'],
  [
    'line break and tab',
    `<w:p><w:r><w:t>甲</w:t><w:br/><w:tab/></w:r></w:p>`,
    '<p><span>甲</span><br><span class="tab">\t</span></p>',
  ],
  ['page break', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', '<hr class="page">'],
  ['field', `<w:p>${r('第')}<w:fldSimple w:instr="PAGE"/></w:p>`, '<p><span>第</span><span>页码</span></p>'],
  [
    'table',
    tbl(
      '',
      [1000, 3000],
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('甲', '<w:gridSpan w:val="2"/>')}</w:tr>`,
      tr('乙', '丙'),
    ),
    '<div class="table"><table><colgroup><col style="width:25%"><col style="width:75%"></colgroup>\n<thead>\n<tr><th colspan="2"><p><span>甲</span></p></th></tr>\n</thead>\n<tbody>\n<tr><td><p><span>乙</span></p></td><td><p><span>丙</span></p></td></tr>\n</tbody></table></div>',
  ],
])('%s', (_, xml, expected) => expect(html(xml)).toBe(expected));

test('a picture is inside the file', () => {
  const xml =
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="127000"/><wp:docPr descr="&quot;图&quot;"/><a:graphic><a:graphicData><pic:pic><a:blip r:embed="i"/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  expect(html(xml, { media: { i: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) } })).toBe(
    '<figure><img alt="&quot;图&quot;" src="data:image/png;base64,iVBORw=="></figure>',
  );
});

test('a whole document: tags balanced, formats as classes, the same twice', async () => {
  const { value } = readDocx(await writtenByDocx(), '报告.docx');
  const text = writeHtml({ ...value!, watermark: '草稿' }, { title: '自查<报告>' });
  let open = 0;
  const parser = new Parser({ onopentag: () => void open++, onclosetag: () => void open-- });
  parser.end(text);
  expect(open).toBe(0);
  expect(text).toContain('<title>自查&lt;报告&gt;</title>');
  expect(text).toContain('<div class="watermark" aria-hidden="true">草稿</div>');
  expect(text).toMatch(/\.c\d+\{font-family:(?:Latin,)?'方正小标宋简体'[^}]*font-size:22pt\}/);
  expect(text.match(/class="sheet/g)).toHaveLength(2);
  expect(writeHtml({ ...value!, watermark: '草稿' }, { title: '自查<报告>' })).toBe(text);
});

test('columns, page borders, ruby, vertical cells and roman type are kept in the preview', () => {
  const { document } = read(
    `<w:p>${r('古')}<w:r><w:ruby><w:rt>${r('ráo')}</w:rt><w:rubyBase>${r('饶')}</w:rubyBase></w:ruby></w:r></w:p>` +
      p('12', '', '<w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋"/>') +
      tbl(
        '',
        [1000],
        tr(tc('住房', '<w:textDirection w:val="tbRlV"/>')),
        tr(tc('转', '<w:textDirection w:val="btLr"/>')),
      ) +
      p('首', '<w:framePr w:dropCap="drop" w:lines="2"/>') +
      p('字') +
      '<w:sectPr><w:pgBorders><w:top w:val="single" w:sz="8" w:space="1"/></w:pgBorders><w:cols w:num="2" w:space="400"/></w:sectPr>',
  );
  const html = writeHtml(document, { title: '报告' });
  expect(html).toContain('<ruby>饶<rt>ráo</rt></ruby>');
  for (const css of [
    'column-count:2;column-gap:20pt',
    'border-top:1pt solid #000000',
    'writing-mode:vertical-rl',
    'transform:rotate(180deg)',
    'float:left',
    "font-family:Latin,'仿宋'",
  ])
    expect(html).toContain(css);
});
