import { hasErrors } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { historyOption, planOption } from '../../options.js';
import { emit } from '../../output.js';
import { workbooksArgument } from '../../workbooks-argument.js';

interface Args {
  workbooks: string[];
  by?: string;
  history?: string;
  plan?: string;
}

export const record = defineCommand<Args>({
  names: ['record <workbooks..>', '登记'],
  describe: '把每个问题的变化记入历史（只加不改）：谁、什么时候、出自哪个文件；同样的文件再记一次不会重复',
  builder: (y) =>
    workbooksArgument(y)
      .option('by', { type: 'string', describe: '经办人' })
      .option('history', historyOption)
      .option('plan', planOption)
      .example('$0 ledger 登记 收件 --by 张三', '记入 台账/历史.jsonl'),
  async run(args) {
    const { openLedgers } = await import('../../ledger-inputs.js');
    const { historyPath } = await import('../../history-path.js');
    const opened = await openLedgers(args.workbooks, args);
    const { ledger, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    if (!ledger)
      return emit(
        { command: 'ledger record', diagnostics, ...(opened.code !== undefined && { code: opened.code }) },
        args,
      );
    const { appendHistory, judgeEvents, registerEvents } = await import('../../../town/index.js');
    const path = historyPath(opened, args.history);
    const written = await appendHistory(ports.files, path, ports.now(), ({ records }) =>
      registerEvents(ledger, records, args.by),
    );
    const judged = judgeEvents(written.value ?? []);
    diagnostics.push(...written.diagnostics, ...judged);
    const added = written.value;
    return emit(
      {
        command: 'ledger record',
        result: { history: path, added: added?.length ?? null },
        diagnostics,
        ...(added && {
          text: `${added.length > 0 ? `记入 ${added.length} 条` : '没有新的变化'}：${path}\n看一个问题的历史：cunbao ledger 历史 问题编号`,
        }),
        ...(!added
          ? {}
          : { code: hasErrors(judged) ? exitCode.inputErrors : opened.unread > 0 ? exitCode.partly : exitCode.fine }),
      },
      args,
    );
  },
});
