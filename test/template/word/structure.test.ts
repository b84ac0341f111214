import { describe, expect, test } from 'vitest';
import { readZip } from '../../../src/office/index.js';
import { compileWordTemplate, fillTogether, picturesWanted } from '../../../src/template/index.js';
import { complaints } from '../structure.js';
import { p, row, tbl } from '../support.js';
import { docx, filledDocx, textPart } from './docx.js';

/** vMerge of each cell of a column in turn: 起 restart, 续 continue, － none. */
const column = (xml: string, index: number): string =>
  [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)]
    .map(([tr]) => [...tr.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)][index]![0])
    .map((tc) => (tc.includes('<w:vMerge w:val="restart"/>') ? '起' : tc.includes('<w:vMerge/>') ? '续' : '－'))
    .join('');

describe('equal neighbours merged', () => {
  const rows = (...cells: [string | null, string | null][]) => ({
    户: cells.map(([组, 名]) => ({ 组, 名: 名 ?? '' })),
  });
  const template = (cells: string[]) => docx(tbl(row('{{#each 户}}', '', ''), row(...cells), row('{{/each}}', '', '')));
  test.each([
    ['only adjacent ones', ['甲', '甲', '乙', '甲'], '起续－－'],
    ['a group of one row is left alone', ['甲', '乙', '丙'], '－－－'],
    ['blanks never merge', ['', '', ' ', ' '], '－－－－'],
    ['three', ['甲', '甲', '甲'], '起续续'],
  ])('%s', async (_name, groups, expected) => {
    const data = { 户: groups.map((组) => ({ 组, 名: '名' })) };
    const xml = textPart(await filledDocx(template(['{{合并 组}}', '{{名}}', '']), data));
    expect(column(xml, 0)).toBe(expected);
    expect(column(xml, 1)).toBe('－'.repeat(groups.length));
  });
  test('each column on its own, unless nested under another', async () => {
    const data = rows(['一组', '张'], ['一组', '李'], ['二组', '李'], ['二组', '李']);
    const own = textPart(await filledDocx(template(['{{合并 组}}', '{{合并 名}}', '']), data));
    expect([column(own, 0), column(own, 1)]).toEqual(['起续起续', '－起续续']);
    const nested = textPart(await filledDocx(template(['{{合并 组}}', '{{合并 名 组}}', '']), data));
    expect(column(nested, 1)).toBe('－－起续');
  });
  test('covered cells keep their values', async () => {
    const xml = textPart(await filledDocx(template(['{{合并 组}}', '', '']), rows(['一组', null], ['一组', null])));
    expect(xml.match(/一组/g)).toHaveLength(2);
  });
  test('a row of another kind in between ends a group', async () => {
    const body = tbl(
      row('{{#each 组}}{{#each 户}}', ''),
      row('{{合并 镇}}', '{{名}}'),
      row('{{/each}}小计', '{{数}}{{/each}}'),
    );
    const 户 = [
      { 镇: '甲', 名: '一' },
      { 镇: '甲', 名: '二' },
    ];
    const xml = textPart(
      await filledDocx(docx(body), {
        组: [
          { 户, 数: 2 },
          { 户, 数: 2 },
        ],
      }),
    );
    expect(column(xml, 0)).toBe('起续－起续－');
  });
  test.each([
    ['outside a table', p('{{合并 甲}}')],
    ['twice in a cell', tbl(row('{{#each 户}}{{合并 甲}}{{合并 乙}}{{/each}}'))],
    [
      'where the template merges already',
      tbl(`<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('{{合并 甲}}')}</w:tc></w:tr>`),
    ],
  ])('refused %s', async (_name, body) => {
    const { diagnostics } = await compileWordTemplate(docx(body), { file: '表.docx' });
    expect(diagnostics.map((d) => d.code)).toContain('TPL-015');
  });
});

