import { expect, test } from 'vitest';
import { writeDocx } from '../../../src/document/docx/write-docx.js';
import { readDocx } from '../../../src/document/read/read-docx.js';
import { outline, p, r, read } from '../outline.js';

const marked = (text: string, kind: 'footnote' | 'endnote', id: number) =>
  `<w:p>${r(text)}<w:r><w:${kind}Reference w:id="${id}"/></w:r></w:p>`;
const end = (inner: string) => `<w:p><w:pPr><w:sectPr>${inner}</w:sectPr></w:pPr></w:p>`;
const notes = (kind: string) => [1, 2, 3].map((id) => `<w:${kind} w:id="${id}">${p(`注${id}`)}</w:${kind}>`).join('');
const endnotes = notes('endnote');
const footnotes = notes('footnote');

test('endnotes below their section, numbered anew in it; written so again', () => {
  const settings =
    '<w:endnotePr><w:pos w:val="sectEnd"/><w:numFmt w:val="decimalEnclosedCircle"/><w:numRestart w:val="eachSect"/></w:endnotePr>';
  const body = `${marked('甲', 'endnote', 1) + marked('乙', 'endnote', 2) + end('') + marked('丙', 'endnote', 3)}<w:sectPr/>`;
  const { document } = read(body, { endnotes, settings });
  const shown = [['甲〔①注1〕', '乙〔②注2〕'], ['丙〔①注3〕']];
  expect(document.endnotesAt).toBe('section-end');
  expect(document.sections.map((s) => outline(s.blocks))).toEqual(shown);
  const again = readDocx(writeDocx(document), '报告.docx').value!;
  expect(again.endnotesAt).toBe('section-end');
  expect(again.sections.map((s) => outline(s.blocks).filter((line) => line !== ''))).toEqual(shown);
});

test('a section names its own format and start; others count on', () => {
  const own =
    '<w:footnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/><w:numRestart w:val="eachSect"/></w:footnotePr>';
  const body =
    marked('甲', 'footnote', 1) +
    end('') +
    marked('乙', 'footnote', 2) +
    end(own) +
    marked('丙', 'footnote', 3) +
    '<w:sectPr/>';
  const { document } = read(body, { footnotes });
  expect(document.sections.map((s) => outline(s.blocks))).toEqual([['甲〔1注1〕'], ['乙〔C注2〕'], ['丙〔4注3〕']]);
});

test('what cannot be kept is said', () => {
  const settings = '<w:footnotePr><w:pos w:val="beneathText"/><w:numRestart w:val="eachPage"/></w:footnotePr>';
  const { diagnostics } = read(marked('甲', 'footnote', 1), { footnotes, settings });
  expect(diagnostics.map((d) => d.code)).toEqual(['DOC-024', 'DOC-024']);
});
