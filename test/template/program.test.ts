import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../src/office/index.js';
import { compileProgram, textOf } from '../../src/template/program/compile-program.js';
import { Runtime } from '../../src/template/program/runtime.js';
import { ByteSink, TextSink } from '../../src/template/program/sink.js';
import { TagTable } from '../../src/template/tags.js';
import { parseXml } from '../../src/template/xml/tree.js';
import { writeProgram } from '../../src/template/xml/write-program.js';

/** A part whose texts hold the tags of `source`, compiled. */
function prepare(source: string) {
  const table = new TagTable('表.docx');
  const report = (): void => undefined;
  const place = { kind: 'template', file: '表.docx' } as const;
  const text = source.replace(/\{\{[^}]*\}\}/g, (tag) => table.found(tag, place, report));
  const xml = `<w:t>${text}</w:t>`;
  const root = parseXml(xml, { file: '表.docx', part: 'x' }, table);
  const runtime = (): Runtime =>
    new Runtime(
      { tags: table.tags, highestIds: new Map() },
      { draft: false, mark: false, pictures: new Map() },
      undefined,
    );
  return { ...compileProgram(writeProgram(root, table), '表.docx', report)!, runtime, root, xml };
}

function ours(source: string, data: unknown): string {
  const { run, runtime } = prepare(source);
  const text = textOf(run, data, runtime());
  const bytes = new ByteSink(16);
  run(data, runtime(), bytes);
  expect(Buffer.from(bytes.since(0)).toString('utf8')).toBe(text);
  return text.replace(/^<w:t[^>]*>|<\/w:t>$/g, '');
}

const PATHS = ['名', '单.名', '../名', '../../名', '@root.名', '@index', '@../index', 'this.名', '项.名', '序', './名'];
const path = fc.constantFrom(...PATHS);
const value = path.map((p) => `{{${p}}}`);
const { template } = fc.letrec<{ template: string; block: string }>((tie) => ({
  template: fc
    .array(fc.oneof({ maxDepth: 4, depthIdentifier: 'blocks' }, value, fc.constant('字'), tie('block')), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  block: fc
    .tuple(
      fc.constantFrom(
        'if 名',
        'if 空',
        'unless 空',
        'with 单',
        'with 单 as |项|',
        'each 列',
        'each 列 as |项 序|',
        'each 空',
        'with .',
      ),
      tie('template'),
      fc.option(tie('template')),
    )
    .map(
      ([head, main, other]) =>
        `{{#${head}}}${main}${other === null ? '' : `{{else}}${other}`}{{/${head.split(' ')[0]}}}`,
    ),
}));

describe('a program', () => {
  test('prints what Handlebars prints', () => {
    const data = {
      名: '甲',
      空: [],
      单: { 名: '单名', 列: [{ 名: '内' }] },
      列: [
        { 名: '一', 列: [{ 名: '深' }] },
        { 名: '二', 空: [] },
      ],
    };
    fc.assert(
      fc.property(template, (source) => {
        // Escaping on: without it Handlebars adds up numbers that stand side by side.
        const peer = Handlebars.compile(source, { knownHelpersOnly: true });
        expect(ours(source, data)).toBe(peer(data));
      }),
      { numRuns: 150 },
    );
  });

  test('writes any value as bytes as it does as text', () => {
    const { run, runtime } = prepare('{{值}}');
    const out = new ByteSink(16);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        out.reset();
        run({ 值: text }, runtime(), out);
        const written = Buffer.from(out.since(0)).toString('utf8');
        expect(written.slice('<w:t xml:space="preserve">'.length, -'</w:t>'.length)).toBe(
          escapeText(text.replace(/\r\n?/g, '\n'))
            .replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
            .replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">'),
        );
      }),
    );
  });

  test.each([['constructor'], ['__proto__'], ['单.toString'], ['列.map'], ['@root.constructor'], ['@constructor']])(
    'prints nothing of {{%s}}',
    (name) => {
      const { run, runtime } = prepare(`{{${name}}}`);
      const used = runtime();
      const out = new TextSink();
      run({ 单: {}, 列: [] }, used, out);
      expect(out.written).toBe('<w:t xml:space="preserve"></w:t>');
      expect(used.diagnostics.map((d) => d.code)).toEqual(['TPL-020']);
    },
  );
});
