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
  /** For cutting TrueType fonts; other kinds have none. */
  glyphs: GlyphStore | undefined;
}

export async function openFace(
  bytes: Uint8Array,
  path: string,
  { label, name, bold = false }: { label: string; name?: RegExp; bold?: boolean },
): Promise<Face> {
  const opened = create(await unpackWoff(bytes));
  const font = 'fonts' in opened ? pick(opened, name) : opened;
  const glyphs = new Map<number, number>();
  const advances = new Map<number, number>();
  return {
    label,
    path,
    bold,
    font,
    glyphs: GlyphStore.of(font),
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
        width = font.getGlyph(glyph).advanceWidth / font.unitsPerEm;
        advances.set(glyph, width);
      }
      return width;
    },
  };
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
