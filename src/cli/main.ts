import yargs, { type Argv } from 'yargs';
import type { Command } from './command.js';
import { chineseArguments } from './command-line/arguments.js';
import { END_OF_OPTIONS, typedWords } from './command-line/typed.js';
import { type KnownOptions, knownOptions, type Parsed, wrongValue } from './command-line/values.js';
import { words } from './command-line/words.js';
import { commands } from './commands/index.js';
import { exitCode } from './exit-codes.js';
import { nameByHand } from './links.js';
import { reportOwnFault } from './own-fault.js';
import { releaseVersion } from './program-version.js';
import { isSystemFault, reportSystemFault } from './system-fault.js';
import { wrongUse } from './wrong-use.js';

/** Yargs refuses a command line: what it says, and what it had understood by then. */
class WrongUse extends Error {
  constructor(
    message: string,
    readonly parsed?: { argv: Parsed; options: KnownOptions },
  ) {
    super(message);
  }
}

// What yargs has and its types leave out.
type Understood = { parsed: { argv: Parsed } };
type Talking = { getInternalMethods(): { getLoggerInstance(): { log(page: string): void } } };
type Localisable = { global(names: readonly string[], on: boolean): Argv };

const reportFault = async (error: unknown, argv: readonly string[]): Promise<number> =>
  isSystemFault(error) ? reportSystemFault(error, argv) : reportOwnFault(error, argv);

/** Runs one command line; resolves with the exit code and never rejects. */
export async function main(argv: string[]): Promise<number> {
  if (argv[0] === '--complete') return (await import('./completion/complete.js')).complete(argv.slice(1));
  let code: number = exitCode.fine;
  let blankable: readonly string[] = [];
  const typed = typedWords(argv);
  nameByHand(typed);
  const parser: Argv = yargs(typed)
    .scriptName('cunbao')
    .locale('zh_CN')
    .updateStrings(words as never)
    .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false, 'dot-notation': false })
    .usage('村报：一份排查工作簿，生成自查报告、问题台账和 PDF\n\n用法：$0 <命令> [选项]')
    .option('json', { type: 'boolean', describe: '以 JSON 输出结果（给程序用）' })
    .option('quiet', { type: 'boolean', describe: '不显示提醒和提示，只显示错误' })
    .option(END_OF_OPTIONS, { type: 'boolean', hidden: true })
    .help('help', '显示这份说明')
    .alias('help', 'h')
    .version('version', '显示版本号', releaseVersion())
    .alias('version', 'V')
    .group(['json', 'quiet', 'help', 'version'], '每个命令都有的选项：')
    .demandCommand(1, '请写一个命令，例如：cunbao report 王店村.xlsx --out 输出')
    .strict()
    .exitProcess(false)
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .epilog('退出码：0 正常；1 数据有错误；2 用法不对；3 文件读写出错；4 部分完成；70 程序自身出错。')
    .middleware((args) => {
      const wrong = wrongValue(args, knownOptions(parser), blankable);
      if (wrong) throw new WrongUse(wrong);
    }, true)
    .fail((message, error) => {
      throw new WrongUse(message || error?.message, {
        argv: (parser as unknown as Understood).parsed.argv,
        options: knownOptions(parser),
      });
    });
  const logger = (parser as unknown as Talking).getInternalMethods().getLoggerInstance();
  logger.log = (page) => process.stdout.write(`${chineseArguments(page)}\n`);
  const register = (parent: Argv, command: (typeof commands)[number]): void => {
    const { names, describe, builder, run, subcommands = [] } = command;
    parent.command({
      command: names,
      describe: command.hidden ? false : describe,
      builder: (y) => {
        const built = builder(y);
        blankable = command.blankable ?? [];
        arrange(built, command);
        for (const sub of subcommands) register(built, sub);
        return built;
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
    const { unknownOptions, unknownWord } = await import('./command-line/unknown.js');
    const { commandPath, wordOf } = await import('./command-line/path.js');
    const path = commandPath(argv, commands).map(({ names }) => wordOf(names[0]!));
    const { parsed } = error;
    const unknown = parsed ? unknownOptions(parsed.argv, parsed.options) : [];
    const message = unknown.join('\n') || (parsed && unknownWord(parsed.argv, commands)) || error.message;
    const hint =
      path.length > 0 ? `用 cunbao ${path.join(' ')} --help 看这个命令的用法。` : '用 cunbao --help 看全部命令。';
    return wrongUse(path[0] ?? '', message, { json: argv.includes('--json') }, hint);
  }
  return code;
}

const common = ['json', 'quiet', 'help', 'h', 'version', 'V', END_OF_OPTIONS];

/** What holds for the options of every command, and how its help shows them. */
function arrange(y: Argv, { names, blankable = [], subcommands = [] }: Command<unknown>): void {
  const { key, alias, string, array, number, default: defaults } = knownOptions(y);
  const isArgument = (name: string): boolean => new RegExp(`[[<]${name}\\b`).test(names[0]!);
  const own = Object.keys(key).filter((name) => !common.includes(name));
  const options = own.filter((name) => !isArgument(name));
  const valued = [...string, ...array, ...number];
  y.requiresArg(options.filter((name) => valued.includes(name) && !blankable.includes(name)));
  y.group(
    options.filter((name) => !Object.values(alias).flat().includes(name)),
    words['Options:'],
  );
  // An argument that may be written several times is no list by default: its help would say [].
  for (const name of own) if (isArgument(name) && array.includes(name)) delete defaults[name];
  // What the command itself takes is not for the commands below it.
  if (subcommands.length > 0) (y as Argv & Localisable).global(own, false);
}
