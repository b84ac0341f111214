import { defineDiagnostic } from '../diagnostics/index.js';

export const assignmentMissing = defineDiagnostic({
  code: 'LEDG-031',
  severity: 'error',
  title: '问题没有落实责任单位、责任人或整改时限',
  why: '正式报告和台账要逐条写明谁来改、何时改完（方案要求落实责任单位和责任人、限时整改）。',
  fix: ['在问题台账上补填这一格。'],
});

export const draftsNotWritten = defineDiagnostic({
  code: 'LEDG-032',
  severity: 'error',
  title: '草稿问题还没有写入问题台账',
  why: '正式文件里的每个问题都要在工作簿上有一行，由人核实过。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，核实并补填后再生成报告；也可先用 --draft 出草稿。'],
});

export const verdictOpen = defineDiagnostic({
  code: 'LEDG-033',
  severity: 'error',
  title: '数据提示的问题还没有人核实',
  why: '系统只能根据数据提示，是不是问题要由人确认。',
  fix: ['在“核实结果”一栏选“属实”或“不属实”；不属实的写明核实人和理由。'],
});

export const numbersNotWritten = defineDiagnostic({
  code: 'LEDG-034',
  severity: 'error',
  title: '新分配的编号还没有写入问题台账',
  why: '编号写回工作簿以后才固定下来，否则下次生成可能换号。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，再用新工作簿生成报告。'],
});
