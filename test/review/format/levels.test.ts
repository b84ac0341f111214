import { expect, test } from 'vitest';
import { body, type Fault, file, level1, level2, lintOf, report, title, told } from './by-hand.js';

const text = '村党总支多次召开会议研究，明确了各人的责任，逐户逐人落实到位。';
const first = (...paragraphs: string[]): Uint8Array => file(report({ first: paragraphs }));

const faults: Fault[] = [
  ['一、 in 仿宋', first(level1('一、工作开展情况', { font: '仿宋' })), 'info FMT-020 仿宋 @一、工作开展情况'],
  [
    '（一） in 黑体',
    first(level1('一、工作开展情况'), level2('（一）加强领导', { font: '黑体' })),
    'info FMT-020 黑体 @（一）加强领导',
  ],
  ['一、 in 4号', first(level1('一、工作开展情况', { size: 14 })), 'info FMT-021 4号（14磅） @一、工作开展情况'],
  ['一、 then 三、', file(report({ second: level1('三、下一步打算') })), 'suspected FMT-022 三、 @三、下一步打算'],
  ['一、 twice', file(report({ second: level1('一、下一步打算') })), 'suspected FMT-022 一、 @一、下一步打算'],
  [
    '（二） first',
    first(level1('一、工作开展情况'), level2('（二）加强领导')),
    'suspected FMT-022 （二） @（二）加强领导',
  ],
  [
    'a number left out in running text',
    first(level1('一、工作开展情况'), body(`（一）排查力量。${text}`), body(`（三）排查范围。${text}`)),
    'suspected FMT-022 （三） @（三）排查范围。村党总支多次召开会议研究，明确了各人的责任…',
  ],
  [
    '（一）、',
    first(level1('一、工作开展情况'), level2('（一）、加强领导')),
    'info FMT-023 （一）、 @（一）、加强领导',
  ],
  ['1、', first(level1('一、工作开展情况'), body('1、加强领导')), 'info FMT-023 1、 @1、加强领导'],
  ['一.', first(level1('一.工作开展情况')), 'info FMT-023 一. @一.工作开展情况'],
  [
    'title in 黑体, 小2号',
    file(report({ title: title('关于排查情况的报告', { font: '黑体', size: 18, bold: true }) })),
    'info FMT-024 黑体 @关于排查情况的报告',
    'info FMT-024 小2号（18磅） @关于排查情况的报告',
  ],
  [
    'a word broken by the title’s line',
    file(report({ title: title('关于巩固拓展脱贫攻坚成果大排查自查工\n作情况的报告') })),
    'suspected FMT-025 工作 @关于巩固拓展脱贫攻坚成果大排查自查工 作情况的报告',
  ],
  [
    'one character on a line',
    file(report({ title: title('关于巩固拓展脱贫攻坚成果大排查自查情况的\n报告') })),
    'suspected FMT-025 报告 @关于巩固拓展脱贫攻坚成果大排查自查情况的 报告',
  ],
  [
    'title lines all as long',
    file(report({ title: title('关于开展全面排查\n整改情况的报告书') })),
    'suspected FMT-025 8、8 @关于开展全面排查 整改情况的报告书',
  ],
  [
    'a title with a waist',
    file(report({ title: title('王店村巩固拓展脱贫攻坚成果\n大排查大整改\n有关工作情况的自查报告') })),
    'suspected FMT-025 13、6、11 @王店村巩固拓展脱贫攻坚成果 大排查大整改 有关工作情况的自…',
  ],
  [
    'a title that does not fit on a line, where Word would break a word',
    file(report({ title: title('关于开展巩固拓展脱贫攻坚成果大排查自查工作情况的报告') })),
    'suspected FMT-025 工作 @关于开展巩固拓展脱贫攻坚成果大排查自查工作情况的报告',
  ],
  [
    'a full stop behind the title',
    file(report({ title: title('关于排查情况的报告。') })),
    'suspected FMT-025 。 @关于排查情况的报告。',
  ],
];

test.each<[string, string]>([
  ['梯形, growing', '王店村巩固拓展脱贫\n攻坚成果大排查自查情况的报告'],
  ['梯形, shrinking', '王店村巩固拓展脱贫攻坚成果\n大排查自查报告'],
  ['菱形', '王店村巩固拓展\n脱贫攻坚成果大排查\n自查报告'],
])('no complaint: a title as a %s', (_shape, text) => {
  expect(lintOf(file(report({ title: title(text) }))).diagnostics.map(told)).toEqual([]);
});

test.each(faults)('%s', (_what, bytes, ...expected) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    '1. begins anew below each （一）',
    [
      level1('一、工作开展情况'),
      level2('（一）领导'),
      body('1.部署'),
      body('2.落实'),
      level2('（二）排查'),
      body('1.入户'),
      body('2.建账'),
    ],
  ],
  ['一、二 as a list of numbers in running text', [level1('一、工作开展情况'), body(`一、二、三组已经查完，${text}`)]],
  ['2.5 is no number of a level', [level1('一、工作开展情况'), body(`2.5公里道路已经修好。${text}`)]],
])('no complaint: %s', (_what, paragraphs) => {
  expect(lintOf(first(...paragraphs)).diagnostics.map(told)).toEqual([]);
});

test('a number that the plan gives is right, gap or not', () => {
  const bytes = first(
    level1('一、工作开展情况'),
    body(`（一）责任落实方面。${text}`),
    body(`（三）工作落实方面。${text}`),
  );
  expect(lintOf(bytes, undefined, ['（三）工作落实']).diagnostics.map(told)).toEqual([]);
});
