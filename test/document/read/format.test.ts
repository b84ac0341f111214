import { expect, test } from 'vitest';
import { roleOfFont } from '../../../src/document/font-role.js';
import type { Block, Paragraph, Table } from '../../../src/document/tree.js';
import { fangsong, p, read, tbl, tc, tr } from '../outline.js';

const first = (body: string, styles = fangsong, more = {}) => read(body, { styles, ...more }).blocks[0] as Paragraph;
const style = (id: string, name: string, inner: string, attrs = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}" ${attrs}><w:name w:val="${name}"/>${inner}</w:style>`;

test.each([
  ['仿宋_GB2312', 'fangsong'],
  ['FangSong', 'fangsong'],
  ['方正仿宋_GBK', 'fangsong'],
  ['STFangsong', 'fangsong'],
  ['方正小标宋简体', 'xiaobiaosong'],
  ['FZXiaoBiaoSong-B05S', 'xiaobiaosong'],
  ['华文中宋', 'xiaobiaosong'],
  ['黑体', 'heiti'],
  ['SimHei', 'heiti'],
  ['微软雅黑', 'heiti'],
  ['Noto Sans CJK SC', 'heiti'],
  ['楷体_GB2312', 'kaiti'],
  ['KaiTi', 'kaiti'],
  ['LXGW WenKai', 'kaiti'],
  ['宋体', 'songti'],
  ['SimSun', 'songti'],
  ['NSimSun', 'songti'],
  ['Noto Serif CJK SC', 'songti'],
  ['Times New Roman', undefined],
  ['方正舒体', undefined],
])('%s plays %s', (name, role) => expect(roleOfFont(name)).toBe(role));

test.each([
  ['Times New Roman', '仿宋', 'Times New Roman'],
  ['仿宋', '仿宋_GB2312', undefined],
  ['宋体', '仿宋', '宋体'],
])('digits and Latin letters in %s beside %s', (ascii, eastAsia, latin) => {
  const { inlines } = first(p('甲1', '', `<w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}"/>`));
  expect(inlines[0]).toMatchObject({ font: 'fangsong', ...(latin && { latin }) });
  expect('latin' in inlines[0]!).toBe(latin !== undefined);
});

test('an unknown font counts as 仿宋 and is said once', () => {
  const { blocks, diagnostics } = read(
    p('甲', '', '<w:rFonts w:eastAsia="方正舒体"/>') +
      p('乙', '', '<w:rFonts w:eastAsia="方正舒体"/>') +
      p('abc', '', '<w:rFonts w:eastAsia="Arial"/>'),
  );
  expect(blocks[0]).toMatchObject({ inlines: [{ font: 'fangsong' }] });
  expect(diagnostics).toMatchObject([{ code: 'DOC-010', severity: 'info', found: '方正舒体' }]);
});

test('theme fonts: the empty East Asian entry means the simplified Chinese one', () => {
  const theme =
    '<a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Jpan" typeface="MS Mincho"/><a:font script="Hans" typeface="楷体"/></a:minorFont></a:fontScheme></a:themeElements>';
  expect(
    first(p('甲', '', '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:eastAsia="黑体"/>'), fangsong, { theme }),
  ).toMatchObject({ inlines: [{ font: 'kaiti' }] });
});

test('styles inherit, direct formatting wins, styles of two kinds switch bold over', () => {
  const styles =
    fangsong +
    style(
      'a',
      '正文',
      '<w:pPr><w:jc w:val="both"/><w:spacing w:line="560" w:lineRule="exact"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>',
      'w:default="1"',
    ) +
    style(
      'b',
      '小节',
      '<w:basedOn w:val="a"/><w:pPr><w:spacing w:before="100"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>',
    ) +
    '<w:style w:type="character" w:styleId="c"><w:name w:val="强调"/><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr></w:style>';
  expect(
    first(p('甲', '<w:pStyle w:val="b"/><w:jc w:val="center"/>', '<w:rStyle w:val="c"/><w:u w:val="single"/>'), styles),
  ).toEqual({
    kind: 'paragraph',
    style: '小节',
    format: {
      align: 'center',
      indent: { left: 0, right: 0, firstLine: 0 },
      space: { before: 5, after: 0 },
      line: { rule: 'exact', value: 28 },
    },
    inlines: [{ kind: 'run', text: '甲', font: 'heiti', size: 14, underline: true, color: 'FF0000' }],
  });
});

test.each<[string, string, number, number]>([
  ['characters', '<w:ind w:firstLineChars="200"/>', 32, 0],
  ['characters outweigh twips', '<w:ind w:firstLineChars="200" w:firstLine="480"/>', 32, 0],
  ['zero characters leave the twips', '<w:ind w:firstLineChars="0" w:firstLine="480"/>', 24, 0],
  ['hanging', '<w:ind w:left="640" w:hanging="320"/>', -16, 32],
  ['hanging characters', '<w:ind w:leftChars="100" w:hangingChars="100"/>', -16, 16],
  ['strict names and units', '<w:ind w:start="10mm" w:firstLine="1cm"/>', 28.346, 28.346],
])('indent: %s', (_, ind, firstLine, left) => {
  expect(first(p('甲', ind)).format.indent).toEqual({ left, right: 0, firstLine });
});

