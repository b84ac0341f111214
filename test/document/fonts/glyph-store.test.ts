import { readdirSync, readFileSync } from 'node:fs';
import type { FontkitFont } from 'fontkit';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { openFace } from '../../../src/document/fonts/face.js';

const fonts = readdirSync('dist/fonts').filter((name) => name.endsWith('.ttf'));

test.each(fonts)('glyphs cut out of %s look as they did, those made of others too', async (name) => {
  const face = await openFace(readFileSync(`dist/fonts/${name}`), name, { label: '' });
  const glyphs = [0, ...[...'A好éÄ，½g'].map((char) => face.glyph(char.codePointAt(0)!)).filter((glyph) => glyph > 0)];
  const twice = [...glyphs, ...glyphs];
  face.cut(twice);
  const cut = fontkit.create(Buffer.from(face.cut(twice).bytes)) as FontkitFont;
  // Opened anew: what was cut must not have changed the file.
  const whole = fontkit.create(readFileSync(`dist/fonts/${name}`)) as FontkitFont;
  const look = (font: FontkitFont, glyph: number) => {
    const { path, advanceWidth } = font.getGlyph(glyph);
    return [path.commands, advanceWidth];
  };
  for (const [i, glyph] of twice.entries()) expect(look(cut, i)).toEqual(look(whole, glyph));
});
