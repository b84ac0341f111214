import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { emit } from '../output.js';

/** Kept results of a workspace, which can be computed again at any time. */
const KEPT = '.cunbao';

export const purge = defineCommand<{ folder?: string }>({
  names: ['purge [folder]', '清除'],
  describe: '删掉工作区里留着的中间结果（.cunbao，内有姓名等）；您的文件和成品不动，以后用到会重新算',
  builder: (y) =>
    y
      .positional('folder', { describe: '工作区文件夹（默认是当前文件夹）', type: 'string' })
      .example('$0 purge 王集镇', '工作做完，或者电脑要交给别人之前'),
  async run(args) {
    const { join } = await import('node:path');
    const { nodePorts } = await import('../node-ports.js');
    const { unreadable } = await import('../workspace.js');
    const { systemReason } = await import('../../village/index.js');
    const { files } = nodePorts();
    const folder = args.folder ?? '.';
    let removed = 0;
    // A link in place of a folder is not listed, so nothing outside the workspace is reached.
    const clear = async (path: string): Promise<void> => {
      for (const { name, folder: inner } of await files.list(path)) {
        if (inner) await clear(join(path, name));
        else {
          await files.remove(join(path, name));
          removed++;
        }
      }
    };
    try {
      const entries = await files.list(folder);
      if (entries.some((entry) => entry.name === KEPT && entry.folder)) await clear(join(folder, KEPT));
    } catch (error) {
      const diagnostics = [unreadable(folder, systemReason(error))];
      return emit({ command: 'purge', diagnostics, code: exitCode.files }, args);
    }
    const text = removed > 0 ? `删掉了 ${removed} 个留着的中间结果。` : `“${folder}”里没有留着的中间结果。`;
    return emit({ command: 'purge', result: { removed }, diagnostics: [], text }, args);
  },
});
