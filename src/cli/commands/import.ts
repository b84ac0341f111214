import { defineCommand } from '../command.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  files: string[];
  map?: string;
  village?: string;
  plan?: string;
}

export const importRegisters = defineCommand<Args>({
  names: ['import <files..>', '读登记表'],
  describe: '读国家系统、各部门的登记表（xlsx、csv），说明认出了什么、哪些行有错；不保存数据',
  builder: (y) =>
    y
      .positional('files', { describe: '登记表', type: 'string', array: true, demandOption: true })
      .option('map', { type: 'string', describe: '对照文件的名称或路径（默认自动辨认）' })
      .option('village', { type: 'string', describe: '只看这个村' })
      .option('plan', planOption)
      .example('$0 import 人员名单.xlsx 医保.csv', '看看两份登记表能不能用'),
  async run(args) {
    const { nodePorts } = await import('../node-ports.js');
    const { openWorkspace } = await import('../workspace.js');
    const { openRegisters } = await import('../registers.js');
    const { ofVillage } = await import('../../registers/index.js');
    const ports = nodePorts();
    const workspace = await openWorkspace(ports, process.cwd(), args.plan);
    if (!workspace.value) return emit({ command: 'import', diagnostics: workspace.diagnostics }, args);
    const { plan, folder } = workspace.value;
    const { registers, diagnostics } = await openRegisters(ports, folder, args.files, args.map);
    const village = plan.villages.find(({ name, code }) => name === args.village || code === args.village);
    if (args.village !== undefined && !village) {
      process.stderr.write(`方案里没有“${args.village}”。\n`);
      return 2;
    }
    const result = registers.map((register) => {
      const { mapping, file, columns, records } = village ? ofVillage(register, village) : register;
      const unread = diagnostics.filter(
        (d) => d.place?.kind === 'cell' && d.place.file === file && d.severity === 'warning',
      );
      return {
        file,
        register: mapping.name,
        ...(mapping.note !== undefined && { note: mapping.note }),
        rows: records.length,
        withoutRightId: records.filter(({ idRight }) => !idRight).length,
        columns,
        remarks: unread.length,
      };
    });
    const text = result
      .map(
        ({ file, register, rows, columns, remarks, note }) =>
          `${file}：按“${register}”读，${rows}行；认出${columns.length}列：${columns.map(({ header }) => header).join('、')}。${remarks ? `有${remarks}处要核对。` : ''}${note ? `\n  注意：${note}` : ''}`,
      )
      .join('\n');
    return emit({ command: 'import', result, diagnostics: [...workspace.diagnostics, ...diagnostics], text }, args);
  },
});
