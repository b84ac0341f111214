import type * as fontkit from 'fontkit';
import { load } from '../engine.js';
import { GlyphStore } from './glyph-store.js';
import { unpackWoff } from './woff.js';

// The copy that pdfkit requires too.
const { create } = load('fontkit') as typeof fontkit;
type FontkitFont = fontkit.FontkitFont;
type FontkitCollection = fontkit.FontkitCollection;

/** One opened font file, shared by all documents of the process. Advances are in ems. */
export interface Face {
  /** What people call it, e.g. 霞鹜文楷. */
  label: string;
  path: string;
  /** Its letters are bold of themselves. */
  bold: boolean;
  font: FontkitFont;
  /** Glyph number of a code point, 0 when the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** What the font says of itself; `bbox` in thousandths of an em: left, bottom, right, top. */
  look: { name: string; bbox: number[]; italicAngle: number };
  /** A font file of these glyphs alone; `count`: with what composite ones are made of. */
  cut(glyphs: number[]): { cff: boolean; bytes: Uint8Array; count: number };
  /** Throws when one of these characters cannot be measured, cut out and drawn: fonts are read piece by piece, as they are needed. */
  prove(codePoints: Iterable<number>): void;
}

/** In ems: more than any character has. */
const WIDEST = 20;

/** Rejects when the file is damaged where all of its characters need it. */
export async function openFace(
  bytes: Uint8Array,
  path: string,
  { label, name, bold = false }: { label: string; name?: RegExp; bold?: boolean },
): Promise<Face> {
  const opened = create(await unpackWoff(bytes));
  const font = 'fonts' in opened ? pick(opened, name) : opened;
  const outlines = GlyphStore.of(font);
  // The outlines of a variable font are not what is drawn.
  const store = font.directory.tables.gvar ? undefined : outlines;
  const glyphs = new Map<number, number>();
  const proven = new Set<number>();
  const { unitsPerEm, bbox } = font;
  const look = {
    name: (font.postscriptName ?? 'Font').replace(/[^\w-]/g, '_'),
    bbox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((n) => (n * 1000) / unitsPerEm),
    italicAngle: font.italicAngle,
  };
  if (![...look.bbox, look.italicAngle].every(Number.isFinite)) throw new Error('a font without measures');
  const advances = new Map<number, number>();
  const face: Face = {
    label,
    path,
    bold,
    font,
    look,
    cut(wanted) {
      if (store) return { cff: false, ...store.cut(wanted) };
      const subset = font.createSubset();
      subset.glyphs = wanted;
      const cut = subset.encode();
      return { cff: subset.cff !== undefined, bytes: cut, count: subset.glyphs.length };
    },
    prove(codePoints) {
      const fresh = [0, ...[...codePoints].map((one) => face.glyph(one))].filter((glyph) => !proven.has(glyph));
      for (const glyph of fresh) {
        if (!(Math.abs(face.advance(glyph)) < WIDEST)) throw new Error('a glyph without a width');
        outlines?.refuseHeavy(glyph);
        font.getGlyph(glyph).path.commands.forEach(Boolean);
      }
      face.cut([...new Set(fresh)]);
      for (const glyph of fresh) proven.add(glyph);
    },
    glyph(codePoint) {
      let id = glyphs.get(codePoint);
      if (id === undefined) {
        id = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0;
        glyphs.set(codePoint, id);
      }
      return id;
    },
    advance(glyph) {
      let width = advances.get(glyph);
      if (width === undefined) {
        width = (store?.advance(glyph) ?? font.getGlyph(glyph).advanceWidth) / font.unitsPerEm;
        advances.set(glyph, width);
      }
      return width;
    },
  };
  return face;
}

/** All names a font calls itself, in every language of its name table. */
const fontNames = (font: FontkitFont): string[] =>
  ['fontFamily', 'fullName', 'postscriptName', 'preferredFamily'].flatMap((key) =>
    Object.values(font.name.records[key] ?? {}),
  );

function pick(collection: FontkitCollection, name?: RegExp): FontkitFont {
  const matching = name && collection.fonts.find((font) => fontNames(font).some((n) => name.test(n)));
  const font = matching ?? collection.fonts[0];
  if (!font) throw new Error('empty font collection');
  return font;
}

/** The names of every face in a font file; empty when it is no font that we can read. */
export async function namesInFile(bytes: Uint8Array): Promise<string[]> {
  try {
    const opened = create(await unpackWoff(bytes));
    return ('fonts' in opened ? opened.fonts : [opened]).flatMap(fontNames);
  } catch {
    return [];
  }
}
