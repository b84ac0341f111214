import yargs, { type Argv } from 'yargs';
import type { Command } from '../command.js';
import { commandPath, wordOf } from '../command-line/path.js';
import { knownOptions } from '../command-line/values.js';
import { commands } from '../commands/index.js';
import { exitCode } from '../exit-codes.js';

interface Candidate {
  word: string;
  about: string;
}

const common: Candidate[] = [
  { word: '--json', about: '以 JSON 输出结果' },
  { word: '--quiet', about: '只显示错误' },
  { word: '--help', about: '显示用法' },
];

/**
 * What a shell may offer for the last of the words typed after `cunbao`: commands by all their names, options, the values an option
 * allows. None where a file is meant.
 */
export function candidates(words: readonly string[]): Candidate[] {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const path = commandPath(before, commands);
  const command = path.at(-1);
  const offered = command ? ofCommand(command, before, current) : named(commands);
  return offered.filter(({ word }) => word.startsWith(current));
}

function ofCommand(command: Command<unknown>, before: readonly string[], current: string): Candidate[] {
  const y = command.builder(yargs([]));
  const { key, choices } = knownOptions(y);
  const allowed = (name: string): Candidate[] => (choices[name] ?? []).map((word) => ({ word, about: '' }));
  const option = /^--(.+)$/.exec(before.at(-1) ?? '')?.[1];
  if (option !== undefined && choices[option]) return allowed(option);
  const argument = (name: string): boolean =>
    command.names[0]!.includes(`[${name}`) || command.names[0]!.includes(`<${name}`);
  if (!current.startsWith('-'))
    return [...named(command.subcommands ?? []), ...Object.keys(key).filter(argument).flatMap(allowed)];
  const about = describing(y);
  const own = Object.keys(key).filter(
    (name) => name.length > 1 && !argument(name) && !['help', 'version'].includes(name),
  );
  return [...own.map((name) => ({ word: `--${name}`, about: about[name] ?? '' })), ...common].filter(
    ({ word }) => !before.includes(word),
  );
}

const named = (list: readonly Command<unknown>[]): Candidate[] =>
  list
    .filter(({ hidden }) => !hidden)
    .flatMap(({ names, describe }) => names.map((name) => ({ word: wordOf(name), about: describe })));

/** yargs knows the descriptions, its types do not. */
const describing = (y: Argv): Record<string, string> =>
  (y as unknown as { getInternalMethods(): { getUsageInstance(): { getDescriptions(): Record<string, string> } } })
    .getInternalMethods()
    .getUsageInstance()
    .getDescriptions();

/** `cunbao --complete WORDS…`: a line for each candidate, the word and what it is about behind a tab. */
export function complete(words: readonly string[]): number {
  const lines = candidates(words).map(({ word, about }) => `${word}\t${about.replace(/\s+/g, ' ')}\n`);
  process.stdout.write(lines.join(''));
  return exitCode.fine;
}
