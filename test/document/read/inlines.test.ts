import { expect, test } from 'vitest';
import { plainText } from '../../../src/document/plain-text.js';
import { outline, p, r, read, tbl, tc, tr } from '../outline.js';

const field = (code: string, result?: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>${
    result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

test.each<[string, string, string[], string[]]>([
  ['tabs and breaks', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>', ['甲→乙↵丙'], []],
  [
    'blanks only where preserved',
    '<w:p><w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>',
    ['甲 乙'],
    [],
  ],
  ['hyphens', '<w:p><w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/></w:r></w:p>', ['2021-12'], []],
  ['page break between', `<w:p>${r('前')}<w:r><w:br w:type="page"/></w:r>${r('后')}</w:p>`, ['前', '-----', '后'], []],
  ['page break alone', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', ['-----'], []],
  ['PAGE replaces its cached result', `<w:p>${r('第')}${field('PAGE', '7')}${r('页')}</w:p>`, ['第{page}页'], []],
  ['PAGE without result', `<w:p>${field('PAGE \\* MERGEFORMAT')}</w:p>`, ['{page}'], []],
  ['NUMPAGES, simple', `<w:p><w:fldSimple w:instr="NUMPAGES">${r('9')}</w:fldSimple></w:p>`, ['{pages}'], []],
  ['another field keeps its result', `<w:p>${field('DATE \\@ yyyy', '2021')}</w:p>`, ['2021'], []],
  ['a field without result is said', `<w:p>${r('见')}${field('REF 甲')}</w:p>`, ['见'], ['DOC-040']],
  [
    'a field inside a field’s code',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('PAGE', '3')}<w:r><w:instrText>-1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ['2'],
    [],
  ],
  [
    'old check box',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ['☑'],
    [],
  ],
  [
    'symbols',
    '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/></w:r></w:p>',
    ['☑□'],
    [],
  ],
  ['unknown symbol', '<w:p><w:r><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>', ['〓'], ['DOC-013']],
  [
    'private characters of a symbol font',
    `<w:p>${r('\uf0a8 是', '<w:rFonts w:ascii="Wingdings"/>')}</w:p>`,
    ['□ 是'],
    [],
  ],
  [
    'wrappers are transparent',
    `<w:p><w:hyperlink>${r('甲')}</w:hyperlink><w:sdt><w:sdtContent>${r('乙')}</w:sdtContent></w:sdt><w:bookmarkStart/><w:proofErr/><w:smartTag>${r('丙')}</w:smartTag></w:p>`,
    ['甲乙丙'],
    [],
  ],
  [
    'tracked changes',
    `<w:p>${r('共')}<w:ins>${r('五')}</w:ins><w:del><w:r><w:delText>四</w:delText></w:r></w:del>${r('户')}</w:p>`,
    ['共五户'],
    ['DOC-020', 'DOC-021'],
  ],
  ['hidden text', `<w:p>${r('看得见')}${r('看不见', '<w:vanish/>')}</w:p>`, ['看得见'], ['DOC-012']],
  [
    'one branch of alternatives',
    `<w:p><mc:AlternateContent><mc:Choice Requires="w14">${r('新')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent></w:p>`,
    ['新'],
    [],
  ],
  [
    'alternatives not understood',
    `<w:p><mc:AlternateContent><mc:Choice Requires="zz">${r('新')}</mc:Choice><mc:Fallback>${r('旧')}</mc:Fallback></mc:AlternateContent></w:p>`,
    ['旧'],
    [],
  ],
  ['formula', '<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>', ['a=b'], ['DOC-034']],
  [
    'ruby',
    `<w:p><w:r><w:ruby><w:rt>${r('yao')}</w:rt><w:rubyBase>${r('饶')}</w:rubyBase></w:ruby></w:r></w:p>`,
    ['饶'],
    [],
  ],
])('%s', (_, body, lines, codes) => {
  const { blocks, diagnostics } = read(body);
  expect(outline(blocks)).toEqual(lines);
  expect(diagnostics.map((d) => d.code)).toEqual(codes);
});

test('a field may span paragraphs', () => {
  const { blocks } = read(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('一、甲')}</w:p><w:p>${r('二、乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  );
  expect(outline(blocks)).toEqual(['一、甲', '二、乙']);
});

test('equal neighbouring runs are joined, different ones are not', () => {
  const { blocks } = read(`<w:p>${r('共')}${r('有')}${r('312', '<w:b/>')}${r('户')}</w:p>`);
  expect(blocks[0]).toMatchObject({ inlines: [{ text: '共有' }, { text: '312', bold: true }, { text: '户' }] });
});

test('comments are quoted with their place, footnotes hang on their mark', () => {
  const { blocks, diagnostics } = read(
    `${p('一、存在问题')}<w:p>${r('共有5户。')}<w:r><w:commentReference w:id="3"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    {
      comments: `<w:comment w:id="3"><w:p>${r('再核一下')}</w:p></w:comment>`,
      footnotes: `<w:footnote w:id="2"><w:p>${r('据12月10日数据')}</w:p></w:footnote>`,
    },
  );
  expect(outline(blocks).at(-1)).toBe('共有5户。〔1据12月10日数据〕');
  expect(diagnostics.map((d) => [d.code, d.found, d.place])).toEqual([
    [
      'DOC-022',
      '再核一下',
      { kind: 'document', file: '报告.docx', section: '一、存在问题', paragraph: 1, around: '共有5户。' },
    ],
  ]);
});

test('a comment whose text was deleted is said all the same', () => {
  const { diagnostics } = read(
    `<w:p>${r('甲')}<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r><w:r><w:commentReference w:id="3"/></w:r></w:del></w:p>`,
    { comments: `<w:comment w:id="3"><w:p>${r('再核一下')}</w:p></w:comment>` },
  );
  expect(diagnostics.filter(({ code }) => code === 'DOC-022').map(({ found }) => found)).toEqual(['再核一下']);
});

test('repeats are folded with their count; an ID number is never quoted whole', () => {
  const lost = p('甲', '', '<w:bdr w:val="single"/>');
  const { diagnostics } = read(lost + lost + p('身份证号349999199001011234', '', '<w:vanish/>'));
  expect(diagnostics.map((d) => d.message)).toEqual([
    '“文字边框”格式没有保留，文字不变。（共 2 处）',
    '隐藏文字“身份证号349999****1234”没有读入。',
  ]);
  expect(diagnostics[0]?.related).toHaveLength(1);
});

test('notes stand where they are marked, numbered in their own way, and have places of their own', () => {
  const mark = (id: number, attribute = '') => `<w:r><w:footnoteReference w:id="${id}"${attribute}/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
  const { blocks, document, diagnostics } = read(
    `<w:p>${r('甲')}${mark(1)}${r('乙')}${mark(2)}</w:p>${tbl('', [1000], tr(tc(`<w:p>${r('丙')}${mark(3, ' w:customMarkFollows="1"')}${r('＊')}</w:p>`)))}<w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr></w:sectPr>`,
    {
      footnotes: [
        note(1, '注一'),
        note(2, '身份证号349999199001011234'),
        `<w:footnote w:id="3"><w:p>${r('星', '<w:vanish/>')}${r('注')}${mark(1)}</w:p></w:footnote>`,
      ].join(''),
    },
  );
  expect(outline(blocks.slice(0, 1))).toEqual(['甲〔①注一〕乙〔②身份证号349999199001011234〕']);
  expect(plainText(document)).toBe('甲乙\n丙＊\n注一\n身份证号349999199001011234\n注');
  const places = diagnostics.map((d) => [d.code, (d.place as { section?: string }).section]);
  expect(places).toContainEqual(['DOC-012', '脚注']);
});

test.each<[string, string, object]>([
  ['struck out', '<w:strike/>', { strike: true }],
  ['struck twice', '<w:dstrike/><w:strike w:val="0"/>', { strike: true }],
  ['raised', '<w:vertAlign w:val="superscript"/>', { vertical: 'super' }],
  ['marked', '<w:highlight w:val="yellow"/>', { highlight: 'FFFF00' }],
  ['shaded', '<w:shd w:val="clear" w:fill="d9d9d9"/>', { highlight: 'D9D9D9' }],
  ['dotted', '<w:em w:val="dot"/>', { emphasis: true }],
  ['spaced', '<w:spacing w:val="40"/>', { spacing: 2 }],
  ['capitals', '<w:caps/>', { text: 'ABC' }],
])('characters %s', (_, rPr, expected) => {
  expect(read(p('abc', '', rPr)).blocks[0]).toMatchObject({ inlines: [expected] });
});

test('a paragraph whose mark is deleted, and a dropped capital, go on in the next', () => {
  const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前')}</w:p>`;
  const capital = p('首', '<w:framePr w:dropCap="drop" w:lines="3" w:hSpace="60"/>', '<w:sz w:val="120"/>');
  const { blocks, diagnostics } = read(deleted + p('后') + capital + p('字下沉') + deleted);
  expect(outline(blocks)).toEqual(['前后', '首字下沉', '前']);
  expect(blocks[1]).toMatchObject({
    inlines: [
      { text: '首', size: 60, dropped: { lines: 3, gap: 3, place: 'text' } },
      { text: '字下沉', size: 16 },
    ],
  });
  expect(diagnostics).toEqual([]);
});

test.each([
  ['eq \\o\\ac(○,3)', '③', []],
  ['EQ \\f(1,2)', '1/2', ['DOC-034']],
  ['EQ \\r(3,\\f(a,b))', '√a/b', ['DOC-034']],
  ['EQ \\a\\al(甲,乙)', '甲乙', ['DOC-034']],
])('the text of the field %s', (code, text, codes) => {
  const { blocks, diagnostics } = read(`<w:p>${field(code)}</w:p>`);
  expect(outline(blocks)).toEqual([text]);
  expect(diagnostics.map((d) => d.code)).toEqual(codes);
});

test('the phonetic guide that Word keeps in an EQ field is ruby', () => {
  const { blocks, diagnostics } = read(
    `<w:p>${field('EQ \\* jc2 \\* "Font:宋体" \\* hps16 \\o\\ad(\\s\\up 9(ráo),饶)')}${r('镇')}</w:p>`,
  );
  expect(blocks[0]).toMatchObject({ inlines: [{ text: '饶', ruby: 'ráo' }, { text: '镇' }] });
  expect(diagnostics).toEqual([]);
});

test('ruby and the number format of a page field stay', () => {
  const ruby = `<w:r><w:ruby><w:rt>${r('ráo')}</w:rt><w:rubyBase>${r('饶')}</w:rubyBase></w:ruby></w:r>`;
  const { blocks } = read(`<w:p>${r('古')}${ruby}${r('镇')}${field('PAGE \\* ROMAN', '1')}</w:p>`);
  expect(blocks[0]).toMatchObject({
    inlines: [{ text: '古' }, { text: '饶', ruby: 'ráo' }, { text: '镇' }, { field: 'page', format: 'upperRoman' }],
  });
});
