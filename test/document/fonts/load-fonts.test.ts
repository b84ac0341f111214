import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nodePorts } from '../../../src/cli/node-ports.js';
import { openFace } from '../../../src/document/fonts/face.js';
import { loadFonts } from '../../../src/document/fonts/index.js';
import type { FontFile } from '../../../src/ports.js';

const packaged = (await nodePorts().fonts()).filter((f) => f.origin === 'package');
const lightKai = packaged.find((f) => f.path.includes('300'))!;
const read = (path: string) => readFile(path);
const system = (path: string): FontFile => ({ path, origin: 'system' });
const label = async (files: FontFile[], role: string, reader = read) =>
  (await loadFonts(files, reader)).value!.describe().find((r) => r.role === role)?.label;

test.each([
  ['fangsong', 'C:\\Windows\\Fonts\\simfang.ttf', '仿宋'],
  ['kaiti', 'C:\\Windows\\Fonts\\SIMKAI.TTF', '楷体'],
  ['heiti', 'C:\\Windows\\Fonts\\simhei.ttf', '黑体'],
  ['songti', 'C:\\Windows\\Fonts\\simsun.ttc', '宋体'],
  ['xiaobiaosong', '/usr/share/fonts/FZXBSJW.TTF', '方正小标宋'],
  ['xiaobiaosong', '/home/a/.fonts/方正小标宋简体.ttf', '方正小标宋'],
  ['kaiti', '/System/Library/Fonts/Kaiti.ttc', '华文楷体'],
])('%s: the real font %s comes before any stand-in', async (role, path, expected) => {
  expect(await label([...packaged, system(path)], role)).toBe(expected);
});

test('without real fonts, stand-ins serve every role', async () => {
  const { value, diagnostics } = await loadFonts(packaged, read);
  expect(diagnostics).toEqual([]);
  expect(value!.describe().map((r) => `${r.roleName} ${r.label} ${r.genuine}`)).toEqual([
    '小标宋 思源宋体粗体 false',
    '黑体 思源黑体 false',
    '楷体 霞鹜文楷 false',
    '仿宋 霞鹜文楷细体 false',
    '宋体 思源宋体 false',
    '西文 Tinos false',
    '西文粗体 Tinos 粗体 false',
    '无衬线西文 Arimo false',
    '无衬线西文粗体 Arimo 粗体 false',
    'Calibri 类西文 Carlito false',
    'Calibri 类西文粗体 Carlito 粗体 false',
  ]);
});

test('a font in the workspace is recognised by the names inside it, whatever its file is called', async () => {
  const renamed: FontFile = { path: '/ws/fonts/我的字体.woff', origin: 'workspace' };
  const reader = (path: string) => read(path === renamed.path ? lightKai.path : path);
  const { value } = await loadFonts([renamed, ...packaged], reader);
  expect(value!.describe().find((r) => r.role === 'kaiti')?.path).toBe(renamed.path);
});

test('a role without any font is an error that says which', async () => {
  const { diagnostics } = await loadFonts(
    packaged.filter((f) => !f.path.includes('NotoSans')),
    read,
  );
  expect(diagnostics.map((d) => d.message)).toEqual(['没有找到能用作黑体的字体，需要一种黑体。']);
});

test('a broken font file is passed over with a warning', async () => {
  const broken = system('/fonts/simfang.ttf');
  const reader = async (path: string) => (path === broken.path ? new Uint8Array([1, 2, 3]) : read(path));
  const { value } = await loadFonts([broken, ...packaged], reader);
  const { value: faces, diagnostics } = await value!.open(new Map([['fangsong', new Set([0x6751])]]));
  expect(diagnostics.map((d) => `${d.code} ${d.severity}`)).toEqual(['PDF-003 warning', 'PDF-002 info']);
  expect(faces!('fangsong', 0x6751)?.label).toBe('霞鹜文楷细体');
});

test('stand-ins are named once, and only those that the text needs', async () => {
  const { value } = await loadFonts(packaged, read);
  const { diagnostics } = await value!.open(new Map([['kaiti', new Set([0x6751, 0x62a5])]]));
  expect(diagnostics.map((d) => d.message)).toEqual(['楷体用霞鹜文楷代替。']);
});

