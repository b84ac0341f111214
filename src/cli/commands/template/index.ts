import { defineCommand } from '../../command.js';
import { wrongUse } from '../../wrong-use.js';
import { check } from './check.js';
import { word } from './word.js';

export const template = defineCommand<object>({
  names: ['template', '模板'],
  describe: '检查模板、把报告模板存成 Word 文件（cunbao template --help 看全部）',
  builder: (y) => y.demandCommand(1, '请写要做什么，例如：cunbao template check 交办单.docx'),
  subcommands: [check, word],
  run: (args) => wrongUse('template', '请写要做什么，例如：cunbao template check 交办单.docx', args),
});
