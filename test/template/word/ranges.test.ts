import { describe, expect, test } from 'vitest';
import { compileWordTemplate, fillTogether } from '../../../src/template/index.js';
import { complaints } from '../structure.js';
import { p } from '../support.js';
import { docx, filledDocx, textPart } from './docx.js';

const loop = (inner: string): string => p('{{#each 户}}') + inner + p('{{/each}}');
const two = { 户: [{ 名: '甲' }, { 名: '乙' }] };
const marks = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1] ?? m[0]);

describe('ranges of which a block holds one end', () => {
  const mark = (side: string, id: number, name = ''): string =>
    `<w:bookmark${side} w:id="${id}"${name && ` w:name="${name}"`}/>`;
  test('a bookmark that begins before a loop and ends in it ends behind it', async () => {
    const body = `<w:p>${mark('Start', 5, '全')}</w:p>${loop(`<w:p><w:r><w:t>{{名}}</w:t></w:r>${mark('End', 5)}</w:p>`)}${p('尾')}`;
    const xml = textPart(await filledDocx(docx(body), two));
    expect(marks(xml, /甲|乙|尾|bookmark(?:Start|End) w:id="5"/g)).toEqual([
      'bookmarkStart w:id="5"',
      '甲',
      '乙',
      'bookmarkEnd w:id="5"',
      '尾',
    ]);
  });
  test('one that begins in a passage that goes begins before it', async () => {
    const body = `${p('{{#if 无}}')}<w:p>${mark('Start', 5, '全')}<w:r><w:t>甲</w:t></w:r></w:p>${p('{{/if}}')}<w:p><w:r><w:t>尾</w:t></w:r>${mark('End', 5)}</w:p>`;
    const xml = textPart(await filledDocx(docx(body), { 无: false }));
    expect(marks(xml, /甲|尾|bookmark(?:Start|End) w:id="5"/g)).toEqual([
      'bookmarkStart w:id="5"',
      '尾',
      'bookmarkEnd w:id="5"',
    ]);
  });
});

describe('repeated once, or under an id of its own', () => {
  const once =
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>{{名}}</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>';
  const changed = '<w:p><w:ins w:id="7" w:author="某"><w:r><w:t>{{名}}</w:t></w:r></w:ins></w:p>';
  const object =
    '<w:p><w:r><w:object><v:shapetype id="_x0000_t75"/><v:shape id="_x0000_i1025" type="#_x0000_t75"/><o:OLEObject ShapeID="_x0000_i1025"/></w:object></w:r></w:p>';
  test.each([
    ['a comment stays with the first', once, /comment(?:RangeStart|RangeEnd|Reference)/g, 3],
    ['tracked changes', changed, /<w:ins w:id="(\d+)"/g, ['7', '8']],
    ['embedded objects', object, /(?:v:shape id|ShapeID)="([^"]+)"/g, [0, 0, 1, 1]],
    ['the shape that others are made after', object, /v:shapetype id/g, 1],
  ])('%s', async (_name, inner, pattern, expected) => {
    const filled = await filledDocx(docx(loop(inner)), two);
    const found = marks(textPart(filled), pattern);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else if (typeof expected[0] === 'string') expect(found).toEqual(expected);
    else expect(found.map((id) => [...new Set(found)].indexOf(id))).toEqual(expected);
    expect(complaints(filled)).toEqual([]);
  });
  test('the same for records bound into one file', async () => {
    const { value } = await compileWordTemplate(docx(once + changed + object), { file: '表.docx' });
    const xml = textPart(fillTogether(value!, two.户).value!);
    expect(marks(xml, /commentReference|v:shapetype id/g)).toHaveLength(2);
    expect(new Set(marks(xml, /<w:ins w:id="(\d+)"/g)).size).toBe(2);
    expect(new Set(marks(xml, /v:shape id="([^"]+)"/g))).toEqual(new Set(marks(xml, /ShapeID="([^"]+)"/g)));
  });
});
