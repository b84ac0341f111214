import { expect, test } from 'vitest';
import { openPackage, PackageEditor } from '../../../src/office/index.js';
import { file, lintOf, report, told } from './by-hand.js';

const edited = (edit: (editor: PackageEditor, rels: string) => void): string[] => {
  const pkg = openPackage(file(report()), '公文.docx', 'docx').value!;
  const editor = new PackageEditor(pkg);
  edit(editor, pkg.part('word/_rels/document.xml.rels')!);
  return lintOf(editor.write()).diagnostics.map(told);
};
const link = (rels: string, type: string): string =>
  rels.replace(
    '</Relationships>',
    `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="file:///D:/x" TargetMode="External"/></Relationships>`,
  );

test.each<[string, (editor: PackageEditor, rels: string) => void, string[]]>([
  [
    'a picture that lies elsewhere',
    (e, rels) => e.setPart('word/_rels/document.xml.rels', link(rels, 'image')),
    ['suspected FMT-070 1个'],
  ],
  [
    'a link to a page on the web is no harm',
    (e, rels) => e.setPart('word/_rels/document.xml.rels', link(rels, 'hyperlink')),
    [],
  ],
  [
    'names in the properties',
    (e) =>
      e.setPart(
        'docProps/core.xml',
        '<cp:coreProperties><dc:creator>李四</dc:creator><cp:lastModifiedBy>王五</cp:lastModifiedBy></cp:coreProperties>',
      ),
    ['info FMT-071 作者“李四”、最后保存者“王五”'],
  ],
  [
    'a program in the properties',
    (e) =>
      e.setPart('docProps/core.xml', '<cp:coreProperties><dc:creator>python-docx</dc:creator></cp:coreProperties>'),
    [],
  ],
])('%s', (_what, edit, expected) => {
  expect(edited(edit)).toEqual(expected);
});
