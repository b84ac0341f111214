import yargs, { type Argv } from 'yargs';
import { commands } from './commands/index.js';
import { exitCode } from './exit-codes.js';
import { nameByHand } from './links.js';
import { reportOwnFault } from './own-fault.js';
import { isSystemFault, reportSystemFault } from './system-fault.js';
import { wrongUse } from './wrong-use.js';

class WrongUse extends Error {}

/** What yargs does and its types leave out. */
type Switchable = Argv & { recommendCommands(on: boolean): Argv };

const reportFault = async (error: unknown, argv: readonly string[]): Promise<number> =>
  isSystemFault(error) ? reportSystemFault(error, argv) : reportOwnFault(error, argv);

/** Runs one command line; resolves with the exit code and never rejects. */
export async function main(argv: string[]): Promise<number> {
  let code: number = exitCode.fine;
  nameByHand(argv);
  const parser = yargs(argv)
    .scriptName('cunbao')
    .locale('zh_CN')
    .updateStrings({
      'Commands:': '命令：',
      'Options:': '选项：',
      'Positionals:': '参数：',
      'Examples:': '例子：',
      'aliases:': '又名：',
      'Unknown command: %s': { one: '没有这个命令：%s', other: '没有这些命令：%s' },
      'Unknown argument: %s': { one: '没有这个选项或参数：%s', other: '没有这些选项或参数：%s' },
      'Unknown arguments: %s': { one: '没有这个选项或参数：%s', other: '没有这些选项或参数：%s' },
      'Did you mean %s?': '没有这个命令。是不是想写 %s？',
      'Not enough non-option arguments: got %s, need at least %s': {
        one: '还缺一个文件或名称（写了 %s 个，至少要 %s 个）。',
        other: '还缺文件或名称（写了 %s 个，至少要 %s 个）。',
      },
      'Too many non-option arguments: got %s, maximum of %s': {
        one: '多写了文件或名称（写了 %s 个，最多 %s 个）。文件名里有空格时请加双引号。',
        other: '多写了文件或名称（写了 %s 个，最多 %s 个）。文件名里有空格时请加双引号。',
      },
      'Missing required argument: %s': { one: '缺少 %s', other: '缺少 %s' },
      'Not enough arguments following: %s': { one: '选项 %s 后面要写内容', other: '选项 %s 后面要写内容' },
    } as never)
    .usage('村报：一份排查工作簿，生成自查报告、问题台账和 PDF\n\n用法：$0 <命令> [选项]')
    .option('json', { type: 'boolean', describe: '以 JSON 输出结果（给程序用）' })
    .option('quiet', { type: 'boolean', describe: '不显示提醒和提示，只显示错误' })
    .demandCommand(1, '请写一个命令，例如：cunbao report 王店村.xlsx --out 输出')
    .recommendCommands()
    .strict()
    .exitProcess(false)
    .version(false)
    .completion('completion', '输出命令行补全脚本（bash、zsh），按脚本开头的说明装上')
    .help('help')
    .alias('help', 'h')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .epilog('退出码：0 正常；1 数据有错误；2 用法不对；3 文件读写出错；4 部分完成；70 程序自身出错。')
    .fail((message, error) => {
      throw new WrongUse(message || error?.message);
    });
  const register = (
    parent: Argv,
    { names, describe, builder, run, subcommands = [] }: (typeof commands)[number],
  ): void => {
    parent.command({
      command: names,
      describe,
      builder: (y) => {
        const built = builder(y);
        for (const sub of subcommands) register(built, sub);
        // `archive 输出`: what stands there may be a folder, however near its name is to a command's (输出, 核验).
        return names[0]?.includes('[') ? (built as Switchable).recommendCommands(false) : built;
      },
      handler: async (args) => {
        try {
          code = await run(args as never);
        } catch (error) {
          code = await reportFault(error, argv);
        }
      },
    });
  };
  for (const command of commands) register(parser, command);
  try {
    await parser.parseAsync();
  } catch (error) {
    if (!(error instanceof WrongUse)) return reportFault(error, argv);
    const typed = commands
      .map((c) => c.names.map((name) => name.split(' ')[0]))
      .find((names) => names.includes(argv[0]));
    return wrongUse(
      typed?.[0] ?? '',
      error.message,
      { json: argv.includes('--json') },
      '用 cunbao --help 看全部命令，用 cunbao <命令> --help 看一个命令的用法。',
    );
  }
  return code;
}
