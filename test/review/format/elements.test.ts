import { expect, test } from 'vitest';
import { body, type Fault, file, type Look, level1, lintOf, p, recipient, report, title, told } from './by-hand.js';

const mark = p('古饶镇人民政府文件', { font: '方正小标宋简体', size: 42, color: 'FF0000', align: 'center', line: 50 });
const red = (number: string, change: Parameters<typeof report>[0] = {}): Uint8Array =>
  file([mark, p(''), p(number, { align: 'center' }), p(''), ...report(change)]);
const front = (...lines: [text: string, look?: Look][]): Uint8Array =>
  file([
    ...lines.map(([text, look]) => p(text, { font: '黑体', ...look })),
    mark,
    p(''),
    p('古政〔2021〕58号', { align: 'center' }),
    p(''),
    ...report(),
  ]);
const list = (...lines: string[]): string[] => [
  p(''),
  ...lines.map((t, i) => p(t, { left: 6, hanging: i === 0 ? 4 : 1, align: 'left' })),
];
const date = (text: string): Uint8Array => file(report({ date: p(text, { align: 'right', right: 2 }) }));

const imprintTable = (outer: number): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="8844"/></w:tblGrid>${[
    '抄送：区财政局。',
    '古饶镇党政办公室　　　2021年12月24日印发',
  ]
    .map(
      (text, i) =>
        `<w:tr><w:tc><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="${i === 0 ? outer : 6}"/>${i === 1 ? `<w:bottom w:val="single" w:sz="${outer}"/>` : ''}</w:tcBorders></w:tcPr>${p(text, { size: 14, left: 1 })}</w:tc></w:tr>`,
    )
    .join('')}</w:tbl>`;
const withImprint = (outer: number): Uint8Array =>
  file([...report({ attachment: [], list: [] }), imprintTable(outer), p('')]);

const faults: Fault[] = [
  ['份号 of five digits', front(['00012', { font: '仿宋' }]), 'info FMT-026 00012 @00012'],
  ['密级 without ★', front(['机密1年']), 'info FMT-026 机密1年 @机密1年'],
  ['密级 with another star', front(['机密☆1年']), 'info FMT-026 机密☆1年 @机密☆1年'],
  ['保密期限 in Chinese digits', front(['秘密★一年']), 'info FMT-026 秘密★一年 @秘密★一年'],
  ['机密级', front(['机密级★1年']), 'info FMT-026 机密级★1年 @机密级★1年'],
  ['急件', front(['急件']), 'warning FMT-026 急件 @急件'],
  [
    '密级 in 仿宋',
    front(['机密★1年', { font: '仿宋' }]),
    'info FMT-026 密级不是黑体，GB/T 9704 第7.2.2条要求一般用黑体。 @机密★1年',
  ],
  ['紧急程度 in 4号', front(['特急', { size: 14 }]), 'info FMT-026 4号（14磅） @特急'],
  [
    '紧急程度 in the middle',
    front(['特急', { align: 'center' }]),
    'info FMT-026 紧急程度没有顶格，GB/T 9704 第7.2.3条要求一般顶格编排在版心左上角。 @特急',
  ],
  [
    'the wrong order',
    front(['特急'], ['机密★1年']),
    'info FMT-026 份号、密级、紧急程度的次序不对，GB/T 9704 第7.2.3条要求一般按这个次序自上而下分行排列。 @机密★1年',
  ],
  [
    '发文机关标志 in 黑体, at the left',
    file([
      p('古饶镇人民政府文件', { font: '黑体', size: 42, color: 'FF0000', align: 'left', line: 50 }),
      p(''),
      p('古政〔2021〕58号', { align: 'center' }),
      p(''),
      ...report(),
    ]),
    'warning FMT-027 发文机关标志没有居中，GB/T 9704 第7.2.4条规定居中排布。 @古饶镇人民政府文件',
    'info FMT-027 黑体 @古饶镇人民政府文件',
  ],
  ['发文字号 in square brackets', red('古政[2021]58号'), 'error FMT-030 古政[2021]58号 @古政[2021]58号'],
  ['发文字号 with 第', red('古政〔2021〕第58号'), 'error FMT-030 古政〔2021〕第58号 @古政〔2021〕第58号'],
  ['发文字号 with a leading zero', red('古政〔2021〕058号'), 'error FMT-030 古政〔2021〕058号 @古政〔2021〕058号'],
  ['发文字号 with two digits of the year', red('古政（21）58号'), 'error FMT-030 古政（21）58号 @古政（21）58号'],
  ['no 发文字号 under a red head', file([mark, p(''), ...report()]), 'suspected FMT-029 发文字号'],
  [
    '签发人 in 仿宋',
    red('古政〔2021〕58号　　签发人：张三丰'),
    'warning FMT-031 张三丰 @古政〔2021〕58号 签发人：张三丰',
  ],
  [
    '主送 indented',
    file(report({ recipient: recipient('镇人民政府：', { firstLine: 2 }) })),
    'warning FMT-032 主送机关没有顶格，GB/T 9704 第7.3.2条规定居左顶格。 @镇人民政府：',
  ],
  [
    '主送 with a half-width colon',
    file(report({ recipient: recipient('镇人民政府:') })),
    'warning FMT-032 : @镇人民政府:',
  ],
  [
    '主送 without colon',
    file(report({ recipient: recipient('镇人民政府') })),
    'suspected FMT-032 主送机关后面没有冒号，GB/T 9704 第7.3.2条规定标全角冒号。 @镇人民政府',
  ],
  [
    '附件说明 with 1、 and a full stop',
    file(report({ list: list('附件：1.问题台账', '2、统计表。'), attachment: [] })),
    'warning FMT-033 2、 @2、统计表。',
    'warning FMT-033 。 @2、统计表。',
  ],
  [
    '附件说明 with 书名号',
    file(report({ list: list('附件：1.《问题台账》', '2.统计表'), attachment: [] })),
    'suspected FMT-033 《问题台账》 @附件：1.《问题台账》',
  ],
  [
    '附件说明 flush left, no blank line',
    file(report({ list: p('附件：问题台账') })),
    'warning FMT-033 0字 @附件：问题台账',
    'warning FMT-033 附件说明与正文之间没有空一行，GB/T 9704 第7.3.4条规定在正文下空一行。 @附件：问题台账',
  ],
  [
    'date in Chinese numerals',
    date('二〇二一年十二月二十四日'),
    'error FMT-034 二〇二一年十二月二十四日 @二〇二一年十二月二十四日',
  ],
  ['date with leading zeros', date('2021年05月04日'), 'error FMT-034 2021年05月04日 @2021年05月04日'],
  ['date with points', date('2021.12.24'), 'error FMT-034 2021.12.24 @2021.12.24'],
  ['date with two digits of the year', date('21年12月24日'), 'error FMT-034 21年12月24日 @21年12月24日'],
  ['no date', file(report({ date: [], signature: [] })), 'suspected FMT-029 成文日期'],
  [
    'signature at the very edge',
    file(report({ signature: [p(''), p('王店村村民委员会', { align: 'right' })] })),
    'warning FMT-035 右空不到二字 @王店村村民委员会',
  ],
  [
    'signature at the left',
    file(report({ signature: [p(''), p('王店村村民委员会')] })),
    'warning FMT-035 署名排在了左边，GB/T 9704 第7.3.5条规定靠右排。 @王店村村民委员会',
  ],
  [
    '附注 without brackets',
    file(report({ date: [p('2021年12月24日', { align: 'right', right: 2 }), p('联系人：李四', { firstLine: 2 })] })),
    'warning FMT-036 联系人：李四 @联系人：李四',
  ],
  [
    '附件 without a page of its own, in 仿宋',
    file(report({ attachment: [p('附件'), p(''), title('问题台账')] })),
    'suspected FMT-037 附件前面没有分页符，GB/T 9704 第7.3.7条规定另面编排。 @附件',
    'warning FMT-037 “附件”二字不是黑体，GB/T 9704 第7.3.7条规定用黑体。 @附件',
  ],
  [
    'another title than 附件说明 says',
    file(report({ attachment: [p('附件', { font: '黑体', breakBefore: true }), p(''), title('责任清单')] })),
    'suspected FMT-038 责任清单 @责任清单',
  ],
  [
    'two attachments named, one there',
    file(report({ list: list('附件：1.问题台账', '2.统计表') })),
    'suspected FMT-038 1个附件 @附件',
  ],
  [
    '抄送 without full stop',
    file([...report({ attachment: [], list: [] }), p('抄送：区财政局', { size: 14, left: 1 })]),
    'info FMT-039 区财政局 @抄送：区财政局',
  ],
  [
    '印发 with leading zeros, in 3号',
    file([...report({ attachment: [], list: [] }), p('古饶镇党政办公室　　　2021年02月04日印发')]),
    'info FMT-039 2021年02月04日 @古饶镇党政办公室 2021年02月04日印发',
    'info FMT-039 3号（16磅） @古饶镇党政办公室 2021年02月04日印发',
  ],
  ['rules of 版记 too thin', withImprint(4), 'info FMT-039 0.18毫米 @版记', 'info FMT-039 0.18毫米 @版记'],
  [
    'something put off',
    file(report({ second: [level1('二、下一步打算'), body('整改时限待定，由村里商量以后再报镇里。')] })),
    'suspected FMT-040 待定 @整改时限待定，由村里商量以后再报镇里。',
  ],
  [
    'highlighted words',
    file(
      report({
        second: [
          level1('二、下一步打算'),
          body([
            ['整改时限由村里商量以后，', {}],
            ['再报镇里。', { highlight: 'yellow' }],
          ]),
        ],
      }),
    ),
    'suspected FMT-040 再报镇里。 @整改时限由村里商量以后，再报镇里。',
  ],
];

test('no complaint: 份号, 密级, 紧急程度 as they ought to be', () => {
  const bytes = front(['000012', { font: '仿宋' }], ['机密★1年'], ['特急']);
  expect(lintOf(bytes).diagnostics.map(told)).toEqual([]);
});

test.each(faults)('%s', (_what, bytes, ...expected) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual(expected);
});

test.each<[string, Uint8Array]>([
  ['a red head above', red('古政〔2021〕58号')],
  ['版记 as a table between right rules', withImprint(8)],
  [
    'under a seal the date four characters in',
    file(report({ date: p('2021年12月24日', { align: 'right', right: 4 }) })),
  ],
  [
    'as long as the signature, the date reaches the edge',
    file(
      report({
        signature: [p(''), p('古饶镇人民政府', { align: 'right', right: 2 })],
        date: p('2021年12月24日', { align: 'left', left: 21 }),
      }),
    ),
  ],
  ['attachments in files of their own', file(report({ attachment: [] }))],
  [
    'a date in brackets below the title',
    file(report({ recipient: p('（2021年12月24日）', { align: 'center', font: '楷体' }) })),
  ],
])('no complaint: %s', (_what, bytes) => {
  expect(lintOf(bytes).diagnostics.map(told)).toEqual([]);
});

test.each<[string, Uint8Array]>([
  ['公文', red('古政〔2021〕58号')],
  ['信函', file([p('古政函〔2021〕5号', { align: 'right' }), ...report()], { top: 30 })],
  ['报告', file(report())],
])('taken for %s by its content', (layout, bytes) => {
  expect(lintOf(bytes).layout).toBe(layout);
});
