import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeAttribute, escapeText, stripForbidden, XmlScanner } from '../../src/office/index.js';

const source = { file: 'a.xlsx', part: 'a.xml' };
const anything = fc.string({ unit: 'binary' });

describe('escaping', () => {
  test.each([
    ['a<b>&c', 'a&lt;b&gt;&amp;c'],
    ['\u0000\u0001\u000B\uFFFE\uFFFF好', '好'],
    ['半\uD800个\uDC00', '半个'],
    ['𬭎𠮷', '𬭎𠮷'],
    ['\r\n', '&#13;\n'],
  ])('%j', (text, expected) => expect(escapeText(text)).toBe(expected));

  test('what is written is read back, in text and in attributes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const scanner = new XmlScanner(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`, source);
        scanner.next();
        const plain = stripForbidden(text);
        expect(scanner.attr('b')).toBe(plain);
        expect(scanner.attributes().get('b')).toBe(plain);
        expect(scanner.textWithin()).toBe(plain);
      }),
    );
  });
});

describe('scanning', () => {
  test('finds names without prefix, prefixes, places', () => {
    const xml = '<?xml version="1.0"?><x:a><!-- <b/> --><x:b c=\'1>2\'/><![CDATA[<d>]]></x:a>';
    const scanner = new XmlScanner(xml, source);
    const seen: unknown[] = [];
    while (scanner.next()) {
      const { kind, name, prefix, selfClosing, depth, start, end } = scanner;
      seen.push(kind === 'text' ? scanner.text() : [kind, prefix + name, kind === 'open' && selfClosing, depth]);
      expect(xml.slice(start, end)).toMatch(/^<.*>$/);
    }
    expect(seen).toEqual([['open', 'x:a', false, 0], ['open', 'x:b', true, 1], '<d>', ['close', 'x:a', false, 1]]);
  });

  test('an attribute is not found inside a longer name', () => {
    const scanner = new XmlScanner('<c xr="1" r="2" spans="3" s="4"/>', source);
    scanner.next();
    expect([scanner.attr('r'), scanner.attr('s'), scanner.attr('t')]).toEqual(['2', '4', undefined]);
  });

  test.each([
    ['<a', 'FILE-019'],
    ['<a><b></a>', 'FILE-019'],
    ['</a>', 'FILE-019'],
    ['<a b="1></a>', 'FILE-019'],
    ['<a><!-- </a>', 'FILE-019'],
    ['<a b=1><c d="2"/></a>', undefined],
    ['<!DOCTYPE a><a/>', 'FILE-018'],
  ])('%s → %s', (xml, code) => {
    const read = (): void => {
      const scanner = new XmlScanner(xml, source);
      while (scanner.next());
    };
    if (code === undefined) expect(read).not.toThrow();
    else expect(read).toThrow(code);
  });
});
