import { expect, test } from 'vitest';
import type { Figure } from '../../../src/document/tree.js';
import { outline, p, r, read } from '../outline.js';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const picture = (id: string, frame = 'inline') =>
  `<w:r><w:drawing><wp:${frame}><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" name="图片 1" descr="现场照片"/><a:graphic><a:graphicData uri="x/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${frame}></w:drawing></w:r>`;

test.each<[string, string, string[], string[]]>([
  ['a picture alone', `<w:p>${picture('img1')}</w:p>`, ['[image/png 100×50 现场照片]'], []],
  ['a picture within text', `<w:p>${r('见')}${picture('img1')}${r('图')}</w:p>`, ['见[现场照片]图'], []],
  [
    'a floating picture',
    `<w:p>${r('见图')}${picture('img1', 'anchor')}</w:p>`,
    ['见图', '[image/png 100×50 现场照片]'],
    [],
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
    ['甲', '⟦框⟧'],
    [],
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
    'a group that is turned as a whole',
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="127000" cy="127000"/><wp:docPr name="图"/><a:graphic><a:graphicData uri="x/group"><wpg:wgp><wpg:grpSpPr><a:xfrm rot="5400000"><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    ['⟦框⟧'],
    ['DOC-011'],
  ],
  [
    'a drawn line',
    '<w:p><w:r><w:drawing><wp:anchor><wp:extent cx="5613400" cy="0"/><a:graphic><a:graphicData uri="x/shape"><wps:wsp><wps:spPr><a:prstGeom prst="line"/><a:ln w="25400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>',
    ['', '──── 442'],
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

test.each([
  ['plain', '<rect width="9" height="9"/>', 'image/svg+xml'],
  ['which repeats itself', '<g id="a"><use href="#a"/></g>', 'image/png'],
  ['which is broken', '<g>', 'image/png'],
])('of a picture that is there as SVG too, %s, the one that can be drawn is taken', (_, inside, mime) => {
  const body = `<w:p>${picture('img1').replace('"img1"/>', '"img1"><a:extLst><a:ext><asvg:svgBlip r:embed="img2"/></a:ext></a:extLst></a:blip>')}</w:p>`;
  const { blocks } = read(body, { media: { img1: png, img2: Buffer.from(`<svg>${inside}</svg>`) } });
  expect(blocks[0]).toMatchObject({ kind: 'figure', mime });
});

test('what a red line looks like', () => {
  const body =
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:line from="0,0" to="400pt,0" strokecolor="#ff0000 [3]" strokeweight="2pt"/></w:pict></w:r></w:p>';
  expect(read(body).blocks).toMatchObject([
    { kind: 'rule', width: 400, line: { width: 2, color: 'FF0000' }, format: { align: 'center' } },
  ]);
});

const at = (axis: 'H' | 'V', from: string, place: string) =>
  `<wp:position${axis} relativeFrom="${from}">${place}</wp:position${axis}>`;
const offset = (pt: number) => `<wp:posOffset>${pt * 12_700}</wp:posOffset>`;
const anchored = (size: string, inside: string, graphic: string, attributes = '') =>
  `<w:p>${r('锚')}<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" ${attributes}>${inside}<wp:extent ${size}/><a:graphic><a:graphicData uri="x/shape">${graphic}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>`;
const shape = (preset: string, more = '', frame = '') =>
  `<wps:wsp><wps:spPr>${frame}<a:prstGeom prst="${preset}"/><a:solidFill><a:srgbClr val="FFF2CC"/></a:solidFill><a:ln w="12700"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></wps:spPr>${more}</wps:wsp>`;
const words = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;
const size = 'cx="1270000" cy="635000"';
const theme = '<a:clrScheme><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>';

test('a text box keeps its place, its look and how text runs around it', () => {
  const place =
    at('H', 'margin', '<wp:align>right</wp:align>') +
    at('V', 'paragraph', offset(20)) +
    '<wp:wrapSquare wrapText="left"/>';
  const { blocks, diagnostics } = read(
    anchored(
      size,
      place,
      shape('rect', `${words('框')}<wps:bodyPr vert="eaVert" lIns="0" anchor="ctr"/>`),
      'behindDoc="1"',
    ),
    { theme },
  );
  expect(outline(blocks)).toEqual(['锚', '⟦框⟧']);
  const line = { width: 1, color: '4472C4' };
  expect(blocks[1]).toMatchObject({
    width: 100,
    height: 50,
    fill: 'FFF2CC',
    borders: { top: line, left: line },
    margin: { left: 0, right: 7.2 },
    verticalAlign: 'center',
    direction: 'vertical',
    float: {
      across: { from: 'margin', align: 'right', offset: 0 },
      down: { from: 'paragraph', align: 'top', offset: 20 },
      wrap: 'around',
      side: 'left',
      distance: { left: 9, top: 0 },
      behind: true,
    },
  });
  expect(diagnostics).toEqual([]);
});

const xfrm = (x: number, y: number, w: number, h: number) =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`;

test('the parts of a group stand where they stand in it; a form with text is drawn below it', () => {
  const group = `<wpg:wgp><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1270000" cy="635000"/><a:chOff x="100" y="0"/><a:chExt cx="1000" cy="500"/></a:xfrm></wpg:grpSpPr>${shape('rect', words('一'), xfrm(100, 0, 200, 100))}${shape('ellipse', words('二'), xfrm(900, 400, 200, 100))}</wpg:wgp>`;
  const place = `${at('H', 'page', '<wp:align>center</wp:align>') + at('V', 'page', offset(50))}<wp:wrapTopAndBottom/>`;
  const { blocks } = read(anchored(size, place, group));
  expect(outline(blocks)).toEqual(['锚', '⟦一⟧', '[image/svg+xml 20×10 ]', '⟦二⟧']);
  const places = blocks.map((b) => 'float' in b && b.float && [b.float.across.offset, b.float.down.offset]);
  expect(places).toEqual([false, [-40, 50], [40, 90], [40, 90]]);
  expect(blocks[1]).toMatchObject({ float: { distance: { left: 9, right: 89, top: 0, bottom: 40 } } });
});

test('old drawings: place, wrapping and groups', () => {
  const style =
    'position:absolute;margin-left:20pt;margin-top:1in;width:100pt;height:50pt;z-index:-5;mso-position-horizontal-relative:page';
  const box = `<v:rect style="${style}" fillcolor="#fff" stroked="f"><v:textbox inset="0,1pt,,"><w:txbxContent>${p('框')}</w:txbxContent></v:textbox><w10:wrap type="square"/></v:rect>`;
  const group = `<v:group style="position:absolute;width:100pt;height:50pt" coordsize="1000,500" coordorigin="0,0"><v:oval style="left:500;top:0;width:100;height:100"/></v:group>`;
  const { blocks, diagnostics } = read(
    `<w:p>${r('锚')}<w:r><w:pict>${box}</w:pict></w:r><w:r><w:pict>${group}</w:pict></w:r></w:p>`,
  );
  expect(blocks[1]).toMatchObject({
    kind: 'text-box',
    fill: 'FFFFFF',
    borders: {},
    margin: { left: 0, top: 1, right: 7.2 },
    float: {
      across: { from: 'page', offset: 20 },
      down: { from: 'paragraph', offset: 72 },
      wrap: 'around',
      behind: true,
    },
  });
  expect(blocks[2]).toMatchObject({
    kind: 'figure',
    width: 10,
    height: 10,
    float: { across: { offset: 50 }, wrap: 'none' },
  });
  expect(diagnostics).toEqual([]);
});

test('a form that we do not draw is named', () => {
  const { blocks, diagnostics } = read(anchored(size, '', shape('irregularSeal1')));
  expect([outline(blocks), diagnostics.map((d) => d.code)]).toEqual([['锚'], ['DOC-031']]);
});

test('the parts of a group that stands in the text keep their places too', () => {
  const group = `<wpg:wgp><wpg:grpSpPr/>${shape('rect', words('一'), xfrm(127_000, 0, 635_000, 127_000))}${shape('rect', words('二'), xfrm(635_000, 254_000, 635_000, 127_000))}</wpg:wgp>`;
  const inline = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr name="图"/><a:graphic><a:graphicData>${group}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const boxes = read(inline).blocks.flatMap((block) => (block.kind === 'text-box' ? [block.float] : []));
  expect(boxes.map((float) => [float?.across.offset, float?.down.offset, float?.wrap])).toEqual([
    [10, 0, 'above-below'],
    [50, 20, 'above-below'],
  ]);
});

test('a form drawn by hand becomes a picture; one with arcs is named', () => {
  const points = '<a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="g1" y="50"/></a:lnTo><a:close/>';
  const hand = (path: string) =>
    shape('rect').replace(
      '<a:prstGeom prst="rect"/>',
      `<a:custGeom><a:gdLst><a:gd name="g1" fmla="*/ 3 w 4"/></a:gdLst><a:pathLst><a:path w="200" h="100">${path}</a:path></a:pathLst></a:custGeom>`,
    );
  const { blocks } = read(anchored(size, '', hand(points)));
  const svg = new TextDecoder().decode((blocks[1] as Figure).bytes);
  expect(svg).toContain('<path d="M0 0L75 25Z"/>');
  expect(read(anchored(size, '', hand(`${points}<a:arcTo/>`))).diagnostics.map((d) => d.code)).toEqual(['DOC-031']);
});

test('shapes on a canvas stand where they stand on it; a style gives text its colour; what is transparent is not drawn', () => {
  const frame = '<a:xfrm><a:off x="127000" y="254000"/><a:ext cx="254000" cy="127000"/></a:xfrm>';
  const style = '<wps:style><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></wps:style>';
  const clear = shape('rect', style + words('框'), frame).replace(
    '<a:srgbClr val="FFF2CC"/>',
    '<a:srgbClr val="FFF2CC"><a:alpha val="0"/></a:srgbClr>',
  );
  const { blocks } = read(anchored(size, '', `<wpc:wpc xmlns:wpc="x">${clear}</wpc:wpc>`));
  expect(blocks[1]).toMatchObject({
    width: 20,
    height: 10,
    float: { across: { offset: 10 }, down: { offset: 20 } },
    blocks: [{ inlines: [{ text: '框', color: 'FFFFFF' }] }],
  });
  expect(blocks[1]).not.toHaveProperty('fill');
});
