import { defineCommand } from '../../command.js';
import { emit } from '../../output.js';

interface Args {
  archives: string[];
}

export const verify = defineCommand<Args>({
  names: ['verify <archives..>', '核验'],
  describe: '核验档案：逐个文件比对 SHA-256，查页数、PDF/A 结构、档号件号、日期、个人信息',
  builder: (y) =>
    y
      .positional('archives', {
        describe: '档案文件夹；有补充档案的，按先后一起写上',
        type: 'string',
        array: true,
        demandOption: true,
      })
      .example('$0 archive verify 档案', '没有变动，退出码 0')
      .example('$0 archive verify 档案 档案补1', '连同补充的一起核验，件号应当接得上'),
  async run(args) {
    const { nodePorts } = await import('../../node-ports.js');
    const { verifyChain } = await import('../../../archive/index.js');
    const { hasErrors } = await import('../../../diagnostics/index.js');
    const { value, diagnostics } = await verifyChain(nodePorts().files, args.archives);
    const failed = hasErrors(diagnostics);
    return emit(
      {
        command: 'archive verify',
        result: value
          ? value.map(({ catalogue, files, tagManifest }, index) => ({
              archive: args.archives[index],
              passed: !failed,
              items: catalogue.items.length,
              volumes: catalogue.volumes.length,
              files,
              tagManifest,
            }))
          : null,
        diagnostics,
        text: failed
          ? '核验没有通过。'
          : (value ?? [])
              .map(
                ({ catalogue: { items }, files, tagManifest }, index) =>
                  `${args.archives[index]}：${items.length} 件，${items.reduce((sum, { pages }) => sum + pages, 0)} 页，${files} 个文件，和归档时一样。\n  总校验值 ${tagManifest}（抄在纸质目录上，另处存放，以后可以比对）`,
              )
              .join('\n'),
      },
      args,
    );
  },
});
