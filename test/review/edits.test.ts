import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { openPackage, PackageEditor } from '../../src/office/index.js';
import { carriedXml, reviewDocx } from '../../src/review/index.js';
import { carriedOf, reviewRules } from '../../src/village/report.js';
import { documents, options, plan, profile, sample } from '../village/sample-documents.js';
import { Body, type Passage } from './edit-body.js';

const rules = reviewRules(plan, profile);
let body: Body;
let paragraphs: Passage[];
let cells: Passage[];

beforeAll(async () => {
  body = new Body((await documents(await sample('normal', 40))).value!.docx);
  paragraphs = body.passages.filter((p) => !p.row);
  cells = body.passages.filter((p) => p.row);
});

const review = async (bytes: Uint8Array): Promise<Diagnostic[]> =>
  (await reviewDocx(bytes, '自查报告.docx', rules)).diagnostics;
const serious = (found: Diagnostic[]): string[] =>
  found.filter((d) => d.severity !== 'info').map((d) => `${d.code} ${d.message}`);
const every = <T>(all: T[], step: number): T[] => all.filter((_one, i) => i % step === 0);
const splice = ({ text }: Passage, from: number, length: number, put: string): string =>
  text.slice(0, from) + put + text.slice(from + length);

describe('one edit by hand is named where it was made', () => {
  it('a number changed, in every paragraph that counts something', async () => {
    for (const p of paragraphs) {
      const number = /\d+(?=[户人个项条])/.exec(p.text);
      if (!number) continue;
      const text = splice(p, number.index, number[0].length, '777');
      const errors = (await review(body.setText(p, text))).filter((d) => d.severity === 'error');
      expect(
        errors.map((d) => d.code),
        text,
      ).toEqual(['REV-020']);
      const { place } = errors[0]!;
      expect(place?.kind === 'document' && text.startsWith(place.around!.replace(/…$/, '')), text).toBe(true);
    }
  });

  it('two neighbouring cells swapped', async () => {
    const pairs = cells.slice(1).map((b, i) => [cells[i]!, b] as const);
    const sameRow = pairs.filter(
      ([a, b]) => a.row![0] === b.row![0] && a.text !== b.text && /\d/.test(a.text + b.text),
    );
    for (const [a, b] of every(sameRow, 12)) {
      const swapped = body.withText(a, b.text) + body.xml.slice(a.to, b.from) + body.withText(b, a.text);
      const found = await review(body.replace(a.from, b.to, swapped));
      expect(serious(found).join(), `${a.text} ⇄ ${b.text}`).toContain('REV-020');
    }
  });

  it('one of several mentions of the same value removed', async () => {
    const p = paragraphs.find((one) => /整改状态：.*已销号/.test(one.text))!;
    const found = await review(body.setText(p, p.text.replace('已销号', '已销')));
    expect(serious(found).join()).toContain('REV-020');
  });

  it.each<[string, () => Uint8Array, string]>([
    ['an invented row in the ledger', () => addRow((t) => t.replaceAll(/\d/g, '7')), 'REV-022'],
    ['a row written twice', () => addRow((t) => t), 'REV-022'],
    ['a table head renamed', () => body.setText(find(cells, '已入户'), '应入户'), 'REV-026'],
    ['a table head removed', () => body.drop(find(cells, '已入户')), 'REV-026'],
    ['未发现 turned', () => reword(/未发现问题/, '发现问题'), 'REV-023'],
    ['全部 turned', () => reword(/全部完成/, '部分完成'), 'REV-023'],
    ['a section twice', () => repeat('二、问题及整改落实情况'), 'REV-007'],
    ['another heading in its place', () => reword(/^三、下一步工作安排$/, '三、意见建议'), 'REV-004'],
    ['the last section emptied, signature and attachments left', () => fillLast(''), 'REV-003'],
    ['boilerplate that counts to three', () => fillLast('王店村2021年做到3个到位，取得了100%的成效。'), 'REV-005'],
    ['a number that stands elsewhere', () => reword(/。$/, '，另有39户外出。', /^排查进度/), 'REV-022'],
    ['a number in words', () => reword(/。$/, '，先后开会十七次。', /^排查进度/), 'REV-022'],
    ['a telephone number typed in groups', () => reword(/。$/, '，电话138 1234 5678。', /^排查进度/), 'REV-040'],
    ['the title of another kind', () => reword(/自查报告$/, '工作总结', /大排查自查报告$/), 'REV-008'],
  ])('%s', async (_name, edit, code) => {
    expect(serious(await review(edit())).join()).toContain(code);
  });

  it('nothing unfinished in the last section', async () => {
    const found = await review(fillLast('王店村将对4户11人继续走访，补齐8项8条。'));
    expect(serious(found).join()).toContain('REV-062');
  });
});

