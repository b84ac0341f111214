import { expect, test } from 'vitest';
import { placeOf, walkBlocks } from '../../src/document/walk.js';
import { fangsong, p, read, tbl, tc, tr } from './outline.js';

const styles = `${fangsong}<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>`;

test('each block has its headings, its paragraph or its cell', () => {
  const { document } = read(
    p('自查报告', '<w:pStyle w:val="T"/>') +
      p('各位：') +
      p('一、工作', '<w:pStyle w:val="H1"/>') +
      p('（一）责任') +
      p('') +
      p('已落实。') +
      tbl(
        '',
        [1000, 1000],
        tr(tc('甲', '<w:vMerge w:val="restart"/>'), '乙'),
        tr(tc('', '<w:vMerge/>'), tc(p('丙') + p('丁'))),
      ) +
      p('二、问题', '<w:pStyle w:val="H1"/>'),
    { styles },
  );
  expect(
    [...walkBlocks(document)].map((b) => {
      const { kind: _, file: __, ...place } = placeOf('f', b);
      return place;
    }),
  ).toEqual([
    { around: '自查报告' },
    { paragraph: 1, around: '各位：' },
    { around: '一、工作' },
    { section: '一、工作', around: '（一）责任' },
    { section: '一、工作 › （一）责任' },
    { section: '一、工作 › （一）责任', paragraph: 1, around: '已落实。' },
    { section: '一、工作 › （一）责任', around: '甲' },
    { section: '一、工作 › （一）责任', table: '表1 第1行第1列', paragraph: 1, around: '甲' },
    { section: '一、工作 › （一）责任', table: '表1 第1行第2列', paragraph: 1, around: '乙' },
    { section: '一、工作 › （一）责任', table: '表1 第2行第2列', paragraph: 1, around: '丙' },
    { section: '一、工作 › （一）责任', table: '表1 第2行第2列', paragraph: 2, around: '丁' },
    { around: '二、问题' },
  ]);
});

test('the title of an attachment starts a section of its own', () => {
  const title = (text: string) => p(text, '<w:pStyle w:val="T"/>');
  const { document } = read(title('自查') + title('报告') + p('一、工作') + p('甲') + title('台账') + p('乙'), {
    styles,
  });
  expect([...walkBlocks(document)].map((b) => b.location.headings)).toEqual([[], [], [], ['一、工作'], [], ['台账']]);
});
