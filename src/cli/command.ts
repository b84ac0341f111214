import type { Argv } from 'yargs';

/** Options every command has. */
export interface CommonArgs {
  json?: boolean;
  quiet?: boolean;
}

/** One command: a file each in `commands/`. `run` resolves with the exit code; it loads what it needs itself. */
export interface Command<Args> {
  /** First the command with its positionals, then its Chinese alias. */
  names: string[];
  describe: string;
  /** For another program of ours, not for people: no help and no completion shows it. */
  hidden?: boolean;
  builder: (yargs: Argv) => Argv;
  /** Options that may be written without a value, or with an empty one. */
  blankable?: readonly string[];
  /** Commands of its own, written after it: `ledger due`. */
  // biome-ignore lint/suspicious/noExplicitAny: each brings its own argument type; yargs checks them at run time
  subcommands?: readonly Command<any>[];
  run: (args: Args & CommonArgs) => Promise<number>;
}

export const defineCommand = <Args>(command: Command<Args>): Command<Args> => command;
