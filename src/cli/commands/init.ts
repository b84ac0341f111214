import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { emit } from '../output.js';

interface Args {
  folder: string;
}

const folders: [string, string][] = [
  ['villages', '各村填好的工作簿放在这里（王店村.xlsx……）。'],
  ['registers', '其他系统导出的名单放在这里。'],
  ['fonts', '公文字体（方正小标宋、仿宋、楷体、黑体、宋体）的文件放在这里，生成 PDF 时优先使用。'],
];

export const init = defineCommand<Args>({
  names: ['init <folder>', '新建'],
  describe: '新建一个工作区：方案、模板和各文件夹',
  builder: (y) =>
    y
      .positional('folder', { describe: '工作区文件夹', type: 'string', demandOption: true })
      .example('$0 init 大排查2021', '在“大排查2021”里放好方案和模板'),
  async run(args) {
    const { basename, dirname, join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { releaseVersion } = await import('../program-version.js');
    const { deliver } = await import('../../village/index.js');
    const { files } = nodePorts();
    if (await files.exists(join(args.folder, 'plan.yaml'))) {
      const { wrongUse } = await import('../wrong-use.js');
      return wrongUse('init', `“${args.folder}”里已经有 plan.yaml，没有改动。要另建工作区，请换一个文件夹。`, args);
    }
    const { shippedFiles } = await import('../update/shipped.js');
    const { keepOriginal } = await import('../update/original.js');
    const shipped = await shippedFiles(files);
    const diagnostics = [];
    for (const [path, content] of shipped)
      diagnostics.push(
        ...(await deliver(files, join(args.folder, dirname(path)), [{ name: basename(path), content }])).diagnostics,
      );
    for (const [name, text] of folders)
      diagnostics.push(
        ...(await deliver(files, join(args.folder, name), [{ name: '说明.txt', content: `${text}\n` }])).diagnostics,
      );
    const failed = diagnostics.some((d) => d.severity === 'error');
    if (!failed) await keepOriginal(files, args.folder, shipped, releaseVersion());
    return emit(
      {
        command: 'init',
        result: { folder: args.folder },
        diagnostics,
        ...(failed
          ? { code: exitCode.files }
          : {
              text: `工作区已建好：${args.folder}\n  plan.yaml   方案：检查项、时限、责任单位、待确认的默认值\n  templates/  报告模板、版式，表单/ 里是可以用 Word 改的表单\n  villages/   各村工作簿\n  村报.cmd    Windows 上把工作簿拖到它上面就生成报告\n下一步：进入这个文件夹，运行 cunbao workbook 生成各村的空白工作簿。`,
            }),
      },
      args,
    );
  },
});
