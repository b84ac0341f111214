import { expect, test } from 'vitest';
import { headingLevelOf, numberLevel, withoutNumber } from '../../src/document/heading-number.js';
import { fangsong, p, read } from './outline.js';

test.each<[string, number | undefined, string]>([
  ['一、工作情况', 1, '工作情况'],
  ['　　十二、 其他', 1, '其他'],
  ['（一）责任落实', 2, '责任落实'],
  ['(十一)认可度', 2, '认可度'],
  ['1.饮水', 3, '饮水'],
  ['12．住房', 3, '住房'],
  ['（3）维修', 4, '维修'],
  ['2.5万元', undefined, '2.5万元'],
  ['2021年工作', undefined, '2021年工作'],
  ['一是加强', undefined, '一是加强'],
  ['（注）说明', undefined, '（注）说明'],
])('%s', (text, level, rest) => {
  expect(numberLevel(text)).toBe(level);
  expect(withoutNumber(text)).toBe(rest);
});

const styles = `${fangsong}<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>`;

test.each<[string, string, number | undefined]>([
  ['a plain paragraph that is typed as one', p('一、存在问题'), 1],
  ['a sentence is none', p('一、存在问题，共有5户。'), undefined],
  ['a long text is none', p(`（一）${'很'.repeat(60)}`), undefined],
  ['a line under 附件：', p('2.排查统计表', '<w:ind w:left="1000" w:hanging="300"/>'), undefined],
  ['body text', p('经排查'), undefined],
  ['the number outweighs the style', p('（二）政策', '<w:pStyle w:val="H1"/>'), 2],
  ['a heading without number', p('附件', '<w:pStyle w:val="H1"/>'), 1],
  [
    'a big centred line in 小标宋',
    p('自查报告', '<w:jc w:val="center"/>', '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>'),
    0,
  ],
])('level: %s', (_, xml, level) => expect(headingLevelOf(read(xml, { styles }).blocks[0]!)).toBe(level));
