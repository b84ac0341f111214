// JSON that the program wrote and somebody may have changed, seals and checksums made anew as somebody who knows the program would:
// what it starts from, how the text becomes a file again, and who reads it.
import { createHash } from 'node:crypto';
import { zip } from './mutate.js';

const sha = (data) => createHash('sha256').update(data).digest('hex');
const bytesOf = (text) => new Uint8Array(Buffer.from(text, 'utf8'));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const plainly = { int: () => 1, pick: (list) => list[0] };

const receipt = {
  sha256: 'a'.repeat(64),
  bytes: 9,
  kind: '工作簿',
  from: '村.xlsx',
  receivedAt: '2021-12-20T02:00:00Z',
  savedAt: '2021-12-19T02:00:00Z',
  stored: '原件/2021-12-20/村.xlsx',
  workbook: { sha256: 'a'.repeat(64), stored: '原件/2021-12-20/村.xlsx' },
  manifest: { villageCode: '340604102201', planId: 'x', edition: '1', asOf: '2021-12-20', reportEdited: false },
};
const choice = { villageCode: '340604102201', sha256: 'a'.repeat(64), decidedAt: '2021-12-20T02:00:00Z' };
const register = {
  kind: '村报收件登记',
  version: 1,
  villages: [
    {
      code: '340604102201',
      name: '王店村',
      state: '已收',
      why: '',
      counted: { path: '原件/村.xlsx', file: '村.xlsx', sha256: 'a'.repeat(64) },
    },
    {
      code: '340604102202',
      name: '新村社区',
      state: '只有成品',
      why: '',
      finished: { path: '原件/报告.docx', file: '报告.docx', sha256: 'b'.repeat(64) },
    },
  ],
  upper: [{ name: '王集镇', path: '原件/镇.xlsx', file: '镇.xlsx', sha256: 'c'.repeat(64) }],
}; // prettier-ignore
const events = [
  {
    kind: '登记',
    finding: '340604102201-001',
    village: '王店村',
    asOf: '2021-12-20',
    source: { file: '村.xlsx', sha256: 'a' },
    by: '张三',
    changes: { status: [null, '整改中'], measures: [null, '补办'] },
  },
  { kind: '交办', finding: '340604102201-001', unit: '教育局', sent: { status: '整改中' } },
  {
    kind: '收回',
    finding: '340604102201-001',
    declined: { status: '已整改' },
    changes: { status: ['整改中', '已销号'] },
  },
]; // prettier-ignore
const item = {
  reference: 'Z109-WS·2021-D30-XZB-0001',
  number: 1,
  retention: 'D30',
  title: '自查报告',
  author: '王店村',
  date: '2021-12-24',
  pages: 3,
  secrecy: '',
  remark: '',
  kind: '自查报告',
  area: '340604102201',
  household: 'H1',
  file: 'data/a.pdf',
  ascii: 'data/ascii/a.pdf',
  sha256: 'a',
  source: 'b',
}; // prettier-ignore
const { title, area, household, pages, file, ascii, sha256 } = item;
const catalogue = {
  format: 'cunbao-archive-1',
  fonds: 'Z109',
  category: 'WS',
  year: '2021',
  office: 'XZB',
  level: 'report',
  planId: 'x',
  edition: '1',
  supplements: { tagManifest: 'a', last: { D30: 0 } },
  items: [item],
  volumes: [{ title, area, household, pages, file, ascii, sha256, references: [item.reference] }],
}; // prettier-ignore

/** A history whose every line has the right hash, whatever it says. */
function sealedHistory(text) {
  const read = JSON.parse(text);
  let prev = '0'.repeat(64);
  const lines = (Array.isArray(read) ? read : [read]).map((event, index) => {
    const body = JSON.stringify({ seq: index + 1, at: '2021-12-20T02:00:00Z', ...event, prev });
    prev = sha(body);
    return `${body.slice(0, -1)},"hash":"${prev}"}\n`;
  });
  return bytesOf(lines.join(''));
}

/** What the mutations of JSON start from: `value`, and how its text becomes the file that is read. */
export function recordSeeds({ docx, pdf, package: packages }) {
  const carried = docx.flatMap(({ name, entries }) =>
    entries
      .filter((entry) => entry.data.includes('urn:cunbao:carried:1'))
      .map((entry) => {
        const xml = entry.data.toString('utf8');
        const json = /<carried[^>]*>([\s\S]*)<\/carried>/.exec(xml)[1];
        const value = JSON.parse(
          json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        );
        const wrap = (text) =>
          zip(
            entries.map((own) =>
              own === entry
                ? {
                    ...own,
                    data: Buffer.from(
                      `<carried xmlns="urn:cunbao:carried:1" sha256="${sha(text)}">${escaped(text)}</carried>`,
                    ),
                  }
                : own,
            ),
            plainly,
          );
        return { name, value, wrap };
      }),
  ); // prettier-ignore
  const manifests = packages.map(({ name, entries }) => {
    const entry = entries.find((own) => own.name === '清单.json');
    const wrap = (text) =>
      zip(
        entries.map((own) => (own === entry ? { ...own, data: Buffer.from(text) } : own)),
        plainly,
      );
    return { name, value: JSON.parse(entry.data.toString('utf8')), wrap };
  }); // prettier-ignore
  const plain = (name, value, torn = true) => ({ name, value, torn, wrap: bytesOf });
  return {
    carried,
    manifest: manifests,
    journal: [
      plain('.cunbao.json', { '自查报告.docx': 'a'.repeat(64), '台账.xlsx': ['a'.repeat(64), 'b'.repeat(64)] }),
    ],
    receipt: [plain('收件', receipt), plain('采用', choice), plain('登记', register)],
    history: [
      { name: '历史.jsonl', value: events, wrap: sealedHistory },
      plain('历史.head.json', { seq: 1, hash: 'a'.repeat(64) }),
    ],
    catalogue: [{ ...plain('catalogue.json', catalogue), pdf: pdf[0].bytes }],
    data: carried.map(({ value }) => plain('数据.json', value.data, false)),
  }; // prettier-ignore
}