describe('what loops repeat stays unique', () => {
  const LONG = `户${'_'.repeat(39)}`;
  test('bookmarks, drawings, paragraph ids and content controls', async () => {
    const inner =
      '<w:p w14:paraId="0000000A" w14:textId="77777777"><w:bookmarkStart w:id="3" w:name="' +
      LONG +
      '"/><w:r><w:t>{{名}}</w:t></w:r><w:bookmarkEnd w:id="3"/>' +
      '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="章"/></wp:inline></w:drawing></w:r></w:p>' +
      `<w:sdt><w:sdtPr><w:id w:val="99"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('{{名}}')}</w:sdtContent></w:sdt>`;
    const template = docx(p('{{#each 户}}') + inner + p('{{/each}}'));
    const filled = await filledDocx(template, { 户: [{ 名: '甲' }, { 名: '乙' }] });
    const xml = textPart(filled);
    expect([...xml.matchAll(/<w:bookmark(?:Start|End) w:id="(\d+)"/g)].map((m) => m[1])).toEqual(['3', '3', '4', '4']);
    expect([...xml.matchAll(/w:name="(户[^"]*)"/g)].map((m) => m[1])).toEqual([LONG, `${LONG.slice(0, 30)}_4`]);
    expect([...xml.matchAll(/docPr id="(\d+)"/g)].map((m) => m[1])).toEqual(['7', '8']);
    expect(xml).not.toMatch(/paraId|showingPlcHdr|<w:id /);
    expect(complaints(filled)).toEqual([]);
  });
});

test('records bound into one file keep ids of their own', async () => {
  const body =
    '<w:p w14:paraId="0000000A"><w:bookmarkStart w:id="3" w:name="户"/><w:r><w:t>{{名}}</w:t></w:r><w:bookmarkEnd w:id="3"/>' +
    '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="章"/></wp:inline></w:drawing></w:r></w:p>' +
    `<w:sdt><w:sdtPr><w:id w:val="99"/></w:sdtPr><w:sdtContent>${p('{{名}}')}</w:sdtContent></w:sdt>`;
  const { value } = await compileWordTemplate(docx(body), { file: '表.docx' });
  expect(complaints(fillTogether(value!, [{ 名: '甲' }, { 名: '乙' }, { 名: '丙' }]).value!)).toEqual([]);
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
    'base64',
  );
  const jpeg = (orientation: number): Buffer => {
    const exif = Buffer.alloc(36);
    exif.writeUInt16BE(0xffe1, 0);
    exif.writeUInt16BE(34, 2);
    exif.write('Exif\0\0MM\0*', 4, 'latin1');
    exif.writeUInt32BE(8, 14);
    exif.writeUInt16BE(1, 18);
    exif.writeUInt16BE(0x0112, 20);
    exif.writeUInt16BE(3, 22);
    exif.writeUInt32BE(1, 24);
    exif.writeUInt16BE(orientation, 28);
    return Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      exif,
      Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 0xff, 0xd9]),
    ]);
  };
  const template = docx(p('{{#each 照片}}{{图片 this 60}}{{/each}}'), { header1: p('{{图片 章 20}}') });
  const data = { 照片: ['一.png', '二.jpg', '一.png'], 章: '一.png' };

  test('one part for each content, related from where it is shown, with ids of their own', async () => {
    const compiled = (await compileWordTemplate(template, { file: '表.docx' })).value!;
    expect(picturesWanted(compiled, data)).toEqual(['一.png', '二.jpg']);
    const pictures = new Map<string, Uint8Array>([
      ['一.png', png],
      ['二.jpg', jpeg(6)],
    ]);
    const filled = await filledDocx(template, data, { pictures });
    const names = readZip(filled, 'x').value!.names();
    expect(names.filter((n) => n.includes('media'))).toEqual(['word/media/cunbao1.png', 'word/media/cunbao1.jpeg']);
    expect(names).toContain('word/_rels/header1.xml.rels');
    expect(complaints(filled)).toEqual([]);
  });

  test('a photograph is turned upright and loses its EXIF data', async () => {
    const filled = await filledDocx(
      docx(p('{{图片 照 60}}')),
      { 照: 'x.jpg' },
      { pictures: new Map([['x.jpg', jpeg(6)]]) },
    );
    // 40 × 30 pixels lying on their side: shown 60 mm wide and 80 mm high.
    expect(textPart(filled)).toContain('rot="5400000"');
    expect(textPart(filled)).toContain(
      '<wp:extent cx="2880000" cy="2160000"/><wp:effectExtent l="-360000" t="360000" r="-360000" b="360000"/>',
    );
    expect(Buffer.from(readZip(filled, 'x').value!.bytes('word/media/cunbao1.jpeg')!).includes('Exif')).toBe(false);
  });

  const head = (text: string): Uint8Array => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(600)]);
  test.each([
    ['missing', undefined, /x\.jpg” - 应是能找到的图片文件[\s\S]*把“x\.jpg”放在数据文件所在的文件夹里/],
    ['GIF', head('GIF89a'), /x\.jpg（GIF）[\s\S]*另存为 JPG/],
    ['WebP', head('RIFF....WEBP'), /（WebP）/],
    ['HEIC', head('\0\0\0\x18ftypheic'), /（HEIC/],
    ['TIFF', head('II*\0'), /（TIFF）/],
    ['text', head('not a picture'), /（认不出的格式）/],
    ['cut off', png.subarray(0, 40), /不完整[\s\S]*重新传一次/],
    ['a JPEG cut off', jpeg(1).subarray(0, 50), /不完整/],
  ])('%s: said with its place, what it is and what to do', async (_name, bytes, said) => {
    const pictures = new Map(bytes ? [['x.jpg', bytes]] : []);
    const filled = filledDocx(docx(p('{{图片 照 60}}')), { 照: 'x.jpg' }, { pictures });
    await expect(filled).rejects.toThrow(/TPL-024[\s\S]*正文第1段/);
    await expect(filled).rejects.toThrow(said);
  });
});

test('{{分页}} breaks the page between records', async () => {
  const body = p('{{#each 户}}') + p('{{名}}') + p('{{#unless @last}}{{分页}}{{/unless}}') + p('{{/each}}');
  const xml = textPart(await filledDocx(docx(body), { 户: [{ 名: '甲' }, { 名: '乙' }] }));
  expect(xml.match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
});