describe('what says the same passes', () => {
  it.each<[string, () => Uint8Array]>([
    ['full-width digits', () => reword(/40户/, '４０户', /^排查进度/)],
    ['a number in Chinese numerals', () => reword(/(?<=村民小组长)8人/, '八人')],
    ['other punctuation in a description', () => reword(/，/, ', ', /^发现的问题/)],
    ['other words around the numbers', () => reword(/应排查/, '应当排查', /^排查进度/)],
    ['a polite sentence', () => reword(/$/, '以上情况，请予审阅。', /^排查进度/)],
    ['an area called otherwise', () => reword(/责任落实方面/, '责任落实工作方面')],
    ['two paragraphs that changed places', () => changePlaces(/^培训动员/, /^排查力量/)],
  ])('%s', async (_name, edit) => {
    expect(serious(await review(edit()))).toEqual([]);
  });

  it('a paragraph split at any of its marks, with Enter', async () => {
    for (const p of every(
      paragraphs.filter(({ text }) => /[；，。].{6}/.test(text)),
      3,
    )) {
      const at = p.text.search(/[；，。](?=.{6})/) + 1;
      const split = body.withText(p, p.text.slice(0, at)) + body.withText(p, p.text.slice(at));
      expect(serious(await review(body.replace(p.from, p.to, split))), p.text.slice(0, 30)).toEqual([]);
    }
  });

  it('paragraphs joined, two and three', async () => {
    const runs = paragraphs.slice(2).map((c, i) => [paragraphs[i]!, paragraphs[i + 1]!, c]);
    for (const run of every(
      runs.filter((r) => r.every(({ text }) => text.endsWith('。'))),
      4,
    ))
      for (const parts of [run.slice(0, 2), run]) {
        const joined = body.withText(parts[0]!, parts.map(({ text }) => text).join(''));
        expect(serious(await review(body.replace(parts[0]!.from, parts.at(-1)!.to, joined)))).toEqual([]);
      }
  });
});

describe('the data that a report carries', () => {
  const carriedIn = (edit: (xml: string) => string, part = 'customXml/item1.xml'): Uint8Array =>
    body.write(body.xml, (editor) => editor.setPart(part, edit(editor.part('customXml/item1.xml')!)));

  it('is found under another name', async () => {
    const moved = body.write(body.xml, (editor: PackageEditor) => {
      editor.setPart('customXml/item3.xml', editor.part('customXml/item1.xml')!);
      editor.removePart('customXml/item1.xml');
    });
    expect(await review(moved)).toEqual([]);
  });

  it.each<[string, () => Uint8Array, string[]]>([
    ['beside a damaged copy', () => carriedIn((x) => x.replace('王店村', '王庄村'), 'customXml/item2.xml'), []],
    ['torn', () => carriedIn((x) => x.slice(0, 2000)), ['REV-031', 'REV-030']],
    ['with nothing in it', () => carriedIn(() => carriedXml({} as never)), ['REV-031', 'REV-030']],
  ])('%s', async (_name, edit, codes) => {
    expect((await review(edit())).map((d) => d.code)).toEqual(codes);
  });

  it('of another village is said once, not number by number', async () => {
    const against = carriedOf((await sample('normal', 40)).analysis, await options());
    against.origin = { ...against.origin, villageCode: '340604104299', villageName: '别村' };
    const { diagnostics } = await reviewDocx(body.bytes, 'x.docx', rules, against);
    expect(diagnostics.map((d) => d.code)).toEqual(['REV-032']);
  });

  it('knows a draft whose mark was taken off', async () => {
    const draft = (await documents(await sample('normal', 40), true)).value!.docx;
    expect(serious(await review(draft))).toEqual([]);
    const editor = new PackageEditor(openPackage(draft, 'x', 'docx').value!);
    for (const name of openPackage(draft, 'x', 'docx').value!.names())
      if (/^word\/header\d*\.xml$/.test(name)) editor.editXml(name, (x) => x.replaceAll('草稿', ''));
    expect(serious(await review(editor.write())).join()).toContain('REV-051');
  });

  it('does not hide a telephone number in the properties', async () => {
    const bytes = body.write(body.xml, (editor) =>
      editor.editXml('docProps/core.xml', (x) =>
        x.replace(/<\/cp:coreProperties>/, '<dc:subject>13812345678</dc:subject>$&'),
      ),
    );
    expect(serious(await review(bytes)).join()).toContain('REV-040');
  });
});

const find = (among: Passage[], text: string): Passage => among.find((p) => p.text === text)!;

function reword(from: RegExp, to: string, within: RegExp = from): Uint8Array {
  const p = paragraphs.find(({ text }) => within.test(text) && from.test(text))!;
  expect(p, String(from)).toBeDefined();
  return body.setText(p, p.text.replace(from, to));
}

function addRow(write: (text: string) => string): Uint8Array {
  const [from, to] = cells.find(({ text }) => /^2021-\d{4}$/.test(text))!.row!;
  const row = body.xml
    .slice(from, to)
    .replaceAll(/(<w:t[^>]*>)([^<]+)/g, (_all, tag: string, t: string) => tag + write(t));
  return body.replace(to, to, row);
}

function repeat(heading: string): Uint8Array {
  const { from, to } = find(paragraphs, heading);
  return body.replace(to, to, body.xml.slice(from, to));
}

function fillLast(text: string): Uint8Array {
  const heading = find(paragraphs, '三、下一步工作安排');
  const end = body.find(/^附件：/);
  return body.replace(heading.to, end.from, text && `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
}

function changePlaces(first: RegExp, second: RegExp): Uint8Array {
  const [a, b] = [body.find(first), body.find(second)];
  const between = body.xml.slice(a.to, b.from);
  return body.replace(a.from, b.to, body.xml.slice(b.from, b.to) + between + body.xml.slice(a.from, a.to));
}
