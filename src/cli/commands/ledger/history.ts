import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { historyOption, planOption } from '../../options.js';
import { emit } from '../../output.js';

interface Args {
  number?: string;
  history?: string;
  plan?: string;
}

export const history = defineCommand<Args>({
  names: ['history [number]', '历史'],
  describe: '一个问题从发现到销号的全部记录；不写编号就核对整份历史有没有被改过',
  builder: (y) =>
    y
      .positional('number', { describe: '问题编号', type: 'string' })
      .option('history', historyOption)
      .option('plan', planOption)
      .example('$0 ledger 历史 340604102201-2021-0001', '谁、什么时候、改了什么、出自哪个文件'),
  async run(args) {
    const { join } = await import('node:path');
    const { nodePorts } = await import('../../node-ports.js');
    const { openWorkspace, unreadable } = await import('../../workspace.js');
    const { historyPath } = await import('../../history-path.js');
    const { openHistory } = await import('../../../town/index.js');
    const ports = nodePorts();
    const workspace = await openWorkspace(ports, process.cwd(), args.plan);
    const path = historyPath(
      { ...(workspace.value && { workspace: workspace.value }), paths: [join(process.cwd(), 'plan.yaml')] },
      args.history,
    );
    const fail = (diagnostics: typeof workspace.diagnostics, code?: number): Promise<number> =>
      emit({ command: 'ledger history', diagnostics, ...(code !== undefined && { code }) }, args);
    if (!(await ports.files.exists(path))) return fail([unreadable(path, '还没有历史记录')], exitCode.files);
    const opened = await openHistory(ports.files, path);
    if (!opened.value) return fail(opened.diagnostics);
    const { records } = opened.value;
    const { historyText } = await import('../../history-text.js');
    const own = args.number === undefined ? [] : records.filter(({ finding }) => finding === args.number);
    if (args.number !== undefined && own.length === 0) {
      const { wrongUse } = await import('../../wrong-use.js');
      return wrongUse('ledger', `历史记录里没有“${args.number}”这个编号。`, args);
    }
    const findings = new Set(records.map(({ finding }) => finding).filter(Boolean)).size;
    return emit(
      {
        command: 'ledger history',
        result: { history: path, records: args.number === undefined ? records.length : own },
        diagnostics: opened.diagnostics,
        text:
          args.number === undefined
            ? `历史记录完好：${records.length} 条，涉及 ${findings} 个问题。${path}`
            : historyText(args.number, own),
      },
      args,
    );
  },
});
