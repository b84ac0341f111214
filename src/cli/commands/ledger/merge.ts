import { hasErrors } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { historyOption, planOption } from '../../options.js';
import { emit } from '../../output.js';

interface Args {
  forms: string[];
  into: string[];
  out: string;
  decisions?: string;
  prefer?: '单位' | '村里';
  by?: string;
  history?: string;
  plan?: string;
  asOf?: string;
}

export const merge = defineCommand<Args>({
  names: ['merge <forms..>', '收回'],
  describe: '收回责任单位填好的交办单，与村里的改动三方合并，写进村工作簿的新副本；两边都改了的列出来由人决定',
  builder: (y) =>
    y
      .positional('forms', {
        describe: '交回的交办单（xlsx），或放着它们的文件夹',
        type: 'string',
        array: true,
        demandOption: true,
      })
      .option('into', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: '村里现在的工作簿，或放着工作簿的文件夹；它们不会被改动',
      })
      .option('out', { alias: 'o', type: 'string', default: 'output/收回', describe: '存放新副本的文件夹' })
      .option('decisions', { type: 'string', describe: '填好“采用”一栏的 待决定.xlsx' })
      .option('prefer', { choices: ['单位', '村里'] as const, describe: '没有决定的，都听哪一边的' })
      .option('by', { type: 'string', describe: '经办人' })
      .option('history', historyOption)
      .option('as-of', { type: 'string', describe: '新的数据截止日期，写进新副本的封面', coerce: isoDate })
      .option('plan', planOption)
      .example('$0 ledger 收回 交回 --into 收件 --out 新一期', '新副本在 新一期/，要人决定的在 新一期/待决定.xlsx'),
  async run(args) {
    const { basename } = await import('node:path');
    const { deliverCopies, formPaths, openLedgers } = await import('../../ledger-inputs.js');
    const { readInput } = await import('../../workspace.js');
    const { historyPath } = await import('../../history-path.js');
    const { appendHistory, openHistory, proposalEvents, readDecisions, readForm, takeBack, writeConflicts, writeCopy } =
      await import('../../../town/index.js');
    const opened = await openLedgers(args.into, args);
    const { ledger, workspace, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    const before = diagnostics.length;
    const fail = (code?: number): Promise<number> =>
      emit({ command: 'ledger merge', diagnostics, ...(code !== undefined && { code }) }, args);
    if (!ledger || !workspace) return fail(opened.code);
    const { plan } = workspace;
    const record = historyPath(opened, args.history);
    const history = await openHistory(ports.files, record);
    diagnostics.push(...history.diagnostics);
    if (!history.value) return fail();

    const paths = await formPaths(ports, args.forms);
    const forms = [];
    for (const path of paths) {
      const input = await readInput(ports, path);
      const form = input.value && readForm(input.value, basename(path), plan, history.value.records);
      diagnostics.push(...input.diagnostics, ...(form?.diagnostics ?? []));
      if (form?.value) forms.push(form.value);
    }
    if (forms.length === 0) return fail(hasErrors(diagnostics) ? undefined : exitCode.files);
    const decided = args.decisions === undefined ? undefined : await readInput(ports, args.decisions);
    const decisions = decided?.value && readDecisions(decided.value, basename(args.decisions!), plan);
    diagnostics.push(...(decided?.diagnostics ?? []), ...(decisions?.diagnostics ?? []));
    if (decided && !decisions?.value) return fail(decided.value ? undefined : exitCode.files);

    const taken = takeBack(ledger, forms, {
      plan,
      history: history.value.records,
      decisions: decisions?.value ?? [],
      ...(args.prefer && { prefer: args.prefer }),
      ...(args.by && { by: args.by }),
    });
    diagnostics.push(...taken.diagnostics);
    const copies = [];
    for (const change of taken.changes) {
      const { file } = change.source;
      const copy = writeCopy(opened.bytes.get(file)!, change, plan, args.asOf);
      diagnostics.push(...copy.diagnostics);
      if (copy.value) copies.push({ name: file, content: copy.value });
    }
    const villages = new Map(
      ledger.villages.flatMap(({ village, entries }) => entries.map(({ id }) => [id, village.name] as const)),
    );
    const open = taken.conflicts.length > 0;
    const sheet = open
      ? [{ name: '待决定.xlsx', content: writeConflicts(taken.conflicts, (id) => villages.get(id) ?? '', plan) }]
      : [];
    const saved = await deliverCopies(
      ports,
      args.out,
      [...copies, ...sheet],
      [...opened.paths, ...paths, ...(args.decisions ? [args.decisions] : [])],
    );
    diagnostics.push(...saved.diagnostics);
    const delivered = saved.value ?? [];
    const written = new Set(delivered.map(({ name }) => name));
    const kept = taken.proposals.filter(({ id }) => {
      const change = taken.changes.find(({ sets }) => sets.some(({ entry }) => entry.id === id));
      return !change || written.has(change.source.file);
    });
    // After the files: what the record says was taken is in a file that exists. A run that was cut off here is simply run again.
    const noted = await appendHistory(ports.files, record, ports.now(), ({ records }) =>
      proposalEvents(ledger, kept, records),
    );
    diagnostics.push(...noted.diagnostics);
    // What was wrong in the workbooks before is not this run's failure.
    const failed = hasErrors(diagnostics.slice(before));
    const changed = taken.changes.reduce((sum, { sets }) => sum + sets.length, 0);
    const complete =
      !open && forms.length === paths.length && delivered.length === taken.changes.length && opened.unread === 0;
    return emit(
      {
        command: 'ledger merge',
        result: {
          forms: forms.map(({ file, unit, rows }) => ({ file, unit, findings: rows.length })),
          taken: taken.changes.flatMap(({ source, sets }) =>
            sets.map(({ entry, key }) => ({ id: entry.id, village: source.village.name, field: key })),
          ),
          conflicts: taken.conflicts.map(({ id, key, reason, unit }) => ({ id, field: key, reason, unit })),
          made: delivered,
        },
        diagnostics,
        stats: { forms: forms.length, cells: changed, conflicts: taken.conflicts.length },
        text: [
          `收回 ${forms.length} 份交办单：写入 ${changed} 处${open ? `，${taken.conflicts.length} 处等人决定` : ''}。`,
          ...delivered.map(({ path }) => `  ${path}`),
          open
            ? '下一步：在 待决定.xlsx 的“采用”一栏选择，再运行一次，加 --decisions 待决定.xlsx。'
            : '下一步：核对新副本，已整改的请复核人复核后运行 cunbao ledger 销号。',
        ].join('\n'),
        code:
          delivered.length < copies.length + sheet.length
            ? exitCode.files
            : failed && delivered.length === 0
              ? exitCode.inputErrors
              : complete && !failed
                ? exitCode.fine
                : exitCode.partly,
      },
      args,
    );
  },
});
