import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type DiagnosticKind, declaredKinds, SEVERITY_WORDS } from '../../src/diagnostics/index.js';

/** Where a code's letters come from, in the order of the road. */
const ROOMS: Record<string, string> = {
  FILE: '文件本身',
  BOOK: '工作簿、工作表、表头',
  CELL: '单元格',
  ROW: '一行之内',
  CROSS: '行与行、表与表之间',
  QUAL: '数据质量（单看每一格都可能对，放在一起不寻常）',
  REG: '其他台账的导入和比对',
  PLAN: '方案文件',
  ITEM: '检查项判定',
  LEDG: '问题台账',
  FACT: '数字核对',
  TPL: '模板',
  DOC: '读 Word 文件',
  PDF: '读写 PDF',
  REV: '核对成品',
  FMT: '公文格式（docx 的版面、层次、要素）',
  TXT: '文字（标点、数字、多余的字）',
  PAGE: '印出来的版面（pdf 逐页量）',
  PKG: '上报包',
  RECV: '收件',
  CACHE: '读过的结果',
  OUT: '写出文件',
  TOWN: '镇汇总',
  ARCH: '归档',
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = ({ code, severity, title, why, fix }: DiagnosticKind): string =>
  `| ${code} | ${SEVERITY_WORDS[severity]} | ${[title, why, fix.join(' ')].map(cell).join(' | ')} |`;

/** Written from the declarations: `npx vitest run test/docs -u` after adding or changing a code. */
test('docs/诊断.md lists every code that the program can say', async () => {
  const doors = readdirSync('src').filter((room) => room !== 'cli' && existsSync(`src/${room}/index.ts`));
  for (const room of doors) await import(`../../src/${room}/index.ts`);
  await import('../../src/cli/codes.js');
  await import('../../src/document/pdf/index.js');
  await import('../../src/document/fonts/index.js');
  const kinds = declaredKinds();
  const prefixes = [...new Set(kinds.map(({ code }) => code.split('-')[0]!))];
  expect(prefixes.filter((prefix) => !(prefix in ROOMS))).toEqual([]);
  const sections = Object.keys(ROOMS)
    .filter((prefix) => prefixes.includes(prefix))
    .map((prefix) => {
      const rows = kinds.filter(({ code }) => code.startsWith(`${prefix}-`)).map(row);
      return `## ${prefix}　${ROOMS[prefix]}\n\n| 编号 | 程度 | 是什么 | 为什么检查 | 怎么改 |\n|---|---|---|---|---|\n${rows.join('\n')}`;
    });
  const text = [
    '# 诊断编号',
    `程序能说的全部 ${kinds.length} 种提示。错误要改正，否则不出正式稿；提醒要核对；疑似的可能没有错。个别情况下同一编号的程度会有不同，以提示为准。\`cunbao explain 编号\` 在命令行里看同样的说明。`,
    '本页由各处的声明生成，不要手工改：改了编号以后运行 `npx vitest run test/docs -u`。',
    ...sections,
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../docs/诊断.md');
});
