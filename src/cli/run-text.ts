import type { ReportRun } from './reports/report-one.js';

/** What a person reads after `report`: per village the files made, or that there are none. */
export function runText(runs: readonly ReportRun[]): string {
  return runs
    .map(({ file, village, delivered, pages, figures }) => {
      if (pages === undefined) return `${village ?? file}：没有生成正式文件。${listed(delivered)}`;
      if (delivered.length === 0) return `${village}：报告做好了，但是一个文件也没有写出来。`;
      const value = (key: string): number => figures[key] ?? 0;
      return `${village}：排查${value('排查.已排查户数')}户，问题${value('问题.总数')}个，已销号${value('问题.已销号数')}个；报告${pages}页。${listed(delivered)}`;
    })
    .join('\n');
}

/** What to do after `report`, in one line. */
export function nextStep(runs: readonly ReportRun[]): string {
  const made = runs.some(({ pages, delivered }) => pages !== undefined && delivered.length > 0);
  const unwritten = runs.some(({ pages, delivered }) => pages !== undefined && delivered.length === 0);
  const failed = runs.some(({ pages }) => pages === undefined);
  return [
    ...(failed ? ['按提示改正工作簿（cunbao check 村.xlsx --annotate 可在格子上标出），再运行 report'] : []),
    ...(unwritten ? ['按提示处理写不进去的文件夹，再运行一次'] : []),
    ...(made ? ['通读自查报告.docx，改了文字用 cunbao review 核对、用 cunbao pdf 重新生成 PDF'] : []),
  ].join('；');
}

const listed = (delivered: ReportRun['delivered']): string => delivered.map((d) => `\n  ${d.path}`).join('');
