// Small fonts for the fuzzing, cut from those that ship (node scripts/fuzz/fonts.js FOLDER): as TrueType, WOFF, a collection
// of two, and where the machine has one with PostScript outlines that; named as the fonts of official documents are.
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
const face = readFileSync(join(folder, '宋体.ttf'));
writeFileSync(join(folder, 'Songti.ttc'), collection([face, face]));
if (existsSync(POSTSCRIPT)) await cut('华文宋体.otf', POSTSCRIPT, 'sfnt');

/** A TrueType collection of these faces, each with its own tables. */
function collection(faces) {
  const head = Buffer.alloc(12 + 4 * faces.length);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(faces.length, 8);
  let start = head.length;
  const moved = faces.map((bytes, index) => {
    head.writeUInt32BE(start, 12 + 4 * index);
    const copy = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(copy);
    // Offsets of tables count from the beginning of the whole file.
    for (let table = 0; table < copy.readUInt16BE(4); table++) {
      const at = 12 + 16 * table + 8;
      copy.writeUInt32BE(copy.readUInt32BE(at) + start, at);
    }
    start += copy.length;
    return copy;
  });
  return Buffer.concat([head, ...moved]);
}
