import type { Command } from '../command.js';

/** The name by which a command is called, without its arguments. */
export const wordOf = (name: string): string => name.split(' ')[0]!;

/** The command and the command below it that the first words name, by any of their names. */
export function commandPath(words: readonly string[], commands: readonly Command<unknown>[]): Command<unknown>[] {
  const [word = '', ...rest] = words;
  const next = commands.find(({ names }) => names.map(wordOf).includes(word));
  return next ? [next, ...commandPath(rest, next.subcommands ?? [])] : [];
}
