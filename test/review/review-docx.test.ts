import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage, PackageEditor } from '../../src/office/index.js';
import { reviewDocx } from '../../src/review/index.js';
import { carriedOf, reviewRules } from '../../src/village/report.js';
import { documents, options, plan, profile, type Sample, sample } from '../village/sample-documents.js';

let village: Sample;
let docx: Uint8Array;
const rules = reviewRules(plan, profile);

beforeAll(async () => {
  village = await sample('normal', 40);
  docx = (await documents(village)).value!.docx;
});

type Edit = (xml: string) => string;

/** The report with its body edited by hand; fails when the edit changes nothing. */
function edited(edit: Edit, also: (editor: PackageEditor) => void = () => {}): Uint8Array {
  const pkg = openPackage(docx, '自查报告.docx', 'docx').value!;
  const editor = new PackageEditor(pkg);
  const before = pkg.part('word/document.xml')!;
  const after = edit(before);
  editor.setPart('word/document.xml', after);
  also(editor);
  return editor.write();
}

const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
const dropParagraph =
  (pattern: RegExp): Edit =>
  (xml) => {
    const hit = paragraphs(xml).find((p) => pattern.test(p.replaceAll(/<[^>]+>/g, '')))!;
    expect(hit, String(pattern)).toBeDefined();
    return xml.replace(hit, '');
  };
const replace =
  (from: string | RegExp, to: string): Edit =>
  (xml) => {
    const after = xml.replace(from, to);
    expect(after, String(from)).not.toBe(xml);
    return after;
  };
const emptySection =
  (heading: string, next: string): Edit =>
  (xml) => {
    const from = xml.indexOf('</w:p>', xml.indexOf(heading)) + 6;
    const to = xml.lastIndexOf('<w:p>', xml.indexOf(next));
    return xml.slice(0, from) + xml.slice(to);
  };

