import { expandWildcards } from './wildcards.js';

/** Takes the place of `--`: yargs would keep what follows from the command, and a list of values has to end somewhere. */
export const END_OF_OPTIONS = 'end-of-options';

/** The path that stands for what is piped in: written `-`, which yargs takes for an option without a name. */
export const STANDARD_INPUT = './-';

/** A command line as typed, in the form that yargs reads. */
export function typedWords(argv: readonly string[], platform: NodeJS.Platform = process.platform): string[] {
  const [first, ...rest] = argv;
  if (first === 'help' || first === '帮助') return [...rest, '--help'];
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const words = [
    ...argv.slice(0, end).map((word) => (word === '-' ? STANDARD_INPUT : word)),
    ...(end < argv.length ? [`--${END_OF_OPTIONS}`] : []),
    ...argv.slice(end + 1).map((word) => (word.startsWith('-') ? `./${word}` : word)),
  ];
  return platform === 'win32' ? expandWildcards(words) : words;
}
