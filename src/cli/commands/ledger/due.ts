import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { planOption } from '../../options.js';
import { emit } from '../../output.js';
import { workbooksArgument } from '../../workbooks-argument.js';

interface Args {
  workbooks: string[];
  out?: string;
  unit?: string;
  person?: string;
  source?: string;
  plan?: string;
  asOf?: string;
}

export const due = defineCommand<Args>({
  names: ['due <workbooks..>', '倒排'],
  describe: '倒排表：还有哪些没有完成、哪天到期、谁逾期；按剩余天数、责任单位、责任人；--out 存为可打印的表',
  builder: (y) =>
    workbooksArgument(y)
      .option('out', { alias: 'o', type: 'string', describe: '另存倒排表.xlsx 的文件夹' })
      .option('unit', { type: 'string', describe: '只看这个责任单位' })
      .option('person', { type: 'string', describe: '只看这个责任人' })
      .option('source', { type: 'string', describe: '只看这个来源，如 督查暗访' })
      .option('as-of', { type: 'string', describe: '按哪一天算（默认各工作簿中最晚的数据截止日期）', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 ledger 倒排 收件 --as-of 2021-12-20 --out 输出', '显示并另存 输出/倒排表.xlsx'),
  async run(args) {
    const { openLedgers } = await import('../../ledger-inputs.js');
    const opened = await openLedgers(args.workbooks, args);
    const { ledger, workspace, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    if (!ledger || !workspace)
      return emit(
        { command: 'ledger due', diagnostics, ...(opened.code !== undefined && { code: opened.code }) },
        args,
      );
    const { scheduleOf, writeSchedule } = await import('../../../town/index.js');
    const { unit, person, source } = args;
    const schedule = scheduleOf(ledger, {
      ...(unit && { unit }),
      ...(person && { person }),
      ...(source && { source }),
    });
    const { scheduleText } = await import('../../schedule-text.js');
    const lines = [scheduleText(schedule, ledger)];
    let written: string | undefined;
    if (args.out) {
      const { deliver } = await import('../../../village/index.js');
      const content = writeSchedule(schedule, ledger, workspace.plan);
      const saved = await deliver(ports.files, args.out, [{ name: '倒排表.xlsx', content }]);
      diagnostics.push(...saved.diagnostics);
      written = saved.value?.[0]?.path;
      if (written) lines.push(`倒排表：${written}`);
    }
    return emit(
      {
        command: 'ledger due',
        result: {
          asOf: schedule.asOf,
          villages: ledger.villages.map(({ village, file }) => ({ village: village.name, file })),
          missing: ledger.missing.map(({ name }) => name),
          total: schedule.total,
          closed: schedule.closed,
          waiting: schedule.waiting,
          open: schedule.open.map(({ entry, village }) => ({
            id: entry.numbered ? null : entry.id,
            village: village.name,
            unit: entry.values.responsibleUnit ?? null,
            person: entry.values.responsiblePerson ?? null,
            status: entry.status,
            deadline: entry.values.deadline ?? null,
            daysLeft: entry.daysLeft ?? null,
            overdue: entry.overdue,
          })),
          byDays: schedule.byDays,
          byUnit: schedule.byUnit,
          byPerson: schedule.byPerson,
          withoutEvidence: schedule.withoutEvidence.map(({ entry }) => entry.id),
          written: written ?? null,
        },
        diagnostics,
        text: lines.join('\n'),
        ...(args.out && !written
          ? { code: exitCode.files }
          : opened.unread > 0
            ? { code: exitCode.partly }
            : { code: exitCode.fine }),
      },
      args,
    );
  },
});