test('the shipped fonts alone draw rare names, and the file of rare characters is opened for them only', async () => {
  const shipped = packaged.filter((f) => f.path.includes('dist'));
  const opened: string[] = [];
  const { value: fonts } = await loadFonts(shipped, (path) => {
    opened.push(path);
    return read(path);
  });
  const points = (text: string) => new Set([...text].map((char) => char.codePointAt(0) as number));
  await fonts!.open(new Map([['fangsong', points('王店村自查报告“—”〔2021〕①㎡Ⅳ')]]));
  expect(opened.some((path) => path.includes('rare'))).toBe(false);
  const { value: face, diagnostics } = await fonts!.open(new Map([['xiaobiaosong', points('喆堃䶮𬭎㛃')]]));
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(face!('xiaobiaosong', '䶮'.codePointAt(0) as number)?.path).toContain('rare');
});

const tinos = packaged.find((f) => f.path.includes('Tinos'))!;
const tables = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2', 'post'];

test.each(tables.flatMap((tag) => [0, 0xff, -1].map((fill) => [tag, fill] as const)))(
  'a font whose table %s is damaged (%i) is used whole or passed over',
  async (tag, fill) => {
    const bytes = Buffer.from(await read(tinos.path));
    const entry = bytes.indexOf(tag, 12, 'latin1');
    const [at, length] = [bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 12)];
    if (fill < 0) bytes.writeUInt32BE(3, entry + 12);
    else bytes.fill(fill, at, at + length);
    const own = system('/fonts/times.ttf');
    const reader = async (path: string) => (path === own.path ? new Uint8Array(bytes) : read(path));
    const { value } = await loadFonts([own, ...packaged], reader);
    const opened = await value!.open(new Map([['roman', new Set([0x41, 0xe9])]]));
    for (const codePoint of [0x41, 0xe9]) {
      const face = opened.value!('roman', codePoint)!;
      const glyph = face.glyph(codePoint);
      expect(face.advance(glyph)).toBeLessThan(20);
      expect(face.cut([0, glyph]).bytes.length).toBeGreaterThan(100);
    }
  },
);

test.each(['OS/2', 'gvar'])(
  'a character made of thirty levels of others is refused, in a font with %s too',
  async (tag) => {
    const bytes = Buffer.from(await read(tinos.path));
    const table = (name: string) => bytes.readUInt32BE(bytes.indexOf(name, 12, 'latin1') + 8);
    const [glyf, loca] = [table('glyf'), table('loca')];
    const long = bytes.readInt16BE(table('head') + 50) === 1;
    const at = (glyph: number) =>
      long ? bytes.readUInt32BE(loca + 4 * glyph) : 2 * bytes.readUInt16BE(loca + 2 * glyph);
    const letter = (await openFace(new Uint8Array(bytes), tinos.path, { label: '' })).glyph(0x41);
    const count = bytes.readUInt16BE(table('maxp') + 4);
    const roomy = [...Array(count).keys()].filter((glyph) => glyph !== letter && at(glyph + 1) - at(glyph) >= 26);
    const chain = [letter, ...roomy.slice(0, 30)];
    for (const [i, next] of chain.slice(1).entries())
      for (const [n, value] of [0x20, next, 0, 0, next, 0].entries()) {
        bytes.writeInt16BE(-1, glyf + at(chain[i]!));
        bytes.writeUInt16BE(value, glyf + at(chain[i]!) + 10 + 2 * n);
      }
    bytes.write(tag, bytes.indexOf('OS/2', 12, 'latin1'), 'latin1');
    const face = await openFace(new Uint8Array(bytes), tinos.path, { label: '' });
    expect(() => face.prove([0x41])).toThrow('too many parts');
  },
);

test('WOFF2 is not unpacked', async () => {
  await expect(openFace(Buffer.from('wOF2\0\u0001\0\0'), 'a.ttf', { label: '' })).rejects.toThrow('WOFF2');
});

test('a WOFF file that says it holds gigabytes is passed over', async () => {
  const woff = Buffer.alloc(64 + 20 * 100);
  woff.write('wOFF\u0000\u0001\u0000\u0000', 'latin1');
  woff.writeUInt16BE(100, 12);
  for (let table = 0; table < 100; table++) woff.writeUInt32BE(0xffffffff, 44 + table * 20 + 12);
  const own = system('/fonts/simfang.ttf');
  const reader = async (path: string) => (path === own.path ? new Uint8Array(woff) : read(path));
  const { diagnostics } = await (await loadFonts([own, ...packaged], reader)).value!.open(
    new Map([['fangsong', new Set([0x6751])]]),
  );
  expect(diagnostics.map(({ code }) => code)).toContain('PDF-003');
});
