// Small fonts for the fuzzing, cut from those that ship (node scripts/fuzz/fonts.js FOLDER): as TrueType, WOFF, and where the machine has
// one with PostScript outlines that; named as the fonts of official documents are.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const shipped = fileURLToPath(new URL('../../dist/fonts/lxgw-wenkai-latin-300-normal.common.ttf', import.meta.url));
const POSTSCRIPT = '/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf';
const LETTERS = '整改销号单问题编村名称责任位时限措施结果签字年月日0123456789，。：（）—ABCabc ';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const cut = async (name, source, targetFormat) =>
  writeFileSync(join(folder, name), await subset(readFileSync(source), LETTERS, { targetFormat }));
await cut('宋体.ttf', shipped, 'sfnt');
await cut('华文宋体.woff', shipped, 'woff');
if (existsSync(POSTSCRIPT)) await cut('华文宋体.otf', POSTSCRIPT, 'sfnt');
