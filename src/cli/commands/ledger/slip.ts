import { hasErrors } from '../../../diagnostics/index.js';
import { defineCommand } from '../../command.js';
import { exitCode } from '../../exit-codes.js';
import { isoDate } from '../../iso-date.js';
import { paperDateOption, planOption } from '../../options.js';
import { emit } from '../../output.js';
import { workbooksArgument } from '../../workbooks-argument.js';

interface Args {
  workbooks: string[];
  number?: string[];
  out: string;
  plan?: string;
  asOf?: string;
  date?: string;
}

export const slip = defineCommand<Args>({
  names: ['slip <workbooks..>', '销号单'],
  describe: '给已整改待复核、已销号的问题逐个做销号单（Word），供责任人、复核人签字',
  builder: (y) =>
    workbooksArgument(y)
      .option('number', { type: 'string', array: true, describe: '只做这些问题编号' })
      .option('out', { alias: 'o', type: 'string', default: 'output/销号单', describe: '输出文件夹' })
      .option('as-of', { type: 'string', describe: '数据截止日期', coerce: isoDate })
      .option('date', paperDateOption)
      .option('plan', planOption)
      .example('$0 ledger 销号单 王店村.xlsx --out 销号单', '每个问题一份 销号单-编号.docx'),
  async run(args) {
    const { openLedgers } = await import('../../ledger-inputs.js');
    const { openPaper } = await import('../../open-paper.js');
    const { hasSlip, locate, writeSlip } = await import('../../../town/index.js');
    const { deliver, safeFileName, slip: form } = await import('../../../village/index.js');
    const opened = await openLedgers(args.workbooks, args);
    const { ledger, workspace, ports } = opened;
    const diagnostics = [...opened.diagnostics];
    const fail = (code?: number): Promise<number> =>
      emit({ command: 'ledger slip', diagnostics, ...(code !== undefined && { code }) }, args);
    if (!ledger || !workspace) return fail(opened.code);
    const paper = await openPaper(ports, workspace, form.name, ledger.asOf, args.date);
    diagnostics.push(...paper.diagnostics);
    if (!paper.value) return fail();
    const located = [...locate(ledger).values()].filter(
      (one) => hasSlip(one) && (!args.number || args.number.includes(one.entry.id)),
    );
    const unready = (args.number ?? []).filter((id) => located.every(({ entry }) => entry.id !== id));
    if (unready.length > 0) {
      const { wrongUse } = await import('../../wrong-use.js');
      return wrongUse('ledger', `${unready.join('、')}：找不到，或者还没有整改完成，没有销号单。`, args);
    }
    const outputs = [];
    const before = diagnostics.length;
    for (const one of located) {
      const made = await writeSlip(one, paper.value);
      diagnostics.push(...made.diagnostics);
      if (made.value) outputs.push({ name: `${form.name}-${safeFileName(one.entry.id)}.docx`, content: made.value });
    }
    const saved = await deliver(ports.files, args.out, outputs);
    diagnostics.push(...saved.diagnostics);
    const delivered = saved.value ?? [];
    return emit(
      {
        command: 'ledger slip',
        result: { made: delivered },
        diagnostics,
        text: [
          located.length > 0 ? `销号单 ${delivered.length} 份：` : '没有已整改待复核或已销号的问题。',
          ...delivered.map(({ path }) => `  ${path}`),
        ].join('\n'),
        ...(delivered.length < outputs.length
          ? { code: exitCode.files }
          : { code: hasErrors(diagnostics.slice(before)) || opened.unread > 0 ? exitCode.partly : exitCode.fine }),
      },
      args,
    );
  },
});
