import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { openPackage, PackageEditor, writePackage } from '../../src/office/index.js';
import { relativeTarget, resolveTarget } from '../../src/office/package/part-name.js';
import { partsOf } from './workbooks.js';

const docx = async (): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('正文')] }] })));
const open = (bytes: Uint8Array) => openPackage(bytes, '报告.docx', 'docx').value!;

const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

describe('a Word package', () => {
  test('names its main part, types and relationships', async () => {
    const pkg = open(await docx());
    expect([pkg.kind, pkg.mainPart]).toEqual(['docx', 'word/document.xml']);
    expect(pkg.contentType('word/document.xml')).toMatch(/wordprocessingml\.document\.main/);
    expect(pkg.related(pkg.mainPart, 'styles')).toEqual(['word/styles.xml']);
    expect(pkg.part('word/document.xml')).toContain('正文');
    expect(pkg.part('word/nothing.xml')).toBeUndefined();
  });

  test('takes a custom XML part, gives it back, and is as before without it', async () => {
    const before = await docx();
    const editor = new PackageEditor(open(before));
    editor.setPart('customXml/item1.xml', '<facts>𬭎</facts>', 'application/xml');
    const id = editor.addRelationship('word/document.xml', CUSTOM, 'customXml/item1.xml');
    expect(editor.addRelationship('word/document.xml', CUSTOM, 'customXml/item1.xml')).toBe(id);
    const pkg = open(editor.write());
    expect(pkg.customXml()).toEqual([{ part: 'customXml/item1.xml', xml: '<facts>𬭎</facts>' }]);
    const undo = new PackageEditor(pkg);
    undo.removeRelationship('word/document.xml', id);
    undo.removePart('customXml/item1.xml');
    expect(partsOf(undo.write())).toEqual(partsOf(before));
  });

  test('is written back with one part changed, whatever the case of its name', async () => {
    const before = await docx();
    const after = partsOf(writePackage(open(before), { 'Word/Document.xml': '<new/>', 'word/styles.xml': null }));
    const expected: Record<string, string> = { ...partsOf(before), 'word/document.xml': '<new/>' };
    delete expected['word/styles.xml'];
    expect(after).toEqual(expected);
  });
});

test.each([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', '../comments1.xml', 'xl/comments1.xml'],
  ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', '../../../etc/passwd', 'etc/passwd'],
  ['xl/workbook.xml', './%E8%A1%A8.xml#a', 'xl/表.xml'],
])('from %s to %s is %s', (from, target, part) => expect(resolveTarget(from, target)).toBe(part));

test('a relative target leads back', () => {
  expect(relativeTarget('xl/worksheets/sheet1.xml', 'xl/comments1.xml')).toBe('../comments1.xml');
  expect(relativeTarget('xl/workbook.xml', 'xl/styles.xml')).toBe('styles.xml');
});
