import type { Argv } from 'yargs';

/** The villages' workbooks that a command is about, as `<workbooks..>`. */
export const workbooksArgument = <T>(y: Argv<T>) =>
  y.positional('workbooks', {
    describe: '村工作簿，或放着工作簿的文件夹',
    type: 'string',
    array: true,
    demandOption: true,
  });
