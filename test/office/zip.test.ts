import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiagnosticError } from '../../src/diagnostics/index.js';
import { readZip, writeZip } from '../../src/office/index.js';
import { defaultLimits } from '../../src/office/zip/archive.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const open = (zip: Uint8Array) => readZip(zip, 'a.zip').value!;
const codes = (zip: Uint8Array, limits = defaultLimits) => readZip(zip, 'a.zip', limits).diagnostics.map((d) => d.code);
const thrown = (run: () => unknown): string | undefined => {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as DiagnosticError).diagnostics[0]?.code;
  }
};
/** Overwrites bytes found after the last (central directory) or first (local header) occurrence of a name. */
const patched = (zip: Uint8Array, change: (copy: Buffer, central: number) => void): Uint8Array => {
  const copy = Buffer.from(zip);
  change(copy, copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
  return copy;
};
/** Two names for the same bytes: the second entry of the directory points to the first one's data. */
const overlapping = (): Uint8Array => {
  const two = writeZip(['a', 'b'].map((name) => ({ name, data: 'x'.repeat(50) })));
  return patched(two, (copy, at) => copy.writeUInt32LE(0, at + 47 + 42));
};
const one = writeZip([{ name: 'a.xml', data: '内容'.repeat(100) }]);

describe('round trip', () => {
  test('any text and bytes come back, names with Chinese too', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, fc.uint8Array(), fc.integer({ min: 0, max: 9 }), (data, raw, level) => {
        const zip = open(
          writeZip(
            [
              { name: '村/文本.xml', data: `x${data}` },
              { name: 'b', data: raw, store: true },
            ],
            level,
          ),
        );
        expect(zip.names()).toEqual(['村/文本.xml', 'b']);
        expect(zip.text('村/文本.xml')).toBe(`x${data}`);
        expect(Uint8Array.from(zip.bytes('b')!)).toEqual(raw);
      }),
      { numRuns: 50 },
    );
  });

  test('characters outside the BMP survive at every buffer border', () => {
    const data = '𬭎'.repeat(40_000);
    expect(open(writeZip([{ name: 'a', data: ` ${data}` }])).text('a')).toBe(` ${data}`);
  });

  test('same entries, same bytes; 1980 dates', () => {
    expect(writeZip([{ name: 'a.xml', data: '内容'.repeat(100) }])).toEqual(one);
    expect(Buffer.from(one).readUInt32LE(10)).toBe(0x00210000);
  });

  test('part names are found without regard to case', () => {
    expect(open(writeZip([{ name: 'xl/SharedStrings.xml', data: 'x' }])).text('xl/sharedStrings.xml')).toBe('x');
  });
});

describe('other writers', () => {
  test('data descriptors, as LibreOffice and WPS write them', () => {
    const data = deflateRawSync(bytes('流式'));
    const whole = writeZip([{ name: 'a', data: '流式' }]);
    const local = Buffer.from(whole.subarray(0, 31));
    local.writeUInt16LE(8, 6);
    local.fill(0, 14, 26);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    const tail = Buffer.from(whole.subarray(31 + data.length));
    tail.writeUInt32LE(31 + data.length + 16, tail.length - 6);
    expect(open(Buffer.concat([local, data, descriptor, tail])).text('a')).toBe('流式');
  });

  test('sizes in zip64 fields', () => {
    const data = bytes('大');
    const name = Buffer.from('a');
    const local = Buffer.from(writeZip([{ name: 'a', data, store: true }]).subarray(0, 31));
    const central = Buffer.alloc(46 + 1 + 28);
    Buffer.from(writeZip([{ name: 'a', data, store: true }])).copy(central, 0, 31 + data.length, 31 + data.length + 47);
    central.fill(0xff, 20, 28);
    central.fill(0xff, 42, 46);
    central.writeUInt16LE(28, 30);
    name.copy(central, 46);
    central.writeUInt16LE(1, 47);
    central.writeUInt16LE(24, 49);
    central.writeBigUInt64LE(BigInt(data.length), 51);
    central.writeBigUInt64LE(BigInt(data.length), 59);
    central.writeBigUInt64LE(0n, 67);
    const end64 = Buffer.alloc(56);
    const at = local.length + data.length;
    end64.writeUInt32LE(0x06064b50, 0);
    end64.writeBigUInt64LE(44n, 4);
    end64.writeBigUInt64LE(1n, 24);
    end64.writeBigUInt64LE(1n, 32);
    end64.writeBigUInt64LE(BigInt(central.length), 40);
    end64.writeBigUInt64LE(BigInt(at), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(at + central.length), 8);
    const end = Buffer.alloc(22, 0xff);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(0, 20);
    expect(open(Buffer.concat([local, data, central, end64, locator, end])).text('a')).toBe('大');
  });

  test('bytes in front of the archive', () => {
    expect(open(Buffer.concat([bytes('前面'), one])).text('a.xml')).toHaveLength(200);
  });

  test('byte order marks and UTF-16', () => {
    const zip = open(
      writeZip([
        { name: 'bom', data: '\uFEFF<a/>' },
        { name: 'utf16', data: Buffer.from('\uFEFF<a>喆</a>', 'utf16le') },
        {
          name: 'gbk',
          data: Buffer.concat([bytes('<?xml version="1.0" encoding="GB18030"?>'), Buffer.from([0xb4, 0xe5])]),
        },
      ]),
    );
    expect([zip.text('bom'), zip.text('utf16'), zip.text('gbk')?.at(-1)]).toEqual(['<a/>', '<a>喆</a>', '村']);
  });
});

