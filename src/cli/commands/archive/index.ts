import { defineCommand } from '../../command.js';
import { wrongUse } from '../../wrong-use.js';
import { add } from './add.js';
import { type MakeArgs, makeOptions } from './options.js';
import { verify } from './verify.js';

interface Args extends MakeArgs {
  folder?: string;
}

export const archive = defineCommand<Args>({
  names: ['archive [folder]', '归档'],
  describe: '把成品归档：每份一个 PDF/A，编档号，出归档文件目录和校验清单；verify 核验，add 补充归档',
  builder: (y) =>
    makeOptions(y)
      .positional('folder', { describe: '放着成品的文件夹（report、compile、forms 的输出）', type: 'string' })
      .example('$0 archive 输出 --out 档案', '按工作区 templates/归档.yaml 的设置归档')
      .example('$0 archive verify 档案', '核验：一个字节变了都能发现'),
  subcommands: [verify, add],
  async run(args) {
    if (!args.folder || !args.out)
      return wrongUse('archive', '请写成品在哪里、档案放到哪里，例如：cunbao archive 输出 --out 档案', args);
    const { runArchive } = await import('../../run-archive.js');
    return runArchive('archive', args.folder, args.out, args);
  },
});
