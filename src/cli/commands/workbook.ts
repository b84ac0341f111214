import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { planOption } from '../options.js';
import { emit } from '../output.js';

interface Args {
  villages?: string[];
  out?: string;
  plan?: string;
  from?: string[];
  map?: string;
  town?: boolean;
  dept?: string[];
  sheets?: string[];
}

/** Folders of the workspace where the workbooks of each kind are kept. */
const HOMES = { village: 'villages', town: '镇', department: 'departments' } as const;

export const workbook = defineCommand<Args>({
  names: ['workbook [villages..]', '工作簿'],
  describe: '发放工作簿：村的（不写村名就是全部村）、镇的（--town）、部门的（--dept）；--from 用登记表或上期工作簿预填',
  builder: (y) =>
    y
      .positional('villages', { describe: '村名或村代码', type: 'string', array: true })
      .option('town', { type: 'boolean', describe: '镇的工作簿：镇级事项、会议、督导、目标任务等' })
      .option('dept', { type: 'string', array: true, describe: '部门的工作簿：部门名称或编号，“全部”是每个部门一份' })
      .option('out', {
        alias: 'o',
        type: 'string',
        describe: '存放文件夹（默认是方案旁边的 villages、镇、departments）',
      })
      .option('from', { type: 'string', array: true, describe: '用来预填的登记表、上期工作簿（可以几个）' })
      .option('map', { type: 'string', describe: '登记表对照文件的名称或路径（默认自动辨认）' })
      .option('sheets', {
        type: 'string',
        array: true,
        describe: '选填的表：全部、必填（一张选填的也不要）或表名；默认是方案用得到的',
      })
      .option('plan', planOption)
      .example('$0 workbook 王店村 --out .', '在当前文件夹生成 王店村.xlsx')
      .example('$0 workbook --town --dept 教育 医保', '生成镇的和两个部门的工作簿')
      .example('$0 workbook 王店村 --from 人员名单.xlsx 上期.xlsx', '已知的内容不用再填'),
  async run(args) {
    const { join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { openWorkspace } = await import('../workspace.js');
    const ports = nodePorts();
    const workspace = await openWorkspace(ports, process.cwd(), args.plan);
    if (!workspace.value) return emit({ command: 'workbook', diagnostics: workspace.diagnostics }, args);
    const { plan, folder } = workspace.value;
    const { chooseUnits } = await import('../choose-units.js');
    const chosen = chooseUnits(plan, args);
    if ('wrong' in chosen) {
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('workbook', chosen.wrong.join('\n'), args);
    }
    const { chooseSheets } = await import('../choose-sheets.js');
    const sheets = chooseSheets(args.sheets);
    if (typeof sheets === 'object' && 'wrong' in sheets) {
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('workbook', sheets.wrong, args);
    }
    const { issueBook } = await import('../../workbook/index.js');
    const { deliver } = await import('../../village/index.js');
    const { openSources } = await import('../prefill.js');
    const sources = args.from ? await openSources(ports, workspace.value, args.from, args.map) : undefined;
    if (sources?.stopped) return emit({ command: 'workbook', diagnostics: sources.diagnostics }, args);
    const diagnostics = [...workspace.diagnostics, ...(sources?.diagnostics ?? [])];
    const made = [];
    for (const kind of ['village', 'town', 'department'] as const) {
      const outputs = [];
      for (const unit of chosen.units.filter(({ book }) => book === kind)) {
        const known = sources?.of(unit);
        diagnostics.push(...(known?.diagnostics ?? []));
        outputs.push({ name: `${unit.name}.xlsx`, content: await issueBook({ plan, unit, sheets, ...known?.value }) });
      }
      if (outputs.length === 0) continue;
      const saved = await deliver(ports.files, args.out ?? join(folder, HOMES[kind]), outputs);
      diagnostics.push(...saved.diagnostics);
      made.push(...(saved.value ?? []));
    }
    return emit(
      {
        command: 'workbook',
        result: made,
        diagnostics,
        text: `生成${made.length}份工作簿：\n${made.map((m) => `  ${m.path}`).join('\n')}\n下一步：用 Excel 或 WPS 填写，填好后运行 cunbao check 检查。`,
        ...(made.length < chosen.units.length && { code: made.length ? exitCode.partly : exitCode.files }),
      },
      args,
    );
  },
});