const codes = async (bytes: Uint8Array): Promise<string[]> => {
  const { diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
  return [...new Set(diagnostics.filter((d) => d.severity !== 'info').map((d) => d.code))];
};

describe('reviewDocx', () => {
  it('passes the untouched report with its own data', async () => {
    const { value, diagnostics } = await reviewDocx(docx, '自查报告.docx', rules);
    expect(diagnostics).toEqual([]);
    expect(value?.comparedWith?.origin.villageName).toBe('王店村');
  });

  it('finds nothing wrong with its format and its text either', async () => {
    const { value, diagnostics } = await reviewDocx(docx, '自查报告.docx', rules, undefined, {});
    expect(diagnostics).toEqual([]);
    expect(value?.judgedAs).toBe('报告');
  });

  it.each<[string, Edit, string]>([
    ['a required section removed with its heading', (x) => dropParagraph(/^三、下一步工作安排$/)(x), 'REV-001'],
    ['a required section emptied', emptySection('一、大排查开展情况', '二、问题及整改落实情况'), 'REV-003'],
    ['a required section renamed', replace('二、问题及整改落实情况', '二、存在问题及整改情况'), 'REV-004'],
    ['one number changed', replace(/(共列入台账问题)(\d+)/, '$19$2'), 'REV-020'],
    ['a sentence with numbers removed', dropParagraph(/^排查力量。/), 'REV-021'],
    ['an area removed', dropParagraph(/^（八）农村低收入人口常态化帮扶方面。/), 'REV-006'],
    ['a table row removed', (x) => x.replace(/<w:tr>(?:(?!<w:tr>).)*?2021-0003.*?<\/w:tr>/s, ''), 'REV-021'],
    ['something left to fill in', replace('按照《', '××按照《'), 'REV-010'],
    ['an ID number typed in', replace('现将自查情况', '（349999198001011238）现将自查情况'), 'REV-040'],
    ['a number nobody can check', replace('现将自查情况', '先后召开会议17次。现将自查情况'), 'REV-022'],
    ['all said to be done', replace('各方面情况如下', '全部排查完毕。各方面情况如下'), 'REV-060'],
    ['paper changed', replace(/w:w="11906"/g, 'w:w="12240"'), 'REV-050'],
  ])('%s: %s', async (_name, edit, code) => {
    expect(await codes(edited(edit))).toContain(code);
  });

  it('takes other wording for information only', async () => {
    const bytes = edited(replace('现将自查情况报告如下', '现就自查的情况汇报如下'));
    const { diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
    expect([...new Set(diagnostics.map((d) => `${d.severity} ${d.code}`))]).toEqual(['info REV-024']);
  });

  const splitAt =
    (sentence: string): Edit =>
    (xml) => {
      const at = xml.indexOf(sentence);
      expect(at, sentence).toBeGreaterThan(0);
      return `${xml.slice(0, at)}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">${xml.slice(at)}`;
    };
  it.each<[string, Edit]>([
    ['a paragraph split in two', splitAt('按分类分，')],
    ['two paragraphs joined', (xml) => xml.replace(/<\/w:p><w:p>(?=(?:(?!<w:p>).)*培训动员。)/s, '')],
  ])('%s says the same as before', async (_name, edit) => {
    const bytes = edited(edit);
    const { diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
    expect(diagnostics.filter((d) => d.severity !== 'info')).toEqual([]);
  });

  it('says where a changed number stands, what it was and what it ought to be', async () => {
    const bytes = edited((xml) => xml.replace(/(共列入台账问题)(\d+)/, '$1999'));
    const { diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
    expect(diagnostics.filter((d) => d.severity === 'error')).toMatchObject([
      {
        code: 'REV-020',
        place: { section: expect.stringContaining('问题及整改落实情况') },
        found: expect.stringContaining('999'),
        message: expect.stringContaining('按数据应当是'),
      },
    ]);
  });

  it('finds every changed number of the text, one at a time', async () => {
    const xml = openPackage(docx, 'x', 'docx').value!.part('word/document.xml')!;
    const places = [...xml.matchAll(/<w:t xml:space="preserve">[^<]*?(\d+)[^<]*?<\/w:t>/g)].filter(
      (_m, i) => i % 9 === 0,
    );
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const at = place.index + place[0].indexOf(place[1]!);
      const bumped = String(Number(place[1]) + 1);
      const bytes = edited((x) => x.slice(0, at) + bumped + x.slice(at + place[1]!.length));
      const { diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
      expect(
        diagnostics.some((d) => d.severity === 'error'),
        place[0],
      ).toBe(true);
    }
  });

  it('names the checks it could not make when the file carries no data', async () => {
    const bytes = edited(
      (xml) => xml,
      (editor) => {
        for (const name of ['customXml/item1.xml', 'customXml/itemProps1.xml'])
          if (editor.has(name)) editor.removePart(name);
      },
    );
    const { value, diagnostics } = await reviewDocx(bytes, '自查报告.docx', rules);
    expect(value?.notMade).toContain('正文中的数和名称与数据是否一致');
    expect(diagnostics.map((d) => d.code)).toEqual(['REV-030']);
  });

  it('compares with a workbook when one is given, carried data or not', async () => {
    const { value: _unused, ...rest } = await reviewDocx(
      docx,
      'x.docx',
      rules,
      carriedOf(village.analysis, await options()),
    );
    expect(rest.diagnostics).toEqual([]);
    const other = await sample('normal', 40, 2);
    const against = carriedOf(other.analysis, await options());
    const { diagnostics } = await reviewDocx(docx, 'x.docx', rules, against);
    expect(diagnostics.filter((d) => d.code === 'REV-020').length).toBeGreaterThan(5);
  });

  it('notices that the carried data were altered', async () => {
    const bytes = edited(
      (xml) => xml,
      (editor) => editor.editXml('customXml/item1.xml', (xml) => xml.replace('王店村', '王庄村')),
    );
    expect(await codes(bytes)).toContain('REV-031');
  });
});
