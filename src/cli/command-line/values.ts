import type { Argv } from 'yargs';
import { argumentWords } from './arguments.js';

/** A command line as yargs has understood it. */
export type Parsed = Record<string, unknown> & { _: (string | number)[] };

/** The options that yargs knows where it stands; its types leave this out. */
export interface KnownOptions {
  key: Record<string, unknown>;
  alias: Record<string, string[]>;
  string: string[];
  number: string[];
  array: string[];
  choices: Record<string, string[]>;
  default: Record<string, unknown>;
}

export const knownOptions = (y: Argv): KnownOptions => (y as Argv & { getOptions(): KnownOptions }).getOptions();

/**
 * What is wrong with the values of the options and arguments, as a sentence: an empty text (a script's variable that was not set), two
 * values where one is meant, no number where one is wanted. Undefined when there is nothing to say.
 * @param blankable options that may be written without a value
 */
export function wrongValue(
  argv: Record<string, unknown>,
  { key, string, number, array }: KnownOptions,
  blankable: readonly string[] = [],
): string | undefined {
  for (const name of Object.keys(key)) {
    const value = argv[name];
    const one = !array.includes(name);
    if (number.includes(name) && value !== undefined && Number.isNaN(value)) return `选项 --${name} 后面要写一个数。`;
    if (one && (string.includes(name) || number.includes(name)) && Array.isArray(value))
      return `选项 --${name} 写了 ${value.length} 次，请只留一个。`;
    if (!string.includes(name) || blankable.includes(name)) continue;
    if (value === '' || (Array.isArray(value) && value.includes('')))
      return `“${argumentWords[name] ?? `--${name}`}”是空的，请写上内容（写在脚本里的，看看变量有没有值）。`;
  }
  return undefined;
}
