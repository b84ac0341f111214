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
  ['not a picture that we show', `<w:p>${r('见图')}${picture('img2')}</w:p>`, ['见图'], ['DOC-032']],
  ['a picture that is not there', `<w:p>${r('见图')}${picture('img9')}</w:p>`, ['见图'], ['DOC-032']],
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
    ['甲'],
    ['DOC-031'],
  ],
])('%s', (_, body, lines, codes) => {
  const { blocks, diagnostics } = read(body, { media: { img1: png, img2: new Uint8Array([1, 2, 3]) } });
  expect(outline(blocks)).toEqual(lines);
  expect(diagnostics.map((d) => d.code)).toEqual(codes);
});
