import { expect, test } from 'vitest';
import { outline, p, r, read } from '../outline.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const picture = (id: string, frame = 'inline') =>
  `<w:r><w:drawing><wp:${frame}><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="图片 1" descr="现场照片"/><a:graphic><a:graphicData uri="x/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${frame}></w:drawing></w:r>`;

test.each<[string, string, string[], string[]]>([
  ['a picture alone', `<w:p>${picture('img1')}</w:p>`, ['[image/png 100×50 现场照片]'], []],
  [
    'a picture within text',
    `<w:p>${r('见')}${picture('img1')}${r('图')}</w:p>`,
    ['见图', '[image/png 100×50 现场照片]'],
    [],
  ],
  [
    'a floating picture',
    `<w:p>${r('见图')}${picture('img1', 'anchor')}</w:p>`,
    ['见图', '[image/png 100×50 现场照片]'],
    ['DOC-033'],
  ],
  [
    'not a picture that we show',
    `<w:p>${r('见图')}${picture('img2')}</w:p>`,
    ['见图', '〖图片“现场照片”〗'],
    ['DOC-032'],
  ],
  [
    'a picture that is not there',
    `<w:p>${r('见图')}${picture('img9')}</w:p>`,
    ['见图', '〖图片“现场照片”〗'],
    ['DOC-032'],
  ],
  [
    'old drawing',
    `<w:p><w:r><w:pict><v:shape style="width:30pt;height:1in" alt="章"><v:imagedata r:id="img1"/></v:shape></w:pict></w:r></w:p>`,
    ['[image/png 30×72 章]'],
    [],
  ],
  [
    'old text box',
    `<w:p>${r('甲')}<w:r><w:pict><v:rect><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>`,
    ['甲', '框'],
    ['DOC-030'],
  ],
  [
    'chart',
    `<w:p>${r('甲')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri="x/chart"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
    ['甲', '〖图表〗'],
    ['DOC-031'],
  ],
  [
    'text of shapes in a drawing canvas',
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr name="流程"/><a:graphic><a:graphicData uri="x/canvas"><a:txBody><a:p><a:r><a:t>入户</a:t></a:r></a:p></a:txBody></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    ['〖图形“流程”：入户〗'],
    ['DOC-031'],
  ],
  [
    'a drawn line',
    '<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="5613400" cy="0"/><a:graphic><a:graphicData uri="x/shape"><wps:wsp><a:prstGeom prst="line"/><a:ln w="25400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>',
    ['──── 442'],
    [],
  ],
  [
    'an old drawn line',
    '<w:p><w:r><w:pict><v:line from="0,1pt" to="442pt,1pt" strokecolor="red" strokeweight="2pt"/></w:pict></w:r></w:p>',
    ['──── 442'],
    [],
  ],
  [
    'lettering as a shape',
    '<w:p><w:r><w:pict><v:shape><v:textpath style="font-size:40pt" string="古饶镇人民政府文件"/></v:shape></w:pict></w:r></w:p>',
    ['古饶镇人民政府文件'],
    ['DOC-031'],
  ],
])('%s', (_, body, lines, codes) => {
  const { blocks, diagnostics } = read(body, { media: { img1: png, img2: new Uint8Array([1, 2, 3]) } });
  expect(outline(blocks)).toEqual(lines);
  expect(diagnostics.map((d) => d.code)).toEqual(codes);
});

test('a cropped picture keeps its window', () => {
  const body = `<w:p>${picture('img1').replace('</pic:blipFill>', '<a:srcRect l="25000" b="10000"/></pic:blipFill>')}</w:p>`;
  const { blocks } = read(body, { media: { img1: png } });
  expect(blocks[0]).toMatchObject({ kind: 'figure', crop: { left: 0.25, bottom: 0.1, top: 0, right: 0 } });
});

test('what a red line looks like', () => {
  const body =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:line from="0,0" to="400pt,0" strokecolor="#ff0000 [3]" strokeweight="2pt"/></w:pict></w:r></w:p>';
  expect(read(body).blocks).toMatchObject([
    { kind: 'rule', width: 400, line: { width: 2, color: 'FF0000' }, format: { align: 'center' } },
  ]);
});
