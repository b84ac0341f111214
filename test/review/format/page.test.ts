import { expect, test } from 'vitest';
import { body, type Fault, file, level1, lintOf, p, report, told } from './by-hand.js';

test('a report set by hand as the standard wants it has nothing to complain about', () => {
  const { layout, official, diagnostics } = lintOf(file(report()));
  expect({ layout, official, told: diagnostics.map(told) }).toEqual({ layout: '报告', official: true, told: [] });
});

const long = '村党总支多次召开会议研究，成立了由书记任组长的工作专班，明确了各人的责任，逐户逐人落实到位。';

const faults: Fault[] = [
  [
    'US Letter',
    file(report(), { width: 215.9, height: 279.4 }),
    'error REV-050 215.9毫米 @第1节页面设置',
    'error REV-050 279.4毫米 @第1节页面设置',
  ],
  ['天头 25 mm', file(report(), { top: 25.4 }), 'error REV-050 25.4毫米 @第1节页面设置'],
  ['right margin 31.8 mm', file(report(), { right: 31.8 }), 'info FMT-001 31.8毫米 @第1节页面设置'],
  ['bottom margin 25.4 mm', file(report(), { bottom: 25.4 }), 'info FMT-001 25.4毫米 @第1节页面设置'],
  ['pitch 33 pt', file(report().map((x) => x.replaceAll('w:line="579"', 'w:line="660"'))), 'info FMT-002 19行'],
  ['body in 宋体', file(report().map((x) => x.replaceAll('"仿宋"', '"宋体"'))), 'info FMT-010 宋体'],
  [
    'no Chinese font named',
    file(report({ second: [level1('二、下一步打算'), body(long, { font: '', latin: 'Calibri' })] })),
    `info FMT-010 没有写明字体 @${long.slice(0, 29)}…`,
  ],
  [
    'some words in 黑体',
    file(
      report({
        opening: body([
          [long, {}],
          ['必须限期完成。', { font: '黑体' }],
        ]),
      }),
    ),
    `info FMT-010 黑体 @${long.slice(0, 29)}…`,
  ],
  [
    'body in 4号',
    file(report().map((x) => x.replaceAll('<w:sz w:val="32"/>', '<w:sz w:val="28"/>'))),
    'info FMT-011 4号（14磅）',
    'info FMT-021 4号（14磅） @一、工作开展情况',
  ],
  [
    'a paragraph in 小4号',
    file(report({ opening: body(long, { size: 12 }) })),
    `info FMT-011 小4号（12磅） @${long.slice(0, 29)}…`,
  ],
  [
    'no first-line indent',
    file(report({ opening: body(long, { firstLine: 0 }) })),
    `warning FMT-012 0字 @${long.slice(0, 29)}…`,
  ],
  [
    'the whole paragraph indented',
    file(report({ opening: p(long, { left: 2 }) })),
    `warning FMT-012 左缩进2字 @${long.slice(0, 29)}…`,
  ],
  [
    'one paragraph set wider',
    file(report({ opening: body(long, { line: 33 }) })),
    `info FMT-002 33磅 @${long.slice(0, 29)}…`,
  ],
  ['left-aligned', file(report().map((x) => x.replaceAll('"both"', '"left"'))), 'info FMT-013 左对齐'],
  [
    'red words',
    file(
      report({
        opening: body([
          [long, {}],
          ['必须限期完成。', { color: 'FF0000' }],
        ]),
      }),
    ),
    `info FMT-014 必须限期完成。 @${long.slice(0, 29)}…`,
  ],
  [
    'digits in another face',
    file(
      report({
        second: [
          level1('二、下一步打算'),
          body('共1户2人，3天4次，5处6项，其中7户已于12月办结，8户仍在办理之中。'),
          body('其余2户由专人负责办理，限期整改到位。', { latin: 'Times New Roman' }),
        ],
      }),
    ),
    'suspected FMT-015 Times New Roman @其余2户由专人负责办理，限期整改到位。',
  ],
];

test.each(faults)('%s', (_what, bytes, ...expected) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual(expected);
});

test.each<[string, string]>([
  ['two typed blanks', body(`　　${long}`, { firstLine: 0 })],
  ['nearly black', body(long, { color: '0D0D0D' })],
  [
    'a run-in heading',
    body([
      ['（一）总体情况。', { font: '楷体' }],
      [long, {}],
    ]),
  ],
  ['仿宋_GB2312 with Times digits throughout', body(long, { font: '仿宋_GB2312' })],
  ['a line of a form', p('交办单位（盖章）：        签收单位（盖章）：')],
])('no complaint: %s', (_what, paragraph) => {
  expect(lintOf(file(report({ opening: paragraph, first: [], second: [] }))).diagnostics.map(told)).toEqual([]);
});

test('equal complaints are one, with their count and the next places', () => {
  const paragraphs = Array.from({ length: 9 }, (_, i) => body(`${long}第${i}段。`, { firstLine: 0 }));
  const [told] = lintOf(file(report({ opening: paragraphs }))).diagnostics;
  expect(told?.message).toBe('段首空了0个字，GB/T 9704 第7.3.3条规定左空2个字（共9处）。');
  expect(told?.related).toHaveLength(4);
});
