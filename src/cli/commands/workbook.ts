import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { emit } from '../output.js';

interface Args {
  villages?: string[];
  out?: string;
  plan?: string;
  from?: string[];
  map?: string;
}

export const workbook = defineCommand<Args>({
  names: ['workbook [villages..]', '工作簿'],
  describe: '发放村工作簿；不写村名就给全部村各做一份；--from 用登记表或上期工作簿预填',
  builder: (y) =>
    y
      .positional('villages', { describe: '村名或村代码', type: 'string', array: true })
      .option('out', { alias: 'o', type: 'string', describe: '存放文件夹（默认是方案旁边的 villages）' })
      .option('from', { type: 'string', array: true, describe: '用来预填的登记表、上期工作簿（可以几个）' })
      .option('map', { type: 'string', describe: '登记表对照文件的名称或路径（默认自动辨认）' })
      .option('plan', { type: 'string', describe: '方案文件 plan.yaml' })
      .example('$0 workbook 王店村 --out .', '在当前文件夹生成 王店村.xlsx')
      .example('$0 workbook 王店村 --from 人员名单.xlsx 上期.xlsx', '已知的内容不用再填'),
  async run(args) {
    const { join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { openWorkspace } = await import('../workspace.js');
    const { suggest } = await import('../../diagnostics/index.js');
    const ports = nodePorts();
    const workspace = await openWorkspace(ports, process.cwd(), args.plan);
    if (!workspace.value) return emit({ command: 'workbook', diagnostics: workspace.diagnostics }, args);
    const { plan, folder } = workspace.value;
    const wanted = args.villages ?? [];
    const unknown = wanted.filter((name) => !plan.villages.some((v) => v.name === name || v.code === name));
    if (unknown.length) {
      const names = plan.villages.map((v) => v.name);
      const { wrongUse } = await import('../wrong-use.js');
      const sentence = (name: string): string =>
        `方案里没有“${name}”。${suggest(name, names) ? `是不是“${suggest(name, names)}”？` : `方案里的村：${names.join('、')}。`}`;
      return wrongUse('workbook', unknown.map(sentence).join('\n'), args);
    }
    const { issueWorkbook } = await import('../../workbook/index.js');
    const { deliver } = await import('../../village/index.js');
    const villages = plan.villages.filter((v) => !wanted.length || wanted.includes(v.name) || wanted.includes(v.code));
    const { openSources } = await import('../prefill.js');
    const sources = args.from ? await openSources(ports, workspace.value, args.from, args.map) : undefined;
    if (sources?.stopped) return emit({ command: 'workbook', diagnostics: sources.diagnostics }, args);
    const diagnostics = [...workspace.diagnostics, ...(sources?.diagnostics ?? [])];
    const outputs = [];
    for (const village of villages) {
      const known = sources?.of(village);
      diagnostics.push(...(known?.diagnostics ?? []));
      outputs.push({ name: `${village.name}.xlsx`, content: await issueWorkbook({ plan, village, ...known?.value }) });
    }
    const out = args.out ?? join(folder, 'villages');
    const saved = await deliver(ports.files, out, outputs);
    const made = saved.value ?? [];
    return emit(
      {
        command: 'workbook',
        result: made,
        diagnostics: [...diagnostics, ...saved.diagnostics],
        text: `生成${made.length}份工作簿：\n${made.map((m) => `  ${m.path}`).join('\n')}\n下一步：用 Excel 或 WPS 填写，填好后运行 cunbao check 检查。`,
        ...(made.length < villages.length && { code: made.length ? exitCode.partly : exitCode.files }),
      },
      args,
    );
  },
});