/** Who reads them. `onlyFile` makes a disk in memory. */
export function recordReaders(
  { archive, review, template, town, village },
  { plan, rules, profile, data, codesOf, onlyFile },
) {
  const decoded = (bytes) => new TextDecoder().decode(bytes);
  const now = '2021-12-20T02:00:00Z';
  const digest = async (book, name) => town.readVillage(book, name, { plan, identityKey: 'k' });
  const reading = { digester: { width: 1, digest }, cache: 'cache', key: 'k' };
  const compiled = new Map();
  const form = async (name, compile) => compiled.get(name) ?? compiled.set(name, (await compile()).value).get(name);
  return {
    async carried(bytes, name) {
      const found = review.carriedIn(bytes, name);
      if (found.value) await collected(bytes, name);
      return [...codesOf(found), ...codesOf(await review.reviewDocx(bytes, name, rules, undefined, {}))];
    },
    manifest: (bytes, name) => collected(bytes, name),
    async journal(bytes) {
      const files = onlyFile('out/.cunbao.json', bytes);
      await files.write('out/自查报告.docx', 'x');
      const outputs = ['自查报告.docx', '台账.xlsx', '__proto__'].map((name) => ({ name, content: 'y' }));
      return codesOf(await village.deliver(files, 'out', outputs));
    },
    async receipt(bytes, name) {
      const paths = {
        收件: '记录/收件-aaaaaaaaaaaaaaaa.json',
        采用: '记录/采用-340604102201-1.json',
        登记: '收件登记.json',
      };
      const files = onlyFile(`in/收件/${paths[name]}`, bytes);
      const made = await town.collect({ files, plan, folder: 'in', store: 'in/收件', now, reading });
      if (made.value) town.writeRegister(made.value, plan);
      const found = await town.workbooksIn(files, 'in/收件');
      for (const { path } of [...(found?.workbooks ?? []), ...(found?.finished ?? [])])
        if (path.includes('..')) throw new Error(`leads out: ${path}`);
      return [...codesOf(made), ...codesOf(found)];
    },
    async history(bytes, name) {
      const files = onlyFile(`台账/${name}`, bytes);
      if (name !== '历史.jsonl') await files.write('台账/历史.jsonl', sealedHistory(JSON.stringify(events)));
      const path = '台账/历史.jsonl';
      const opened = await town.openHistory(files, path);
      if (opened.value) {
        town.statesOf(opened.value.records);
        town.judgeEvents(opened.value.records);
      }
      return [
        ...codesOf(opened),
        ...codesOf(
          await town.appendHistory(files, path, now, ({ records }) => {
            town.statesOf(records);
            return [events[0]];
          }),
        ),
      ];
    },
    async catalogue(bytes, _, { pdf }) {
      const payload = { 'data/catalogue.json': bytes, 'data/a.pdf': pdf, 'data/ascii/a.pdf': pdf };
      const lines = (entries) =>
        Object.entries(entries)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, own]) => `${sha(own)}  ${path}\n`)
          .join('');
      const tags = {
        'bag-info.txt': `Payload-Oxum: ${Object.values(payload).reduce((sum, own) => sum + own.length, 0)}.3\n`,
        'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
        'manifest-sha256.txt': lines(payload),
      };
      const files = onlyFile('bag/tagmanifest-sha256.txt', bytesOf(lines(tags)));
      for (const [path, own] of Object.entries({ ...payload, ...tags })) await files.write(`bag/${path}`, own);
      return codesOf(await archive.verifyChain(files, ['bag']));
    },
    async data(bytes) {
      const value = JSON.parse(decoded(bytes));
      if (value === null || typeof value !== 'object' || template.tooDeep(value)) return ['refused'];
      const report = await form('report', () =>
        template.compileTemplate({ name: '自查报告', file: 'a.md', source: data.report(), profile }),
      );
      const table = await form('table', () => template.compileExcelTemplate(data.table(), 'a.xlsx'));
      return [
        ...codesOf(template.fillTemplate(report, value, { draft: true })),
        ...codesOf(template.fillExcel(table, value, { draft: true })),
      ];
    },
  }; // prettier-ignore

  async function collected(bytes, name) {
    const files = onlyFile(`in/王店村/${name}`, bytes);
    return codesOf(await town.collect({ files, plan, folder: 'in', store: 'in/收件', now, reading }));
  }
}
