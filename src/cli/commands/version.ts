import { defineCommand } from '../command.js';
import { emit } from '../output.js';

export const version = defineCommand<object>({
  names: ['version', '版本'],
  describe: '显示版本，以及 Node 和系统的版本；报告问题时请附上',
  builder: (y) => y,
  async run(args) {
    const { releaseVersion } = await import('../program-version.js');
    const { platform, arch, version: node } = process;
    const result = { version: releaseVersion(), node, platform, arch };
    return emit(
      {
        command: 'version',
        result,
        diagnostics: [],
        text: `村报 ${result.version}（Node ${node}，${platform} ${arch}）`,
      },
      args,
    );
  },
});
