import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/document/index.js';
import { type ReviewRules, reviewPdf } from '../../../src/review/index.js';
import { fillTemplate } from '../../../src/template/index.js';
import { pdfOf } from '../../document/pdf/fonts.js';
import { compiled } from '../../template/support.js';
import { lintOf, profile, told } from './by-hand.js';

const BODY = `按照区里的统一部署，我镇组织开展了大排查，现将有关情况报告如下。

## 工作情况

### 加强领导

成立了领导小组，明确了责任分工，共排查农户320户1128人，发现问题5个，整改率90%。

## 下一步打算

对没有整改到位的问题，明确专人负责，在规定时限内整改到位。

| 序号 | 村名 | 问题数 |
|---|---|---|
| 1 | 王店村 | 5 |
`;

const make = async (front: string): Promise<Uint8Array> =>
  fillTemplate(
    await compiled(`---\nkind: 报告\ntitle: 大排查工作情况报告\nrecipient: 烈山区乡村振兴局\n${front}\n---\n\n${BODY}`),
    {},
  ).value!;

const rules: ReviewRules = { kind: '自查报告', sections: [], areas: [], deadline: '2021-12-24', profile };

const HEAD = '发文机关标志: 烈山区古饶镇人民政府文件\n发文字号: 古政〔2021〕58号';
const CLOSE = 'signature: 烈山区古饶镇人民政府\ndate: 2021年12月24日';

describe('what the templates make has nothing to complain about, and is taken for what it is', () => {
  test.each<[string, string, string]>([
    ['报告', CLOSE, 'no red head'],
    ['报告', `${CLOSE}\n印章: 加盖`, 'under a seal'],
    ['报告', 'signature: 王店村村民委员会\ndate: 2021年12月24日\nattachments:\n  - 问题台账', 'one attachment'],
    [
      '报告',
      'signature: 镇政府\ndate: 2021年12月24日\nattachments:\n  - 问题台账\n  - 统计表',
      'a short signature, two attachments',
    ],
    ['公文', `layout: 公文\n${HEAD}\n${CLOSE}`, 'a document downward'],
    [
      '公文',
      `layout: 公文\n份号: "000012"\n密级: 内部★1年\n紧急程度: 加急\n签发人: 张三丰\n${HEAD}\n${CLOSE}\n印章: 加盖\n附注: 联系人：李四\n抄送: 区委农办，区财政局\n印发机关: 古饶镇党政办公室\n印发日期: 2021年12月24日`,
      'a document upward with all elements',
    ],
    [
      '信函',
      `layout: 信函\n发文机关标志: 古饶镇人民政府\n发文字号: 古政函〔2021〕5号\n${CLOSE}\n抄送: 区财政局`,
      'a letter',
    ],
    [
      '纪要',
      'layout: 纪要\n发文机关标志: 古饶镇党委会议纪要\n发文字号: 〔2021〕5号\n出席: 张三、李四\n列席: 王五\n印发机关: 古饶镇党政办公室\n印发日期: 2021年12月24日',
      'minutes',
    ],
  ])('%s: %3$s', async (layout, front) => {
    const docx = await make(front);
    const linted = lintOf(docx);
    expect({ layout: linted.layout, told: linted.diagnostics.map(told) }).toEqual({ layout, told: [] });
    const { bytes } = await pdfOf(readDocx(docx, 'x.docx').value!);
    const printed = await reviewPdf(bytes, 'x.pdf', () => rules);
    expect({ layout: printed.value?.judgedAs, told: printed.diagnostics.map(told) }).toEqual({ layout, told: [] });
  });
});
