import { expect, it } from 'vitest';
import { argumentWords, chineseArguments } from '../../../src/cli/command-line/arguments.js';
import { commands } from '../../../src/cli/commands/index.js';

it('every argument of every command has a Chinese name', () => {
  const names = [...commands, ...commands.flatMap(({ subcommands = [] }) => subcommands)].flatMap((command) =>
    [...command.names[0]!.matchAll(/[<[](\w+)/g)].map(([, name]) => name!),
  );
  expect(names.filter((name) => !(name in argumentWords))).toEqual([]);
});

it('columns stay where they are', () =>
  expect(chineseArguments('  cunbao compare <workbook> <registers..>  比\n\n  workbook   村\n[开关] <x>\n')).toBe(
    '  cunbao compare <工作簿> <登记表..>       比\n\n  工作簿     村\n[开关] <x>\n',
  ));
