type Content = Map<string, Uint8Array>;

/** What can happen to an archive in the folder 档案. */
export interface Spoiling {
  name: string;
  spoil(content: Content): void;
  /** What `archive verify` says. */
  code: string;
  /** RFC 8493 does not let another tool find it. */
  allowed?: true;
}

const PDF = '档案/data/归档文件目录.pdf';
const move = (from: string, to: string) => (content: Content) => {
  content.set(to, content.get(from)!);
  content.delete(from);
};

export const spoilings: readonly Spoiling[] = [
  { name: 'a file lost', spoil: (content) => content.delete(PDF), code: 'ARCH-022' },
  { name: 'a file added', spoil: (content) => content.set('档案/data/新.pdf', new Uint8Array()), code: 'ARCH-023' },
  { name: 'a file renamed', spoil: move(PDF, '档案/data/目录.pdf'), code: 'ARCH-022' },
  { name: 'a file moved into another folder', spoil: move(PDF, '档案/data/ascii/归档文件目录.pdf'), code: 'ARCH-022' },
  { name: 'upper case in a name', spoil: move(PDF, '档案/data/归档文件目录.PDF'), code: 'ARCH-022' },
  {
    name: 'a name in decomposed characters',
    spoil: move('档案/data/basis/templates/Café.md', '档案/data/basis/templates/Café.md'.normalize('NFD')),
    code: 'ARCH-022',
  },
  {
    name: 'two files that changed places',
    spoil: (content) => {
      const [one, other] = [...content.keys()].filter((path) => path.includes('/data/ascii/'));
      const bytes = content.get(one!)!;
      content.set(one!, content.get(other!)!).set(other!, bytes);
    },
    code: 'ARCH-021',
  },
  { name: 'a file emptied', spoil: (content) => content.set(PDF, new Uint8Array()), code: 'ARCH-021' },
  {
    name: 'a file that lost its last byte',
    spoil: (content) => content.set(PDF, content.get(PDF)!.slice(0, -1)),
    code: 'ARCH-021',
  },
  { name: 'no manifest', spoil: (content) => content.delete('档案/manifest-sha256.txt'), code: 'ARCH-020' },
  {
    name: 'no tag manifest',
    spoil: (content) => content.delete('档案/tagmanifest-sha256.txt'),
    code: 'ARCH-020',
    allowed: true,
  },
  { name: 'no bagit.txt', spoil: (content) => content.delete('档案/bagit.txt'), code: 'ARCH-020' },
  { name: 'no bag-info.txt', spoil: (content) => content.delete('档案/bag-info.txt'), code: 'ARCH-020' },
  {
    name: 'another tag file',
    spoil: (content) => content.set('档案/说明.txt', new Uint8Array()),
    code: 'ARCH-023',
    allowed: true,
  },
  {
    name: 'a list of files to fetch',
    spoil: (content) => content.set('档案/fetch.txt', new TextEncoder().encode('http://localhost/x - data/x.pdf\n')),
    code: 'ARCH-023',
  },
  {
    name: 'another manifest',
    spoil: (content) => content.set('档案/manifest-md5.txt', new TextEncoder().encode('0  data/x.pdf\n')),
    code: 'ARCH-023',
  },
];

/** Every bit that is turned by turns: in the first, the middle and the last byte of each file, of tag files in each `every`th. */
export function* flips(
  content: ReadonlyMap<string, Uint8Array>,
  every: number,
): Generator<{ path: string; at: number; bytes: Uint8Array }> {
  for (const [path, bytes] of content) {
    if (!path.startsWith('档案/')) continue;
    const places = new Set([0, bytes.length >> 1, bytes.length - 1]);
    if (!path.includes('/data/')) for (let at = 0; at < bytes.length; at += every) places.add(at);
    for (const at of places) yield { path, at, bytes: bytes.with(at, bytes[at]! ^ (1 << (at % 8))) };
  }
}
