// Documents of every layout, with every element that GB/T 9704 has a place for. Names and numbers are invented.
const sentence =
  '各村要按照实施方案逐户逐人逐项核对，把情况摸清、把问题找准、把责任压实，对发现的问题建立台账、明确责任单位和责任人、限定整改时限。';
const han = '排查工作坚持实事求是一户一策逐项核对逐级负责层层落实责任到人确保工作务实过程扎实结果真实';

/** @param {number} paragraphs */
const body = (paragraphs) =>
  Array.from({ length: paragraphs }, (_, i) =>
    i % 4 === 1
      ? `${han}${han}${han}${han}。`
      : `第${i + 1}组共走访${i + 21}户${3 * i + 64}人。${sentence}“应纳尽纳”的要求（见附件）逐项落实……${sentence}`,
  ).join('\n\n');

const parts = `## 大排查开展情况

${body(9)}

### 组织领导

${body(3)}

## 存在的问题

${body(6)}

## 下一步工作安排

${body(4)}
`;

/** @param {number} rows */
const table = (rows) => `| 序号 | 村 | 户数 | 人数 | 完成情况 |
|:--:|:---:|:---:|:---:|--------|
${Array.from({ length: rows }, (_, i) => `| ${i + 1} | ${i % 2 ? '新村社区' : '王店村'} | ${60 - i} | ${176 - i} | 已排查，发现问题逐条列入台账 |\n`).join('')}`;

const attachments = `:::附件 排查情况统计表

${table(2)}
:::

:::横排附件 问题（整改）台账

${table(40)}
:::
`;

const front = (lines) =>
  `---\nkind: 报告\ntitle: 古饶镇巩固拓展脱贫攻坚成果｜大排查情况报告\nrecipient: 烈山区乡村振兴局\nattachments: [排查情况统计表, 问题（整改）台账]\nsignature: 烈山区古饶镇人民政府\ndate: 2021年12月24日\n${lines}---\n\n`;

/** Name and Markdown template of each. */
export const samples = [
  {
    name: '公文',
    source: `${front('layout: 公文\n发文机关标志: 烈山区古饶镇人民政府文件\n份号: "000012"\n密级: 内部★1年\n紧急程度: 加急\n发文字号: 古政〔2021〕58号\n签发人: 张三丰\n印章: 加盖\n附注: 联系人：李四\n抄送: 区委农办，区财政局\n印发机关: 古饶镇党政办公室\n印发日期: 2021年12月24日\n')}${parts}${attachments}`,
  },
  { name: '报告', source: `${front('')}${parts}${attachments}` },
  {
    name: '信函',
    source: `${front('layout: 信函\n发文机关标志: 烈山区古饶镇人民政府\n发文字号: 古政函〔2021〕5号\n').replace(/attachments:.*\n/, '')}${body(9)}\n`,
  },
  {
    name: '纪要',
    source: `${front(`layout: 纪要\n发文机关标志: 古饶镇党委会议纪要\n出席: ${Array.from({ length: 14 }, (_, i) => `委员${'一二三四五六七'.charAt(i % 7)}`).join('、')}\n列席: 王五\n`).replace(/attachments:.*\n/, '')}${body(9)}\n`,
  },
];
