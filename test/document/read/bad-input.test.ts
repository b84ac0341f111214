import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/document/number-format.js';
import { readDocx } from '../../../src/document/read/read-docx.js';
import { type NewEntry, readZip, writeZip } from '../../../src/office/index.js';
import { cpuSeconds } from '../../support/hostile.js';
import { makeDocx } from '../make-docx.js';
import { p, read } from '../outline.js';

const good = makeDocx(p('甲'));
/** The good file with one part replaced, or left out. */
function changed(part: string, data: string | undefined): Uint8Array {
  const zip = readZip(good, 'x').value!;
  const kept: NewEntry[] = zip
    .names()
    .filter((name) => name !== part)
    .map((name) => ({ name, data: zip.bytes(name)! }));
  return writeZip(data === undefined ? kept : [...kept, { name: part, data }]);
}
const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]);
const sheetTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

test.each<[string, Uint8Array, RegExp]>([
  ['an old doc, or an encrypted one', ole, /^FILE-/],
  ['a workbook', changed('[Content_Types].xml', sheetTypes), /^FILE-005/],
  ['cut off', good.slice(0, good.length >> 1), /^FILE-/],
  ['empty', new Uint8Array(), /^FILE-001/],
  ['without document.xml', changed('word/document.xml', undefined), /^FILE-017/],
  ['XML cut off', changed('word/document.xml', '<w:document><w:body><w:p><w:r><w:t>甲'), /^DOC-002/],
  ['XML cut off within a tag', changed('word/document.xml', '<w:document><w:body><w:p><w:r'), /^DOC-002/],
  [
    'XML closed in the wrong order',
    changed('word/document.xml', '<w:document><w:body><w:p></w:body></w:document>'),
    /^DOC-002/,
  ],
  ['no XML at all', changed('word/document.xml', 'hello'), /^DOC-002/],
  ['another root', changed('word/document.xml', '<html/>'), /^DOC-001/],
])('%s', (_, bytes, code) => {
  const { value, diagnostics } = readDocx(bytes, '报告.docx');
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.code).toMatch(code);
  expect(diagnostics[0]?.severity).toBe('error');
});

test.each(['word/document.xml', 'word/styles.xml', 'word/settings.xml'])('thousands of levels in %s', (part) => {
  const deep = `<w:x xmlns:w="urn:x">${'<w:rPr>'.repeat(20_000)}${'</w:rPr>'.repeat(20_000)}</w:x>`;
  expect(() => readDocx(changed(part, deep), '报告.docx')).not.toThrow();
});

test('a number of columns that nobody draws costs nothing', () => {
  const cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>';
  const skip = '<w:trPr><w:gridBefore w:val="1000000000"/><w:gridAfter w:val="1000000000"/></w:trPr>';
  const table = `<w:tbl><w:tr>${skip}${cell}</w:tr></w:tbl>`;
  const seconds = cpuSeconds(() => expect(read(table)).toBeDefined());
  expect(seconds).toBeLessThan(3);
});

test.each([
  [780, 'lowerLetter', 'z'.repeat(30)],
  [2_147_483_647, 'lowerLetter', '2147483647'],
  [2_147_483_647, 'upperRoman', '2147483647'],
])('number %i as %s', (n, format, text) => expect(formatNumber(n, format)).toBe(text));

test('a document without content is said to be empty', () => {
  expect(read('<w:p/>').diagnostics).toMatchObject([{ code: 'DOC-004' }]);
});

test('damaged styles do not stop the reading', () => {
  const { document, diagnostics } = read(p('甲'), { styles: '<w:style>' });
  expect(document.sections[0]?.blocks).toHaveLength(1);
  expect(diagnostics.map((d) => d.code)).toContain('DOC-005');
});

test('other prefixes for the same namespace', () => {
  const xml =
    '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
  expect(readDocx(changed('word/document.xml', xml), 'x').value?.sections[0]?.blocks[0]).toMatchObject({
    format: { align: 'center' },
    inlines: [{ text: '甲' }],
  });
});

test('any nesting of elements gives an outcome, never an exception', async () => {
  const fc = await import('fast-check');
  const names = [
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:pPr',
    'w:sectPr',
    'w:ins',
    'w:fldChar',
    'w:txbxContent',
    'w:drawing',
    'wp:inline',
    'w:pict',
    'v:shape',
    'mc:AlternateContent',
    'mc:Fallback',
    'w:numPr',
  ];
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('甲', '<w:br/>'),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie('xml'), { maxLength: 3 }))
        .map(([n, c]) => `<${n}>${c.join('')}</${n}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(xml, { maxLength: 6 }), (body) => {
      expect(read(body.join('')).document.sections.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
