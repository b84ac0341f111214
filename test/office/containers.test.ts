import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { normalisePackage, openPackage, readXlsx, writeZip } from '../../src/office/index.js';
import { handMade, partsOf, workbook, zipOf } from './workbooks.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const ole = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);

const good = handMade({ sheet: '<sheetData><row><c t="inlineStr"><is><t>好</t></is></c></row></sheetData>' });
const retyped = (type: string): Uint8Array => {
  const parts = partsOf(good);
  const types = parts['[Content_Types].xml']!;
  return zipOf({
    ...parts,
    '[Content_Types].xml': types.replace(/ContentType="[^"]*sheet\.main\+xml"/, `ContentType="${type}"`),
  });
};
const without = (name: string): Uint8Array => {
  const { [name]: _, ...parts } = partsOf(good);
  return zipOf(parts);
};

describe('each wrong file has its own message', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['empty', new Uint8Array(), 'FILE-001', /空的/],
    ['xls', ole('Root Entry', 'Workbook'), 'FILE-002', /97—2003 的 \.xls/],
    ['xls of Excel 5', ole('Book'), 'FILE-002', /\.xls/],
    ['doc, dot, wps', ole('WordDocument'), 'FILE-020', /\.wps/],
    ['wps of Works', ole('MatOST'), 'FILE-020', /\.wps/],
    ['rtf', bytes('{\\rtf1\\ansi 报告}'), 'FILE-020', /RTF/],
    [
      'Word as one XML',
      bytes(
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
      ),
      'FILE-020',
      /单个 XML/,
    ],
    ['encrypted', ole('EncryptionInfo', 'EncryptedPackage'), 'FILE-003', /密码/],
    ['csv', bytes('户编号,户主\nH1,张三\n'), 'FILE-004', /CSV/],
    ['csv in GBK', new Uint8Array([0xbb, 0xa7, 0x2c, 0x31, 0x0a]), 'FILE-004', /CSV/],
    [
      'docx renamed',
      retyped('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
      'FILE-005',
      /其实是 Word/,
    ],
    [
      'pptx renamed',
      retyped('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      'FILE-005',
      /演示文稿/,
    ],
    ['pdf', bytes('%PDF-1.7\n'), 'FILE-006', /PDF/],
    ['html as xls', bytes('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'FILE-007', /网页/],
    ['xml 2003', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'FILE-007', /XML/],
    ['cut off', good.subarray(0, good.length / 2), 'FILE-009', /不完整/],
    ['zero bytes', new Uint8Array(4096), 'FILE-009', /空字节/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'FILE-010', /认不出/],
    ['some other zip', writeZip([{ name: 'readme.txt', data: 'x' }]), 'FILE-017', /压缩包/],
    ['without a main part', without('xl/workbook.xml'), 'FILE-017', /正文/],
    ['doc', ole('WordDocument'), 'FILE-020', /\.doc/],
    [
      'ods',
      writeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'FILE-021',
      /OpenDocument/,
    ],
    ['xlsb', retyped('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'FILE-022', /xlsb/],
    ['sheet part gone', without('xl/worksheets/sheet1.xml'), 'FILE-019', /“表”/],
    ['sheet cut off', handMade({ sheet: '<sheetData><row><c>' }), 'FILE-019', /结构损坏/],
    ['entity attack', handMade({ sheet: '<!DOCTYPE a [<!ENTITY b "c">]><sheetData/>' }), 'FILE-018', /DOCTYPE/],
  ])('%s', (_, file, code, message) => {
    const { value, diagnostics } = readXlsx(file, '石桥村.xlsx');
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.fix.join('')).not.toBe('');
    expect(diagnostics[0]?.place).toMatchObject({ file: '石桥村.xlsx' });
  });

  test('macros are read past, with a warning', () => {
    const { value, diagnostics } = readXlsx(retyped('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'a.xlsm');
    expect(value?.sheets[0]?.rows[0]?.cells[0]?.text).toBe('好');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['FILE-008', 'warning']]);
  });

  test('a workbook where a document is wanted', () => {
    expect(openPackage(good, 'a.docx', 'docx').diagnostics[0]).toMatchObject({
      code: 'FILE-005',
      message: expect.stringContaining('Excel'),
    });
  });
});

test('a file saved by LibreOffice opens', () => {
  const file = new Uint8Array(readFileSync(new URL('fixtures/libreoffice.xlsx', import.meta.url)));
  const pkg = openPackage(file, 'a.xlsx').value!;
  expect([pkg.kind, pkg.mainPart]).toEqual(['xlsx', 'xl/workbook.xml']);
  expect(pkg.related('xl/worksheets/sheet1.xml', 'comments')).toEqual(['xl/comments1.xml']);
});

test('normalising takes the moment out of a package', async () => {
  const make = (created: Date): Promise<Uint8Array> =>
    workbook((book) => {
      book.created = created;
      book.modified = created;
      book.addWorksheet('表');
    });
  const [a, b] = [await make(new Date(1e12)), await make(new Date(1.5e12))];
  expect(Buffer.compare(a, b)).not.toBe(0);
  expect(normalisePackage(a, '2021-05-03')).toEqual(normalisePackage(b, '2021-05-03'));
  expect(partsOf(normalisePackage(a, '2021-05-03'))['docProps/core.xml']).toContain('>2021-05-03T00:00:00Z<');
});
