import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  workbook: string;
  registers: string[];
  map?: string;
  out?: string;
  into?: string;
  plan?: string;
}

export const compare = defineCommand<Args>({
  names: ['compare <workbook> <registers..>', '比对'],
  describe: '把村工作簿和登记表逐人逐栏比对：一致、账账不符、账实不符、缺失；另存一份比对表',
  builder: (y) =>
    y
      .positional('workbook', { describe: '村工作簿', type: 'string', demandOption: true })
      .positional('registers', { describe: '登记表', type: 'string', array: true, demandOption: true })
      .option('map', { type: 'string', describe: '对照文件的名称或路径（默认自动辨认）' })
      .option('out', { alias: 'o', type: 'string', describe: '比对表存到哪里（默认在工作簿旁边，名称加“（比对）”）' })
      .option('into', {
        type: 'string',
        describe: '把差异写进《比对差异》，另存为这份新工作簿；检查项 6.16、6.17 按它判定',
      })
      .option('plan', planOption)
      .example('$0 compare 王店村.xlsx 人员名单.xlsx --into 王店村（比对后）.xlsx', '另存写有差异的新工作簿')
      .example('$0 compare 王店村.xlsx 人员名单.xlsx', '比对，并另存 王店村（比对）.xlsx'),
  async run(args) {
    const { basename, dirname, extname, join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { openWorkspace, readInput } = await import('../workspace.js');
    const { openRegisters } = await import('../registers.js');
    const { readWorkbook } = await import('../../workbook/index.js');
    const { compareRegisters, ofVillage, writeComparison } = await import('../../registers/index.js');
    const ports = nodePorts();
    const workspace = await openWorkspace(ports, dirname(args.workbook), args.plan);
    if (!workspace.value) return emit({ command: 'compare', diagnostics: workspace.diagnostics }, args);
    const { plan, folder } = workspace.value;
    const input = await readInput(ports, args.workbook);
    if (!input.value) return emit({ command: 'compare', ...input, code: exitCode.files }, args);
    const read = readWorkbook(input.value, basename(args.workbook), { plan });
    if (!read.value) return emit({ command: 'compare', diagnostics: read.diagnostics }, args);
    const data = read.value;
    const village = plan.villages.find(({ code }) => code === data.origin.villageCode);
    const opened = await openRegisters(ports, folder, args.registers, args.map);
    const diagnostics = [...workspace.diagnostics, ...opened.diagnostics];
    const registers = village ? opened.registers.map((one) => ofVillage(one, village)) : opened.registers;
    if (registers.length === 0) return emit({ command: 'compare', diagnostics }, args);
    const compared = compareRegisters(data, registers);
    diagnostics.push(...compared.diagnostics);
    const { diffs, doubtful } = compared.comparison;
    const extension = extname(args.workbook);
    const target = args.out ?? join(dirname(args.workbook), `${basename(args.workbook, extension)}（比对）.xlsx`);
    const { saveAs } = await import('../save-as.js');
    const content = writeComparison(compared.comparison, { village: data.origin.villageName, asOf: data.asOf });
    const saved = await saveAs(ports, target, content, [args.workbook, ...args.registers]);
    diagnostics.push(...saved.diagnostics);
    let written: string | undefined;
    if (args.into !== undefined) {
      const { diffRows } = await import('../../registers/index.js');
      const { patchWorkbook } = await import('../../workbook/index.js');
      const patched = patchWorkbook(input.value, basename(args.workbook), diffRows(compared.comparison, data), plan);
      diagnostics.push(...patched.diagnostics);
      if (patched.value) {
        const inputs = [args.workbook, ...args.registers];
        const kept = await saveAs(ports, args.into, patched.value, inputs);
        diagnostics.push(...kept.diagnostics);
        written = kept.value;
      }
    }
    const count = (verdict: string): number => diffs.filter((diff) => diff.verdict === verdict).length;
    const counts = Object.fromEntries(['一致', '账账不符', '账实不符', '缺失'].map((v) => [v, count(v)]));
    const text = `${Object.entries(counts)
      .map(([verdict, n]) => `${verdict}${n}处`)
      .join(
        '，',
      )}；是不是同一个人要核实的${doubtful.length}处。${saved.value ? `\n比对表：${saved.value}` : ''}${written ? `\n写有差异的工作簿：${written}` : ''}`;
    return emit(
      {
        command: 'compare',
        result: {
          file: saved.value ?? null,
          workbook: written ?? null,
          differences: diffs.filter(({ verdict }) => verdict !== '一致'),
          doubtful,
        },
        stats: { ...counts, 存疑: doubtful.length },
        diagnostics,
        text,
        ...((!saved.value || (args.into !== undefined && !written)) && { code: exitCode.files }),
      },
      args,
    );
  },
});
