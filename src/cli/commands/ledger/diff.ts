import { hasErrors, maskNumbers } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { planOption } from '../../options.js';
import { emit } from '../../output.js';

interface Args {
  workbooks: string[];
  since: string[];
  out?: string;
  plan?: string;
  asOf?: string;
}

export const diff = defineCommand<Args>({
  names: ['diff <workbooks..>', '对账'],
  describe: '两期对账：新增、销号、未动、逾期、退回、消失，以及改动了哪些内容；消失的是错误',
  builder: (y) =>
    y
      .positional('workbooks', {
        describe: '本期的村工作簿，或放着工作簿的文件夹',
        type: 'string',
        array: true,
        demandOption: true,
      })
      .option('since', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: '上期的工作簿，或放着工作簿的文件夹',
      })
      .option('out', { alias: 'o', type: 'string', describe: '另存对账表.xlsx 的文件夹' })
      .option('as-of', { type: 'string', describe: '本期按哪一天算逾期', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 ledger 对账 本期 --since 上期 --out 输出', '对账，并另存 输出/对账表.xlsx'),
  async run(args) {
    const { openLedgers } = await import('../../ledger-inputs.js');
    const { plan } = args;
    const now = await openLedgers(args.workbooks, args);
    const before = await openLedgers(args.since, plan ? { plan } : {});
    const diagnostics = [...before.diagnostics, ...now.diagnostics];
    const failed = [before, now].find(({ ledger }) => !ledger);
    if (!before.ledger || !now.ledger || !now.workspace)
      return emit(
        { command: 'ledger diff', diagnostics, ...(failed?.code !== undefined && { code: failed.code }) },
        args,
      );
    const { compareEditions, judgeEditions, summaryLines, VERDICTS, writeComparisonOfEditions } = await import(
      '../../../town/index.js'
    );
    const comparison = compareEditions(before.ledger, now.ledger);
    const judged = judgeEditions(comparison);
    diagnostics.push(...judged);
    const summary = summaryLines(comparison);
    const count = (counts: number[]): string =>
      [
        ...VERDICTS.map((verdict, index) => [verdict, counts[index + 2]!] as const),
        ['其中逾期', counts.at(-1)!] as const,
      ]
        .filter(([, n]) => n > 0)
        .map(([name, n]) => `${name} ${n}`)
        .join('，');
    const lines = [
      `上期（${comparison.from}）与本期（${comparison.to}）对账：`,
      ...summary.map(
        ({ name, counts }) => `  ${name}：上期 ${counts[0]} 个，本期 ${counts[1]} 个；${count(counts) || '没有问题'}`,
      ),
    ];
    let written: string | undefined;
    if (args.out) {
      const { deliver } = await import('../../../village/index.js');
      const content = writeComparisonOfEditions(comparison, now.workspace.plan);
      const saved = await deliver(now.ports.files, args.out, [{ name: '对账表.xlsx', content }]);
      diagnostics.push(...saved.diagnostics);
      written = saved.value?.[0]?.path;
      if (written) lines.push(`对账表：${written}`);
    }
    return emit(
      {
        command: 'ledger diff',
        result: {
          from: comparison.from,
          to: comparison.to,
          villages: summary.map(({ name, counts }) => ({
            name,
            before: counts[0],
            after: counts[1],
            overdue: counts.at(-1),
            ...Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, counts[index + 2]])),
          })),
          changes: comparison.changes.map(({ id, village, verdict, before: old, after, fields, renumbered }) => ({
            id,
            village: village.name,
            verdict,
            before: old?.status ?? null,
            after: after?.status ?? null,
            overdue: after?.overdue ?? false,
            fields: fields.map(({ before: was, after: is, ...field }) => ({
              ...field,
              before: was === undefined ? null : maskNumbers(was),
              after: is === undefined ? null : maskNumbers(is),
            })),
            renumbered: renumbered ?? null,
          })),
          gone: comparison.gone.map(({ name }) => name),
          added: comparison.added.map(({ name }) => name),
          written: written ?? null,
        },
        diagnostics,
        text: lines.join('\n'),
        ...(args.out && !written
          ? { code: exitCode.files }
          : hasErrors(judged)
            ? { code: exitCode.inputErrors }
            : { code: now.unread + before.unread > 0 ? exitCode.partly : exitCode.fine }),
      },
      args,
    );
  },
});
