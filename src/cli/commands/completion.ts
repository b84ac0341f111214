import { defineCommand } from '../command.js';
import type { Shell } from '../completion/scripts.js';
import { exitCode } from '../exit-codes.js';

export const completion = defineCommand<{ shell?: Shell }>({
  names: ['completion [shell]', '补全'],
  describe: '输出命令行补全的脚本：按 Tab 键补出命令（中文名也行）和选项；脚本第一行写着怎样装上',
  builder: (y) =>
    y
      .positional('shell', {
        describe: '用的是哪种命令行（默认看环境）',
        choices: ['bash', 'zsh', 'fish', 'powershell'] as const,
      })
      .example('$0 completion bash >> ~/.bashrc', '装上以后，重新打开终端'),
  async run(args) {
    const { scripts, usualShell } = await import('../completion/scripts.js');
    process.stdout.write(scripts[args.shell ?? usualShell(process.env, process.platform)]);
    return exitCode.fine;
  },
});
