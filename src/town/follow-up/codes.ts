import { defineDiagnostic } from '../../diagnostics/index.js';

export const villageTwice = defineDiagnostic({
  code: 'LEDG-050',
  severity: 'error',
  title: '同一个村有两份工作簿',
  why: '两份都算，问题就数了两遍；只能以一份为准。',
  fix: ['只留下要用的那一份，再运行一次。'],
});

export const otherErrors = defineDiagnostic({
  code: 'LEDG-051',
  severity: 'info',
  title: '问题台账以外的表还有错误',
  why: '跟踪问题只看“问题台账”，别的表的错误不在这里逐条列出。',
  fix: ['运行 cunbao check 工作簿，逐格查看。'],
});

export const notNumbered = defineDiagnostic({
  code: 'LEDG-052',
  severity: 'warning',
  title: '问题还没有编号',
  why: '交办、收回、对账都凭编号认问题，没有编号就对不上。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，编号会写入问题台账；再用新工作簿。'],
});

export const findingGone = defineDiagnostic({
  code: 'LEDG-053',
  severity: 'error',
  title: '上期有的问题，这期不见了',
  why: '问题只能销号或作废，不能删行；不见了的问题没有人再管，也说不清去向。',
  fix: ['从上期工作簿把这一行抄回来。', '登记有误的，把状态改为“作废”，并在备注中写明理由。'],
});

export const stateImpossible = defineDiagnostic({
  code: 'LEDG-054',
  severity: 'error',
  title: '状态的变化不合规矩',
  why: '状态按“待交办、整改中、已整改待复核、已销号”推进，复核不过的退回重改；已销号的不再变动。',
  fix: ['把状态改回来；已销号的问题又出现的，另加一行登记。'],
});

export const closedChanged = defineDiagnostic({
  code: 'LEDG-055',
  severity: 'warning',
  title: '销号以后又改动了内容',
  why: '销号时复核人认可的是当时的内容，之后改动要说得清。',
  fix: ['核对改动；改错了的改回来，确需更正的在备注中写明。'],
});

export const villageGone = defineDiagnostic({
  code: 'LEDG-056',
  severity: 'error',
  title: '上期有的村，这期没有工作簿',
  why: '少一个村，全镇的数就对不上。',
  fix: ['把这个村的工作簿一起写上，再对一次。'],
});

export const historyAltered = defineDiagnostic({
  code: 'LEDG-060',
  severity: 'error',
  title: '历史记录被人改过',
  why: '历史记录只能往后加，每一行都连着上一行；改过、删过的记录不能再作依据。',
  fix: [
    '从备份找回原来的 历史.jsonl 和 历史.head.json。',
    '找不回来的，把两个文件移到别处保存，再运行 cunbao ledger 登记，从现在的工作簿重新记起。',
  ],
});

export const historyMended = defineDiagnostic({
  code: 'LEDG-061',
  severity: 'warning',
  title: '上次写历史记录时中断了',
  why: '程序被关掉或断电时，最后一行可能只写了一半；前面的记录都完好。',
  fix: ['再运行一次当时的命令；已经记过的不会重复。'],
});

export const historyBusy = defineDiagnostic({
  code: 'LEDG-062',
  severity: 'error',
  title: '历史记录写不进去',
  why: '文件正被别的程序使用、文件夹只读，或者磁盘已满。',
  fix: ['关闭打开这个文件的程序，再运行一次；还不行的，检查磁盘和文件夹权限。'],
});
