// The licences of the libraries that the build has put into dist/: who gets the program gets their words with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string[]} inputs files that were bundled, as in the metafiles of esbuild
 * @param {string} file where the licences go
 */
export function writeLicences(root, inputs, file) {
  const own = inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  // docx is published with parts of others in it, each after a line that says where it was taken from.
  const files = inputs.filter((input) => existsSync(join(root, input)));
  const inside = files.flatMap((input) =>
    [...readFileSync(join(root, input), 'utf8').matchAll(/^\/\/ (node_modules\/(?:@[^/\s]+\/)?[^/\s]+)\/\S+$/gm)].map(
      ([, folder]) => folder,
    ),
  );
  const folders = [...own, ...inside];
  const texts = [...new Set(folders)].map((folder) => licence(join(root, folder)));
  const distinct = [...new Map(texts.map((one) => [one.title, one])).values()].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  const head = `村报带着下面 ${distinct.length} 个程序库（字体的许可在 fonts/）。\nThe licences of the libraries bundled into this program.\n`;
  writeFileSync(
    file,
    [head, ...distinct.map(({ title, text }) => `${title}\n\n${text}\n`)].join(`\n${'-'.repeat(80)}\n\n`),
  );
}

function licence(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = readdirSync(folder).filter((one) => /^(?:licen[sc]e|copying|notice)/i.test(one));
  const by = typeof author === 'object' ? author.name : author;
  const at = typeof repository === 'object' ? repository.url : repository;
  const said = typeof license === 'string' ? license : license?.type;
  const text = names.map((one) => readFileSync(join(folder, one), 'utf8').trim()).join('\n\n');
  if (!said && !text) throw new Error(`${name}@${version}: no licence is stated`);
  return {
    title: `${name} ${version}${said ? `（${said}）` : ''}`,
    text: text || `${said}, ${[by, at].filter(Boolean).join(', ')}`,
  };
}
