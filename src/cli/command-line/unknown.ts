import { suggest } from '../../diagnostics/index.js';
import type { Command } from '../command.js';
import { commandPath, wordOf } from './path.js';
import type { KnownOptions, Parsed } from './values.js';

/** Options as typed that the command does not have, a sentence each, with the one that was probably meant. */
export function unknownOptions(argv: Parsed, { key, alias }: KnownOptions): string[] {
  const known = [...Object.keys(key), ...Object.values(alias).flat()];
  const strange = Object.keys(argv).filter((name) => !['_', '$0', '--', ...known, ...known.map(camel)].includes(name));
  // yargs gives `as-of` a second time as `asOf`.
  const typed = strange.filter((name) => !strange.some((other) => other !== name && camel(other) === name));
  return typed.map((name) => {
    const guess = suggest(name, Object.keys(key));
    return `没有 ${dashed(name)} 这个选项。${guess ? `是不是 ${dashed(guess)}？` : ''}`;
  });
}

const camel = (name: string): string => name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

/** A word that stands where a command is expected, or that is one too many; undefined when there is none. */
export function unknownWord(argv: Parsed, commands: readonly Command<unknown>[]): string | undefined {
  const words = argv._.map(String);
  const path = commandPath(words, commands);
  const word = words[path.length];
  if (word === undefined) return undefined;
  const command = path.at(-1);
  const names = (command ? (command.subcommands ?? []) : commands).flatMap((one) => one.names.map(wordOf));
  // `archive verfy 档案`: the misspelt command has been taken for the folder.
  const argument = /[[<](\w+)/.exec(command?.names[0] ?? '')?.[1];
  const meant = argument === undefined ? word : String(argv[argument]);
  const guess = suggest(meant, names);
  const said = ['cunbao', ...path.map((one) => wordOf(one.names[0]!)), guess].join(' ');
  if (guess) return `没有“${meant}”这个命令。是不是 ${said}？`;
  if (names.length === 0 || argument !== undefined)
    return `“${word}”是多写的。文件名里有空格时，请用双引号把整个文件名括起来。`;
  return path.length === 0 && /[.\\/]/.test(word)
    ? `请先写要做什么，再写文件，例如：cunbao check ${word}、cunbao report ${word}`
    : `没有“${word}”这个命令。${path.length > 0 ? `可以写：${names.join('、')}。` : ''}`;
}