describe('refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut off', one.subarray(0, one.length - 30), 'FILE-009'],
    ['only the beginning', one.subarray(0, 10), 'FILE-009'],
    ['traversal', writeZip([{ name: 'xl/../../etc/passwd', data: 'x' }]), 'FILE-012'],
    ['traversal with backslashes', writeZip([{ name: '..\\a', data: 'x' }]), 'FILE-012'],
    ['absolute name', writeZip([{ name: '/etc/passwd', data: 'x' }]), 'FILE-012'],
    ['drive letter', writeZip([{ name: 'C:/a', data: 'x' }]), 'FILE-012'],
    ['a symbolic link', patched(one, (copy, at) => copy.writeUInt32LE(0xa1ff0000, at + 38)), 'FILE-012'],
    ['entries that share bytes', overlapping(), 'FILE-011'],
    ['same name twice', writeZip(['a.xml', 'A.xml'].map((name) => ({ name, data: 'x' }))), 'FILE-013'],
    ['password', patched(one, (copy, at) => copy.writeUInt16LE(1, at + 8)), 'FILE-014'],
    ['broken directory', patched(one, (copy, at) => copy.writeUInt32LE(7, at)), 'FILE-015'],
    ['declares 4 GB', patched(one, (copy, at) => copy.writeUInt32LE(0xfffffff0, at + 24)), 'FILE-011'],
    ['a bomb', writeZip([{ name: 'a', data: new Uint8Array(32 * 1024 * 1024) }]), 'FILE-011'],
  ])('%s', (_, zip, code) => expect(codes(zip)).toEqual([code]));

  test('too many entries, too much in all', () => {
    const zip = writeZip(['a', 'b', 'c'].map((name) => ({ name, data: '123' })));
    expect(codes(zip, { ...defaultLimits, entries: 2 })).toEqual(['FILE-011']);
    expect(codes(zip, { ...defaultLimits, totalBytes: 8 })).toEqual(['FILE-011']);
  });

  test.each<[string, Uint8Array, string]>([
    ['wrong checksum', patched(one, (copy, at) => copy.writeUInt32LE(1, at + 16)), 'FILE-015'],
    ['more than declared', patched(one, (copy, at) => copy.writeUInt32LE(3, at + 24)), 'FILE-011'],
    ['damaged data', patched(one, (copy) => copy.fill(0xff, 36, 44)), 'FILE-015'],
    ['data outside the file', patched(one, (copy, at) => copy.writeUInt32LE(9999, at + 42)), 'FILE-015'],
    ['unknown method', patched(one, (copy, at) => copy.writeUInt16LE(93, at + 10)), 'FILE-016'],
  ])('when the entry is read: %s', (_, zip, code) => expect(thrown(() => open(zip).text('a.xml'))).toBe(code));

  test('nothing but diagnostics comes out of bytes that were tampered with', () => {
    fc.assert(
      fc.property(fc.nat(one.length - 1), fc.nat(255), (at, value) => {
        const copy = Uint8Array.from(one);
        copy[at] = value;
        const { value: zip, diagnostics } = readZip(copy, 'a.zip');
        if (!zip) expect(diagnostics.length).toBeGreaterThan(0);
        for (const name of zip?.names() ?? []) {
          const code = thrown(() => zip?.bytes(name));
          if (code !== undefined) expect(code).toMatch(/^FILE-\d{3}$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
