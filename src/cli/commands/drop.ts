import { defineCommand } from '../command.js';
import { exitCode } from '../exit-codes.js';
import { pdf } from './pdf.js';
import { report } from './report.js';

interface Args {
  folder: string;
  files?: string[];
}

const USAGE = [
  '把文件拖到“村报.cmd”图标上：',
  '  填好的村工作簿，或者放着工作簿的文件夹：生成报告和台账，放在这个文件夹的“输出”里；',
  '  改过的自查报告.docx：核对以后转成 PDF，放在它旁边。',
];

/** What 村报.cmd calls with what was dropped on it: the launcher itself has no Chinese in it, see windows-launcher.ts. */
export const drop = defineCommand<Args>({
  names: ['drop <folder> [files..]'],
  describe: '“村报.cmd”用的：处理拖到它上面的文件',
  hidden: true,
  builder: (y) =>
    y
      .positional('folder', { describe: '“村报.cmd”所在的文件夹', type: 'string', demandOption: true })
      .positional('files', { describe: '拖来的文件和文件夹', type: 'string', array: true }),
  async run({ folder, files = [], ...common }) {
    const { join } = await import('node:path');
    if (files.length === 0) {
      process.stdout.write(`${USAGE.join('\n')}\n`);
      return exitCode.fine;
    }
    const isDocument = (file: string): boolean => /\.doc[xm]?$/i.test(file);
    const workbooks = files.filter((file) => !isDocument(file));
    const codes: number[] = [];
    for (const file of files.filter(isDocument)) codes.push(await pdf.run({ file, ...common }));
    if (workbooks.length > 0)
      codes.push(await report.run({ workbooks, out: join(folder, '输出'), open: true, ...common }));
    return Math.max(...codes);
  },
});
