import { expect, test } from 'vitest';
import { openPackage, readZip } from '../../src/office/index.js';
import { withUsualNames } from '../../src/office/xml/usual-names.js';
import { writeZip } from '../../src/office/zip/write-zip.js';
import { makeDocx } from '../document/make-docx.js';
import { p } from '../document/outline.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

test.each([
  ['usual', `<w:p xmlns:w="${W}" w:x="1"/>`, `<w:p xmlns:w="${W}" w:x="1"/>`],
  [
    'another prefix',
    `<x:p xmlns:x='${W}' x:a="1" b="2"><x:t>x:t</x:t></x:p>`,
    `<w:p xmlns:w='${W}' w:a="1" b="2"><w:t>x:t</w:t></w:p>`,
  ],
  [
    'the default namespace',
    `<p xmlns="${W}" xmlns:q="${W}"><r q:a="1"/></p>`,
    `<w:p xmlns:w="${W}"><w:r w:a="1"/></w:p>`,
  ],
  [
    'bound within',
    `<w:p xmlns:w="${W}"><g xmlns="${A}"><b/></g><w:r/></w:p>`,
    `<w:p xmlns:w="${W}"><a:g xmlns:a="${A}"><a:b/></a:g><w:r/></w:p>`,
  ],
  [
    'our prefix for something else',
    `<x:p xmlns:x="${W}" xmlns:w="urn:other"><w:o/></x:p>`,
    `<w:p xmlns:w="${W}" xmlns:other-w="urn:other"><other-w:o/></w:p>`,
  ],
  [
    'lists of prefixes',
    '<d xmlns:q="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" q:Ignorable="s z"><q:Choice Requires="s"/></d>',
    '<d xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="wps z"><mc:Choice Requires="wps"/></d>',
  ],
  [
    'comments and data',
    `<x:p xmlns:x="${W}"><!-- <x:a> --><![CDATA[<x:b>]]></x:p>`,
    `<w:p xmlns:w="${W}"><!-- <x:a> --><![CDATA[<x:b>]]></w:p>`,
  ],
])('%s', (_, xml, expected) => {
  expect(withUsualNames(xml)).toBe(expected);
  expect(withUsualNames(expected)).toBe(expected);
});

test('a strict package is opened as a transitional one, all of it', () => {
  const zip = readZip(makeDocx(p('甲'), { styles: '' }), '甲.docx').value!;
  const strict = (text: string) =>
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
      .replace('<w:document ', '<w:document w:conformance="strict" ');
  const bytes = writeZip(zip.names().map((name) => ({ name, data: strict(zip.text(name)!) })));
  const { value: pkg } = openPackage(bytes, '甲.docx', 'docx');
  for (const name of pkg!.names()) expect(pkg!.archive.text(name)).toBe(zip.text(name));
});
