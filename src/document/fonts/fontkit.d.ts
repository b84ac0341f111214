declare module 'fontkit' {
  export interface FontkitSubset {
    glyphs: number[];
    cff?: unknown;
    encode(): Uint8Array;
  }
  export interface FontkitGlyph {
    id: number;
    advanceWidth: number;
    path: {
      commands: {
        command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
        args: number[];
      }[];
    };
  }
  export interface FontkitFont {
    postscriptName: string | null;
    fullName: string | null;
    familyName: string | null;
    name: { records: Record<string, Record<string, string>> };
    unitsPerEm: number;
    /** Where each table lies in the file. */
    directory: { tables: Record<string, { offset: number; length: number } | undefined> };
    stream: { buffer: Uint8Array };
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    italicAngle: number;
    getGlyph(id: number): FontkitGlyph;
    glyphForCodePoint(codePoint: number): FontkitGlyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    createSubset(): FontkitSubset;
  }
  export interface FontkitCollection {
    fonts: FontkitFont[];
  }
  export function create(bytes: Uint8Array, postscriptName?: string): FontkitFont | FontkitCollection;
}
