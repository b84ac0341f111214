import { defineCommand } from '../../command.js';
import { emit } from '../../output.js';
import { wrongUse } from '../../wrong-use.js';
import { type MakeArgs, makeOptions } from './options.js';

interface Args extends MakeArgs {
  folder: string;
  to?: string[];
}

export const add = defineCommand<Args>({
  names: ['add <folder>', '补充'],
  describe: '补充归档：后来的文件另做一包，件号接着编；原来的档案不动',
  builder: (y) =>
    makeOptions(y)
      .positional('folder', { describe: '放着成品的文件夹；已经归过档的会跳过', type: 'string', demandOption: true })
      .option('to', { type: 'string', array: true, describe: '原来的档案；已经补充过的，按先后都写上' })
      .example('$0 archive add 输出 --to 档案 --out 档案补1', '新的一包放在 档案补1'),
  async run(args) {
    if (!args.to?.length || !args.out)
      return wrongUse(
        'archive add',
        '请写原来的档案和新的一包放到哪里，例如：cunbao archive add 输出 --to 档案 --out 档案补1',
        args,
      );
    const { nodePorts } = await import('../../node-ports.js');
    const { verifyChain } = await import('../../../archive/index.js');
    const { hasErrors } = await import('../../../diagnostics/index.js');
    const chain = await verifyChain(nodePorts().files, args.to);
    if (!chain.value || hasErrors(chain.diagnostics))
      return emit({ command: 'archive add', diagnostics: chain.diagnostics }, args);
    const { runArchive } = await import('../../run-archive.js');
    return runArchive('archive add', args.folder, args.out, args, {
      catalogues: chain.value.map(({ catalogue }) => catalogue),
      tagManifest: chain.value.at(-1)!.tagManifest,
    });
  },
});
