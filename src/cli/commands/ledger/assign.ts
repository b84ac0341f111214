import { hasErrors } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { historyOption, paperDateOption, planOption } from '../../options.js';
import { emit } from '../../output.js';
import { workbooksArgument } from '../../workbooks-argument.js';

interface Args {
  workbooks: string[];
  out: string;
  unit?: string[];
  by?: string;
  history?: string;
  plan?: string;
  asOf?: string;
  date?: string;
}

export const assign = defineCommand<Args>({
  names: ['assign <workbooks..>', '交办'],
  describe: '给每个责任单位做交办单：Word 一份，由单位填写、交回的 Excel 一份',
  builder: (y) =>
    workbooksArgument(y)
      .option('out', { alias: 'o', type: 'string', default: 'output/交办', describe: '输出文件夹' })
      .option('unit', { type: 'string', array: true, describe: '只给这些责任单位' })
      .option('by', { type: 'string', describe: '经办人' })
      .option('history', historyOption)
      .option('as-of', { type: 'string', describe: '按哪一天算逾期', coerce: isoDate })
      .option('date', paperDateOption)
      .option('plan', planOption)
      .example('$0 ledger 交办 收件 --out 交办', '每个责任单位一份 交办单-单位.docx 和 .xlsx'),
  async run(args) {
    const { openLedgers } = await import('../../ledger-inputs.js');
    const opened = await openLedgers(args.workbooks, args);
    const { ledger, workspace, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    const fail = (code?: number): Promise<number> =>
      emit({ command: 'ledger assign', diagnostics, ...(code !== undefined && { code }) }, args);
    if (!ledger || !workspace) return fail(opened.code);
    const { appendHistory, assignEvents, assignmentsOf, writeAssignment, writeForm } = await import(
      '../../../town/index.js'
    );
    const { openPaper } = await import('../../open-paper.js');
    const { assignment, deliver, safeFileName } = await import('../../../village/index.js');
    const { historyPath } = await import('../../history-path.js');
    const { plan } = workspace;
    const assigned = assignmentsOf(ledger, plan, args.unit);
    diagnostics.push(...assigned.diagnostics);
    const paper = await openPaper(ports, workspace, assignment.name, ledger.asOf, args.date);
    diagnostics.push(...paper.diagnostics);
    if (!paper.value) return fail();
    const outputs = [];
    const made: typeof assigned.value = [];
    for (const one of assigned.value) {
      const sheet = await writeAssignment(one, paper.value);
      diagnostics.push(...sheet.diagnostics);
      if (!sheet.value) continue;
      const name = `${assignment.name}-${safeFileName(one.unit.replace(/\s/g, ''))}`;
      outputs.push({ name: `${name}.docx`, content: sheet.value });
      outputs.push({ name: `${name}.xlsx`, content: writeForm(one, ledger.asOf, plan) });
      made.push(one);
    }
    const saved = await deliver(ports.files, args.out, outputs);
    diagnostics.push(...saved.diagnostics);
    const delivered = saved.value ?? [];
    const noted = await appendHistory(ports.files, historyPath(opened, args.history), ports.now(), ({ records }) =>
      assignEvents(made, records, args.by),
    );
    diagnostics.push(...noted.diagnostics);
    const complete = delivered.length === outputs.length && made.length === assigned.value.length;
    return emit(
      {
        command: 'ledger assign',
        result: {
          asOf: ledger.asOf,
          units: made.map(({ unit, findings }) => ({ unit, findings: findings.map(({ entry }) => entry.id) })),
          made: delivered,
        },
        diagnostics,
        text: [
          made.length > 0
            ? `${made.length} 个责任单位的交办单（问题 ${made.reduce((sum, { findings }) => sum + findings.length, 0)} 个）：`
            : '没有需要交办的问题。',
          ...made.map(({ unit, findings }) => `  ${unit}：${findings.length} 个`),
          ...delivered.map(({ path }) => `  ${path}`),
          ...(made.length > 0
            ? [
                '下一步：把 xlsx 发给责任单位填写；交回后运行 cunbao ledger 收回 交回的表 --into 村工作簿 --out 文件夹。',
              ]
            : []),
        ].join('\n'),
        ...(delivered.length < outputs.length && delivered.length === 0
          ? { code: exitCode.files }
          : hasErrors(noted.diagnostics)
            ? { code: exitCode.inputErrors }
            : { code: complete && opened.unread === 0 ? exitCode.fine : exitCode.partly }),
      },
      args,
    );
  },
});
