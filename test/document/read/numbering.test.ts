import { expect, test } from 'vitest';
import { formatNumber, numberText } from '../../../src/document/number-format.js';
import { fangsong, outline, p, read } from '../outline.js';

test.each<[string, number, string]>([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 3012, '三千零一十二'],
  ['chineseCounting', 105, '一○五'],
  ['japaneseCounting', 105, '百五'],
  ['japaneseLegal', 12, '壱拾弐'],
  ['koreanCounting', 12, '십이'],
  ['koreanLegal', 21, '스물하나'],
  ['koreanDigital2', 20, '二零'],
  ['taiwaneseDigital', 10, '一○'],
  ['ideographZodiacTraditional', 13, '丙子'],
  ['ideographEnclosedCircle', 2, '㈡'],
  ['arabicAlpha', 3, 'ت'],
  ['arabicAbjad', 3, 'ج'],
  ['hebrew1', 15, 'טו'],
  ['hebrew1', 121, 'קכא'],
  ['hebrew2', 22, 'ת'],
  ['hindiVowels', 1, 'क'],
  ['hindiNumbers', 10, '१०'],
  ['thaiLetters', 2, 'ข'],
  ['russianLower', 30, 'аа'],
  ['aiueo', 47, 'ｱ'],
  ['irohaFullWidth', 2, 'ロ'],
  ['ganada', 14, '하'],
  ['ordinal', 112, '112th'],
  ['ordinal', 22, '22nd'],
  ['cardinalText', 121, 'One hundred twenty-one'],
  ['ordinalText', 20, 'Twentieth'],
  ['hex', 27, '1B'],
  ['001', 7, '007'],
  ['japaneseCounting', 3, '三'],
  ['ideographDigital', 2021, '二〇二一'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 27, 'aa'],
  ['decimalFullWidth', 12, '１２'],
  ['somethingNew', 5, '5'],
])('%s %d is %s', (format, n, text) => expect(formatNumber(n, format)).toBe(text));

/** ECMA-376 part 1, 17.18.59. */
const everyFormat =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha ' +
  'decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth ' +
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ' +
  'ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand koreanDigital koreanCounting koreanLegal koreanDigital2 ' +
  'vietnameseCounting russianLower russianUpper none numberInDash hebrew1 hebrew2 arabicAlpha arabicAbjad hindiVowels hindiConsonants hindiNumbers ' +
  'hindiCounting thaiLetters thaiNumbers thaiCounting bahtText dollarText custom';

test('every format of the standard is written or said to be digits only', () => {
  const silent = everyFormat.split(' ').filter((format) => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, format, '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const { diagnostics } = read(item('甲', 1), { numbering });
    return numberText(1, format) === undefined && diagnostics[0]?.code !== 'DOC-041';
  });
  expect(silent).toEqual([]);
  expect(everyFormat.split(' ').filter((format) => numberText(1, format) === undefined)).toEqual([
    'vietnameseCounting',
    'hindiCounting',
    'thaiCounting',
    'dollarText',
    'custom',
  ]);
});

test('a format that is not known is said where it stands; one of its own is given by its first number', () => {
  const own =
    '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'thaiCounting', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, '', '%1.').replace('<w:numFmt w:val=""/>', own)}</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
  const { blocks, diagnostics } = read(p('首') + item('甲', 1) + item('乙', 2), { numbering });
  expect(outline(blocks)).toEqual(['首', '1.甲', '001.乙']);
  expect(diagnostics).toMatchObject([{ code: 'DOC-041', found: 'thaiCounting', place: { around: '1.甲' } }]);
});

const level = (i: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="nothing"/>${more}</w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:pPr><w:ind w:left="200" w:firstLine="640"/></w:pPr>')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
const item = (text: string, numId: number, ilvl = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`);

test('levels count, restart below a higher one, and lists of one definition go on together', () => {
  const body =
    item('甲', 1) +
    item('子', 1, 1) +
    item('丑', 1, 1) +
    item('寅', 1, 2) +
    item('乙', 1) +
    item('子', 1, 1) +
    item('末', 1, 3) +
    item('点', 2) +
    item('新', 3) +
    p('无');
  expect(outline(read(body, { numbering }).blocks)).toEqual([
    '一、甲',
    '（一）子',
    '（二）丑',
    '1.寅',
    '二、乙',
    '（一）子',
    '2.1末',
    '•点',
    '一、新',
    '无',
  ]);
});

test('a list brings its indents, direct ones win', () => {
  const { blocks } = read(item('甲', 1) + p('乙', '<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="0"/>'), {
    numbering,
  });
  expect(blocks).toMatchObject([
    { format: { indent: { left: 10, firstLine: 32 } } },
    { format: { indent: { left: 0, firstLine: 32 } } },
  ]);
});

test('numbering by style, its level found by the style, and switched off in a paragraph', () => {
  const styles = `${fangsong}<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`;
  const own = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>`;
  const h2 = '<w:pStyle w:val="H2"/>';
  const { blocks } = read(p('甲', h2) + p('乙', `${h2}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('丙', h2), {
    styles,
    numbering: own,
  });
  expect(outline(blocks)).toEqual(['#2 （一）甲', '#2 乙', '#2 （二）丙']);
});

test('an unknown list leaves the text alone', () => {
  expect(outline(read(item('甲', 77), { numbering }).blocks)).toEqual(['甲']);
});
