// The table of docs/版式实测.md: what is demanded, what the printed pages measure, clause by clause.
const yes = ({ ok }) => (ok === undefined ? '' : ok ? '符合' : '不符合');
const cell = (text) => String(text ?? '').replaceAll('|', '\\|');

/** Demands that no measure of a page can show, or that cunbao has no document for. */
const others = [
  ['4、6', '用纸定量、白度，双面印刷、套正，左侧装订、两钉位置', '印刷、装订时看'],
  ['7.3.5.1', '印章端正、居中下压署名和日期，不印空白页章', '盖章时看'],
  ['7.3.5.3', '加盖签发人签名章', '不生成这种文件'],
  ['9', '计量单位、标点、数字的用法', '文字核对的事，见 cunbao review'],
  ['10.2', '命令（令）', '不生成这种文件'],
];

/** What was seen in LibreOffice's rendering of the docx, and is no clause's matter. */
const notes = [
  'LibreOffice 7.4 排行末悬挂标点时，个别标点不印出来（王店村自查报告 20 多页里有 5 处）；核对这样的 PDF，会在“说明”里逐处指出。',
  '这些 docx 在 Word、WPS 里怎样排，没有条件测。',
];

/**
 * Markdown of the page. `rows` of a kind are the clauses as measured in its PDF, `office` the same in the PDF that LibreOffice makes of its docx.
 * @param {{ name: string, rows: any[], office: any[] }[]} kinds
 */
export function page(kinds) {
  const sections = kinds.map(({ name, rows, office }) => {
    const pairs = rows.map((pdf, i) => [pdf, office[i]]).filter(([pdf, word]) => pdf.found ?? word.found);
    const lines = pairs.map(([pdf, word]) => {
      const { clause, about, demanded, strength } = pdf;
      const cells = [
        clause,
        about,
        demanded,
        strength,
        pdf.found ?? '没有量到',
        yes(pdf),
        word.found ?? '没有量到',
        yes(word),
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    });
    return `## ${name}\n\n| 条款 | 要素 | 要求 | 效力 | PDF 量得 | | Word（LibreOffice 排）量得 | |\n|---|---|---|---|---|---|---|---|\n${lines.join('\n')}`;
  });
  return `${[
    '# 版式实测',
    '用 GB/T 9704—2012 的每一条要求，去量印出来的页：四种样张各有 docx 和 PDF，PDF 直接量，docx 由 LibreOffice 7.4 转成 PDF 再量（换一种软件排，折行、分页会不同）。',
    '由 `npm run measure` 生成（要装 LibreOffice），不要手工改。PDF 各栏由测试 `test/docs/page-measures.test.ts` 保证与现状一致。量法：文字取字身，标志取字面上沿，行与行之间按“一行”（3号字高加八分之七）折算；尺寸允许的误差见“要求”，没有写的为 1 毫米，空行 0.4 行，空字半个字。',
    ...sections,
    `## 还要知道的

${notes.map((one) => `- ${one}`).join('\n')}`,
    `## 页面上量不出来的\n\n| 条款 | 要求 | 说明 |\n|---|---|---|\n${others.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
  ].join('\n\n')}\n`;
}
