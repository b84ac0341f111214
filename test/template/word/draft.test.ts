import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/index.js';
import { readZip } from '../../../src/office/index.js';
import { complaints } from '../structure.js';
import { p } from '../support.js';
import { docx, filledDocx, SECTION, textPart } from './docx.js';

const ended = (section: string): string => `<w:p><w:pPr>${section}</w:pPr></w:p>`;
const titled = SECTION.replace('</w:sectPr>', '<w:titlePg/></w:sectPr>');

describe('every page of a draft is marked', () => {
  test.each([
    ['no header at all', docx(p('{{村}}')), ['default']],
    ['a header', docx(p('{{村}}'), { header1: p('页眉') }), ['default']],
    ['a header with a tag', docx(p('{{村}}'), { header1: p('{{村}}') }), ['default']],
    ['a first page of its own', docx(p('{{村}}') + ended(titled)), ['default', 'first']],
    [
      'tags in the header only',
      docx(p('文') + ended(titled), { header1: p('{{村}}') }),
      ['default', 'default', 'first'],
    ],
  ])('%s', async (_name, template, types) => {
    const filled = await filledDocx(template, { 村: '王店村' }, { draft: true });
    expect(complaints(filled)).toEqual([]);
    expect(readDocx(filled, '表.docx').value!.watermark).toBe('草稿');
    const references = [...textPart(filled).matchAll(/<w:headerReference\b[^>]*w:type="(\w+)"/g)].map((m) => m[1]);
    expect(references.sort()).toEqual(types);
    const headers = readZip(filled, 'x')
      .value!.names()
      .filter((name) => /header/i.test(name) && !name.includes('rels'));
    for (const header of headers) expect(textPart(filled, header), header).toContain('string="草稿"');
  });

  test('lines stay where they were in a file that had no header', async () => {
    const filled = await filledDocx(docx(p('{{村}}')), { 村: '王店村' }, { draft: true });
    expect(textPart(filled)).toContain('w:header="0"');
    expect(textPart(await filledDocx(docx(p('{{村}}')), { 村: '王店村' }))).not.toContain('headerReference');
  });
});
