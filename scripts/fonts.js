// Cuts the fonts that ship with cunbao out of the whole ones: of each face the common characters, in one file that opens fast, and of one
// face all further Chinese characters, opened only for rare names. Runs in the build; cut again only when the sources or this list change.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Whole faces; `rare`: also ships its other Chinese characters. */
const faces = [
  { path: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/carlito/400Regular/Carlito_400Regular.ttf', license: 'LICENSE_FONT' },
  { path: '@expo-google-fonts/carlito/700Bold/Carlito_700Bold.ttf', license: 'LICENSE_FONT' },
  { path: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff', license: 'LICENSE' },
  { path: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff', license: 'LICENSE', rare: true },
];

// We place the glyphs ourselves, in horizontal lines.
const dropTables = ['BASE', 'DSIG', 'GDEF', 'GPOS', 'GSUB', 'kern', 'vhea', 'vmtx'];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** GB 2312 (6,763 Chinese characters and its symbols), Latin, and the punctuation and forms that Chinese documents use. */
function commonCharacters() {
  const decoder = new TextDecoder('gb18030');
  const gb2312 = range(0xa1, 0xf7).flatMap((high) =>
    range(0xa1, 0xfe).map((low) => decoder.decode(new Uint8Array([high, low])).codePointAt(0)),
  );
  const blocks = [
    [0x20, 0x24f],
    [0x370, 0x451],
    [0x2000, 0x22ff],
    [0x2460, 0x26ff],
    [0x3000, 0x33ff],
    [0xff00, 0xffef],
  ];
  return new Set([...gb2312, ...blocks.flatMap(([from, to]) => range(from, to))]);
}

/** Every other Chinese character: CJK Unified Ideographs, their extensions and compatibility forms. */
const rareCharacters = (common) =>
  [
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x323af],
  ]
    .flatMap(([from, to]) => range(from, to))
    .filter((codePoint) => !common.has(codePoint));

/** @param {string} folder where the files go, e.g. dist/fonts */
export async function cutFonts(folder) {
  const sources = faces.map((face) => {
    const [scope, name, ...rest] = face.path.split('/');
    const home = dirname(require.resolve(`${scope}/${name}/package.json`));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    return { ...face, name, version, file: join(home, ...rest), licenseFile: join(home, face.license) };
  });
  const stamp = createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .update(sources.map((s) => s.version).join())
    .digest('hex');
  const stampFile = join(folder, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const { default: subset } = await import('subset-font');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = commonCharacters();
  const cut = async (source, kind, codePoints) => {
    const text = String.fromCodePoint(...codePoints);
    const bytes = await subset(readFileSync(source.file), text, {
      targetFormat: 'sfnt',
      noLayoutClosure: true,
      dropTables,
    });
    writeFileSync(join(folder, `${basename(source.file).replace(/\.\w+$/, '')}.${kind}.ttf`), bytes);
  };
  for (const source of sources) {
    await cut(source, 'common', common);
    if (source.rare) await cut(source, 'rare', rareCharacters(common));
    writeFileSync(join(folder, `${source.name}.LICENSE.txt`), readFileSync(source.licenseFile));
  }
  writeFileSync(stampFile, stamp);
}