test('hanging="0" cancels an inherited first line (LibreOffice)', () => {
  const styles = fangsong + style('a', '正文', '<w:pPr><w:ind w:firstLine="640"/></w:pPr>', 'w:default="1"');
  expect(first(p('甲'), styles).format.indent.firstLine).toBe(32);
  expect(first(p('甲', '<w:ind w:hanging="0"/>'), styles).format.indent.firstLine).toBe(0);
});

test.each([
  ['<w:spacing w:line="579" w:lineRule="exact"/>', { rule: 'exact', value: 28.95 }],
  ['<w:spacing w:line="360" w:lineRule="auto"/>', { rule: 'multiple', value: 1.5 }],
  ['<w:spacing w:line="400" w:lineRule="atLeast"/>', { rule: 'at-least', value: 20 }],
  ['', { rule: 'multiple', value: 1 }],
])('line %s', (spacing, line) => expect(first(p('甲', spacing)).format.line).toEqual(line));

test('keeping and breaking', () => {
  expect(first(p('甲', '<w:keepNext/><w:keepLines/><w:pageBreakBefore/>')).format).toMatchObject({
    keepWithNext: true,
    keepTogether: true,
    pageBreakBefore: true,
  });
  expect(first(p('甲', '<w:keepNext w:val="0"/>')).format.keepWithNext).toBeUndefined();
});

test.each<[string, string, string, number | undefined]>([
  ['built-in name', 'heading 2', '', 2],
  ['LibreOffice writes it large', 'Heading 1', '', 1],
  ['Chinese name', '标题 3', '', 3],
  ['title', 'Title', '', 0],
  ['any name with an outline level', '一级标题', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', 1],
  ['deeper than we count', 'heading 6', '', 4],
  ['body text level', '正文', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', undefined],
  ['an outline level that does not exist', '正文', '<w:pPr><w:outlineLvl w:val="-2"/></w:pPr>', undefined],
])('heading by style: %s', (_, name, inner, level) => {
  const block = first(p('甲', '<w:pStyle w:val="Style8"/>'), fangsong + style('Style8', name, inner));
  expect('level' in block ? block.level : undefined).toBe(level);
});

test('a style that is based on itself does no harm', () => {
  expect(
    first(
      p('甲', '<w:pStyle w:val="a"/>'),
      fangsong + style('a', '甲', '<w:basedOn w:val="b"/>') + style('b', '乙', '<w:basedOn w:val="a"/>'),
    ).style,
  ).toBe('甲');
});

test('no space between paragraphs of one style that ask for none; others keep theirs', () => {
  const tight = '<w:contextualSpacing/><w:spacing w:before="100" w:after="200"/>';
  const { blocks } = read(p('甲', tight) + p('乙', tight) + p('丙', `<w:pStyle w:val="x"/>${tight}`), {
    styles: fangsong + style('x', '另一种', ''),
  });
  expect(blocks.map((b) => 'format' in b && [b.format.space.before, b.format.space.after])).toEqual([
    [5, 0],
    [0, 10],
    [5, 10],
  ]);
});

const spaces = (blocks: Block[]) => blocks.map((b) => 'format' in b && [b.format.space.before, b.format.space.after]);

test('automatic space: whatever is measured, none at the edge of a page or cell, none between the entries of a list', () => {
  const auto = '<w:spacing w:before="40" w:beforeAutospacing="1" w:after="40" w:afterAutospacing="1"/>';
  const entry = `<w:numPr><w:numId w:val="1"/></w:numPr>${auto}`;
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const off = '<w:spacing w:before="40" w:beforeAutospacing="0"/>';
  const body =
    p('甲', auto) +
    p('乙', auto) +
    p('子', entry) +
    p('丑', entry) +
    p('丙', off) +
    tbl('', [900], tr(tc(p('丁', auto) + p('戊', auto))));
  const { blocks } = read(body, { numbering });
  expect(spaces(blocks.slice(0, 5))).toEqual([
    [0, 14],
    [14, 14],
    [14, 0],
    [0, 14],
    [2, 0],
  ]);
  const [cell] = (blocks[5] as Table).rows[0]!.cells;
  expect(spaces(cell!.blocks)).toEqual([
    [0, 14],
    [14, 0],
  ]);
  const settings = '<w:compat><w:doNotUseHTMLParagraphAutoSpacing/></w:compat>';
  expect(spaces(read(p('甲', auto) + p('乙', auto), { settings }).blocks)[1]).toEqual([5, 0]);
});

test('a multiple of the line written as a measure: 12 pt is one line', () => {
  expect(first(p('甲', '<w:spacing w:line="18pt" w:lineRule="auto"/>')).format.line).toEqual({
    rule: 'multiple',
    value: 1.5,
  });
});
