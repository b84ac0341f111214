import { defineCommand } from '../command.js';
import { isoDate } from '../iso-date.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  workbook: string;
  out?: string;
  why?: string;
  subject?: string;
  plan?: string;
  asOf?: string;
}

export const inspect = defineCommand<Args>({
  names: ['inspect <workbook>', '排查'],
  describe: '逐项判定检查项，列出草稿问题；--out 把草稿和待核查的问题写进一份新工作簿',
  builder: (y) =>
    y
      .positional('workbook', { describe: '村、镇或部门的工作簿', type: 'string', demandOption: true })
      .option('out', { alias: 'o', type: 'string', describe: '写有草稿问题、编号和待核查事项的新工作簿' })
      .option('why', { type: 'string', describe: '说明一个检查项的结果是怎么来的，如 5.10' })
      .option('subject', { type: 'string', describe: '只说明这个对象（户编号或人编号）' })
      .option('as-of', { type: 'string', describe: '数据截止日期', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 inspect 王店村.xlsx --out 王店村（草稿）.xlsx', '把系统发现的问题写进新工作簿')
      .example('$0 inspect 王店村.xlsx --why 5.20', '说明 5.20 项为什么这样判定'),
  async run(args) {
    const { loadBook } = await import('../load-village.js');
    const loaded = await loadBook(args.workbook, args);
    const { bytes, workspace, ports } = loaded;
    const analysis = loaded.analysis ?? loaded.own;
    if (!analysis || !bytes || !workspace) return emit({ command: 'inspect', ...loaded }, args);
    const { plan } = workspace;
    if (args.why) {
      const { explainAnswer } = await import('../../inspect/index.js');
      const { explanationText } = await import('../explanation-text.js');
      const told = explainAnswer(analysis.data, plan, analysis.inspection, args.why, args.subject);
      return emit(
        {
          command: 'inspect',
          result: told.value,
          diagnostics: told.diagnostics,
          ...(told.value && { text: explanationText(told.value) }),
        },
        args,
      );
    }
    const diagnostics = [...loaded.diagnostics];
    const { inspectionText } = await import('../inspection-text.js');
    const { flaggedLists } = await import('../../inspect/index.js');
    const lists = loaded.analysis ? flaggedLists(loaded.analysis.data, plan, loaded.analysis.inspection) : [];
    const lines = [inspectionText(analysis, plan, lists)];
    let written: string | undefined;
    if (args.out) {
      const { handBack } = await import('../../village/index.js');
      const patched = handBack(bytes, analysis, plan);
      diagnostics.push(...patched.diagnostics);
      if (patched.value) {
        const { saveAs } = await import('../save-as.js');
        const saved = await saveAs(ports, args.out, patched.value.workbook, [args.workbook]);
        diagnostics.push(...saved.diagnostics);
        written = saved.value;
        const { drafts, questions, numbers } = patched.value;
        if (written)
          lines.push(
            `已写入 ${written}：草稿问题${drafts}条、待核查事项${questions}条、补编号${numbers}个。请在新工作簿里逐条核实、补填，再运行 report。`,
          );
      }
    }
    return emit(
      {
        command: 'inspect',
        result: {
          village: analysis.data.origin.villageName,
          asOf: analysis.data.asOf,
          items: analysis.inspection.answers.map(({ item, subject, answer, decidedBy, rows, ...rest }) => ({
            item,
            subject,
            answer,
            decidedBy: decidedBy ?? null,
            rows,
            ...rest,
          })),
          findings: analysis.ledger.entries.map((e) => ({
            id: e.id,
            item: e.item?.id ?? null,
            subject: e.subject.id,
            status: e.status,
            draft: e.draft,
          })),
          lists,
          written: written ?? null,
        },
        diagnostics,
        text: lines.join('\n'),
      },
      args,
    );
  },
});
