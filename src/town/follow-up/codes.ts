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

export const monitoredUnexplained = defineDiagnostic({
  code: 'LEDG-057',
  severity: 'warning',
  title: '监测对象和上期对不上',
  why: '上期的加上本次新纳入的，减去风险消除的，应当等于这期的（账账相符）。',
  fix: ['新纳入的，把“本次新纳入”填“是”；风险已消除的，保留在农户表里，把“风险是否消除”填“是”', '填错了类别的，改正'],
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

export const notAssignable = defineDiagnostic({
  code: 'LEDG-070',
  severity: 'warning',
  title: '有的问题没有交办',
  why: '交办要知道交给谁，收回要凭编号；没有核实的问题不应交给责任单位。',
  fix: ['在问题台账上补填责任单位、核实结果；没有编号的先运行 cunbao inspect 工作簿 --out 新工作簿。'],
});

export const foreignForm = defineDiagnostic({
  code: 'LEDG-071',
  severity: 'error',
  title: '不是本镇本次的交办单',
  why: '编号凭方案和村代码认问题，别的镇、别的年度的交办单不能收进来。',
  fix: ['核对文件；用对应的方案文件收回（--plan）。'],
});

export const formRowOdd = defineDiagnostic({
  code: 'LEDG-072',
  severity: 'warning',
  title: '交回的表里有一行没有收',
  why: '收回凭问题编号认问题，没有编号、编号重复的行不知道该写到哪里。',
  fix: ['对照发出的交办单补上编号，或者删去多余的行，再收一次。'],
});

export const formRowsGone = defineDiagnostic({
  code: 'LEDG-073',
  severity: 'warning',
  title: '交办的问题没有反馈',
  why: '责任单位删了行，不等于问题没有了；村里的台账没有因此改动。',
  fix: ['请责任单位对照发出的交办单补填这几行。'],
});

export const numberUnknown = defineDiagnostic({
  code: 'LEDG-074',
  severity: 'error',
  title: '编号在村工作簿里找不到',
  why: '收回的内容要写进村里的问题台账，编号对不上就没有地方写。',
  fix: ['核对编号；村工作簿没有写全的，把那个村的工作簿也写在 --into 后面。'],
});

export const decisionUnusable = defineDiagnostic({
  code: 'LEDG-075',
  severity: 'error',
  title: '决定用不上',
  why: '决定要对得上当时两边的内容；内容后来又变了的，要重新看过再决定。',
  fix: ['打开新的 待决定.xlsx，重新选择。'],
});

export const stateRefused = defineDiagnostic({
  code: 'LEDG-076',
  severity: 'error',
  title: '状态没有采用',
  why: '状态要按规矩一步步变，每一步都要有依据；销号由复核人决定，复核人不能是责任人。',
  fix: ['补齐应填的内容，或者改正状态，再运行一次。', '日期晚于数据截止日期的，加 --as-of 写明新的数据截止日期。'],
});

export const undecided = defineDiagnostic({
  code: 'LEDG-077',
  severity: 'warning',
  title: '两边说法不同，等人决定',
  why: '责任单位和村里对同一栏写了不同的内容，程序不替人决定；决定之前按村里现在的内容。',
  fix: [
    '在 待决定.xlsx 的“采用”一栏选择，再运行一次，加 --decisions 待决定.xlsx；都听一边的可以加 --prefer 单位 或 --prefer 村里。',
  ],
});

export const writtenOtherwise = defineDiagnostic({
  code: 'LEDG-078',
  severity: 'error',
  title: '写回后重新核对不一致',
  why: '写回只应改动收回的几格，别的一格也不能变；核对不上的不交付。',
  fix: ['原来的工作簿没有改动。这是程序的问题，请把工作簿和这条提示一起反馈。'],
});
