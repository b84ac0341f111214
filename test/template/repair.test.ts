import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillWord, p, row, tbl } from './support.js';

/** Blocks of a body or a cell, some of which the data leave out. */
const { blocks } = fc.letrec<{ blocks: string[]; block: string; rows: string }>((tie) => {
  const condition = fc.constantFrom('if 有', 'if 无', 'each 空', 'each 二');
  const around = (inner: fc.Arbitrary<string>, wrap: (text: string) => string) =>
    fc.tuple(condition, inner).map(([head, text]) => wrap(`{{#${head}}}`) + text + wrap(`{{/${head.split(' ')[0]}}}`));
  return {
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'blocks' },
      fc.constantFrom(p('字'), p('{{空白}}'), p('{{值}}')),
      tie('rows').map((rows) => tbl(rows)),
      around(
        tie('blocks').map((all) => all.join('')),
        (tag) => p(tag),
      ),
    ),
    rows: fc
      .array(
        fc.oneof(
          { maxDepth: 3, depthIdentifier: 'blocks' },
          fc.constant(row('格')),
          around(fc.constant(row('格')), (tag) => row(tag)),
          tie('blocks').map((all) => row(all.join('') + p('尾'))),
          tie('blocks').map((all) => row(p('头') + all.join(''))),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((all) => all.join('')),
  };
});

const BROKEN = [/<\/w:tcPr><\/w:tc>/, /<\/w:tbl><\/w:tc>/, /<\/w:tbl><w:tbl>/, /<w:tblGrid\/><\/w:tbl>/];

describe('a filled part', () => {
  test('never has what a word processor refuses, whatever the data leave out', () => {
    fc.assert(
      fc.property(blocks, (all) => {
        const body = all.join('');
        // What the template itself has is left alone.
        fc.pre(!BROKEN.some((broken) => broken.test(body)));
        const data: Record<string, unknown> = { 有: true, 无: false, 空: [], 空白: '', 值: '值' };
        data.二 = [data, data];
        const { xml, diagnostics } = fillWord(body + p('末'), data);
        expect(diagnostics).toEqual([]);
        for (const broken of BROKEN) expect(xml).not.toMatch(broken);
      }),
      { numRuns: 300 },
    );
  });
});
