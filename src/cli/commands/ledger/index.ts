import { defineCommand } from '../../command.js';
import { wrongUse } from '../../wrong-use.js';
import { assign } from './assign.js';
import { close } from './close.js';
import { diff } from './diff.js';
import { due } from './due.js';
import { history } from './history.js';
import { merge } from './merge.js';
import { record } from './record.js';
import { slip } from './slip.js';

export const ledger = defineCommand<object>({
  names: ['ledger', '台账'],
  describe: '跟踪问题直到销号：倒排、对账、交办、收回、销号、历史（cunbao ledger --help 看全部）',
  builder: (y) => y.demandCommand(1, '请写要做什么，例如：cunbao ledger 倒排 收件'),
  subcommands: [due, diff, assign, merge, close, slip, record, history],
  run: (args) => wrongUse('ledger', '请写要做什么，例如：cunbao ledger 倒排 收件', args),
});
