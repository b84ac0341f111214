import { hasErrors } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { historyOption, planOption } from '../../options.js';
import { emit } from '../../output.js';

interface Args {
  numbers: string[];
  into: string[];
  out: string;
  reviewer: string;
  date?: string;
  back?: boolean;
  by?: string;
  history?: string;
  plan?: string;
  asOf?: string;
}

export const close = defineCommand<Args>({
  names: ['close <numbers..>', '销号'],
  describe: '复核：通过的销号，--back 退回重改；没有佐证、复核人就是责任人的不予销号；写进工作簿的新副本和历史',
  builder: (y) =>
    y
      .positional('numbers', { describe: '问题编号', type: 'string', array: true, demandOption: true })
      .option('into', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: '村里现在的工作簿，或放着工作簿的文件夹；它们不会被改动',
      })
      .option('reviewer', { type: 'string', demandOption: true, describe: '复核人' })
      .option('date', { type: 'string', describe: '复核、销号日期（默认数据截止日期）', coerce: isoDate })
      .option('back', { type: 'boolean', describe: '没有改好，退回重改' })
      .option('out', { alias: 'o', type: 'string', default: 'output/销号', describe: '存放新副本的文件夹' })
      .option('by', { type: 'string', describe: '经办人' })
      .option('history', historyOption)
      .option('as-of', { type: 'string', describe: '新的数据截止日期，写进新副本的封面', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 ledger 销号 340604102201-2021-0001 --into 王店村.xlsx --reviewer 李四', '复核通过，销号'),
  async run(args) {
    const { deliverCopies, openLedgers } = await import('../../ledger-inputs.js');
    const { historyPath } = await import('../../history-path.js');
    const { accept, appendHistory, proposalEvents, reviewProposals, writeCopy } = await import(
      '../../../town/index.js'
    );
    const opened = await openLedgers(args.into, args);
    const { ledger, workspace, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    if (!ledger || !workspace)
      return emit(
        { command: 'ledger close', diagnostics, ...(opened.code !== undefined && { code: opened.code }) },
        args,
      );
    const { plan } = workspace;
    const asked = reviewProposals(ledger, {
      ids: args.numbers,
      verdict: args.back ? '退回重改' : '已销号',
      reviewer: args.reviewer,
      date: args.date ?? ledger.asOf,
      ...(args.by && { by: args.by }),
    });
    const accepted = accept(ledger, asked.value, plan);
    diagnostics.push(...asked.diagnostics, ...accepted.diagnostics);
    const copies = [];
    for (const change of accepted.changes) {
      const copy = writeCopy(opened.bytes.get(change.source.file)!, change, plan, args.asOf);
      diagnostics.push(...copy.diagnostics);
      if (copy.value) copies.push({ name: change.source.file, content: copy.value });
    }
    const saved = await deliverCopies(ports, args.out, copies, opened.paths);
    diagnostics.push(...saved.diagnostics);
    const delivered = saved.value ?? [];
    const written = new Set(delivered.map(({ name }) => name));
    const done = accepted.proposals.filter(({ id }) =>
      accepted.changes.some(
        ({ source, sets }) => written.has(source.file) && sets.some(({ entry }) => entry.id === id),
      ),
    );
    const noted = await appendHistory(ports.files, historyPath(opened, args.history), ports.now(), ({ records }) =>
      proposalEvents(ledger, done, records),
    );
    diagnostics.push(...noted.diagnostics);
    const failed = hasErrors(diagnostics.slice(opened.diagnostics.length));
    const what = args.back ? '退回重改' : '销号';
    return emit(
      {
        command: 'ledger close',
        result: { verdict: args.back ? '退回重改' : '已销号', closed: done.map(({ id }) => id), made: delivered },
        diagnostics,
        text: [
          done.length > 0 ? `${what} ${done.length} 个：${done.map(({ id }) => id).join('、')}` : `没有${what}。`,
          ...delivered.map(({ path }) => `  ${path}`),
        ].join('\n'),
        ...(delivered.length < copies.length
          ? { code: exitCode.files }
          : { code: !failed ? exitCode.fine : done.length > 0 ? exitCode.partly : exitCode.inputErrors }),
      },
      args,
    );
  },
});
