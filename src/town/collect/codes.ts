import { defineDiagnostic } from '../../diagnostics/index.js';

export const nothingFound = defineDiagnostic({
  code: 'RECV-001',
  severity: 'warning',
  title: '文件夹里没有可收的文件',
  why: '收件从文件夹和它下面的各级文件夹里找工作簿（.xlsx）、上报包（.zip）和旁边没有工作簿的成品自查报告。',
  fix: ['检查文件夹是不是写对了。'],
});

export const notTaken = defineDiagnostic({
  code: 'RECV-002',
  severity: 'warning',
  title: '不是工作簿、上报包，也不是成品自查报告，没有收',
  why: '汇总用工作簿里的数据，只交了成品自查报告的村单列；别的文件没有收进来，免得以为已经用上了。',
  fix: ['村里交的应该是工作簿（.xlsx）或上报包（.zip）；是附件的，另行保存。'],
});

export const unusable = defineDiagnostic({
  code: 'RECV-003',
  severity: 'error',
  title: '收到了，但是不能用',
  why: '读不出来的文件照样登记、原样保存，不计入汇总。',
  fix: ['请交来的村改正后重新交一份。'],
});

export const storedCopyBroken = defineDiagnostic({
  code: 'RECV-004',
  severity: 'error',
  title: '保存的收件被动过',
  why: '收到的文件原样保存，是对账的依据；和登记的校验值不符的不再使用。',
  fix: ['从备份恢复“原件”文件夹里的这个文件，或者请村里重新交一份。'],
});

export const recordBroken = defineDiagnostic({
  code: 'RECV-005',
  severity: 'error',
  title: '收件记录读不出来',
  why: '什么时候收到、从哪里来、哪一份算数只记在这里；读不出来就说不清按时没有。',
  fix: ['从备份恢复这个文件；没有备份的，删掉它，把原来的文件再收一次（收件时间会变成那一次的）。'],
});

export const notReceived = defineDiagnostic({
  code: 'RECV-010',
  severity: 'warning',
  title: '还没有收到',
  why: '缺一个村，全镇的数就不完整。',
  fix: ['按催报单联系这个村。'],
});

export const nothingUsable = defineDiagnostic({
  code: 'RECV-011',
  severity: 'warning',
  title: '收到的都不能用',
  why: '没有一份能计入，这个村不在汇总里。',
  fix: ['按上面的提示请这个村重新交。'],
});

export const hasDataErrors = defineDiagnostic({
  code: 'RECV-012',
  severity: 'warning',
  title: '数据里还有错误',
  why: '有错误的村可以先收下、先看数，镇的正式报告要等它改好。',
  fix: ['用 cunbao check 村工作簿 --annotate 标出来，退给村里改。'],
});

export const late = defineDiagnostic({
  code: 'RECV-013',
  severity: 'warning',
  title: '逾期上报',
  why: '方案规定了上报时限，按第一次收到能用的工作簿的日期算。',
  fix: ['文件早已收到、今天才登记的，收件时用 --received 写明实际收到的日期。'],
});

export const sameFile = defineDiagnostic({
  code: 'RECV-020',
  severity: 'info',
  title: '同一份文件的副本，只算一次',
  why: '内容一字不差，数两遍就错了。',
  fix: ['不需要改。'],
});

export const unchanged = defineDiagnostic({
  code: 'RECV-021',
  severity: 'info',
  title: '又交来的一份数据没有变化',
  why: '文件不同（例如又保存了一次，或者换成了上报包），填的内容和已收的一样。',
  fix: ['如果本来是要改数的，请村里核对是不是交错了文件。'],
});

export const replaced = defineDiagnostic({
  code: 'RECV-022',
  severity: 'info',
  title: '有更新的一份，前一份不再使用',
  why: '一个村只计入一份：先比数据截止日期，再比收到时间，再比文件里记的保存时间。前一份仍然保存着。',
  fix: ['要改用另一份，用 --use 指定。'],
});

export const undecided = defineDiagnostic({
  code: 'RECV-023',
  severity: 'error',
  title: '同一个村的两份不一样，分不出新旧',
  why: '截止日期、收到时间、保存时间都分不出先后，程序不替您猜哪一份算数。',
  fix: ['问清楚以后，用 cunbao collect 文件夹 --use 要用的那一份。'],
});

export const newerUnusable = defineDiagnostic({
  code: 'RECV-024',
  severity: 'warning',
  title: '后来的一份不能用，仍按前一份',
  why: '后来的一份读不出来，先用还能用的一份，免得漏掉这个村。',
  fix: ['请村里把后来的一份改正后重新交。'],
});

export const laterButOlder = defineDiagnostic({
  code: 'RECV-025',
  severity: 'warning',
  title: '后收到的一份截止日期反而早，没有采用',
  why: '数据截止日期比已收的那一份还早，多半是把旧文件又交了一遍；采用它，新填的内容就没有了。',
  fix: ['确实要用后收到的，用 --use 指定，或者请村里改正封面的数据截止日期。'],
});

export const chosenByPerson = defineDiagnostic({
  code: 'RECV-026',
  severity: 'info',
  title: '按指定采用',
  why: '有人用 --use 指定了这一份；这个村再交来新的以后，重新按规则定。',
  fix: ['不需要改。'],
});

export const choiceUnknown = defineDiagnostic({
  code: 'RECV-027',
  severity: 'error',
  title: '指定采用的文件不对',
  why: '只能指定已经收到、能用的一份村工作簿或上报包。',
  fix: ['写那一份文件的路径；收到过哪些，看收件登记表的“收件明细”。'],
});

export const storeLeft = defineDiagnostic({
  code: 'RECV-028',
  severity: 'info',
  title: '收件夹没有再读一遍',
  why: '收件夹里保存的是同一批工作簿的原件，再读一遍就重复了。',
  fix: ['要按收件登记里算数的那一份来，请写收件夹，例如 cunbao compile 收件。'],
});

export const toBeReceived = defineDiagnostic({
  code: 'RECV-029',
  severity: 'warning',
  title: '上报包、报告要先收件',
  why: '直接读文件夹时只读工作簿（.xlsx）；上报包要核对清单，由收件来做。',
  fix: ['先运行 cunbao collect 文件夹，再对收件夹运行这条命令。'],
});

export const evidenceNotThere = defineDiagnostic({
  code: 'RECV-034',
  severity: 'warning',
  title: '佐证材料写的文件没有一起交来',
  why: '“佐证材料”写了文件名，交来的文件夹里没有这个文件，复核时看不到。',
  fix: ['请村里补交这个文件；留在村里备查的，在“佐证材料”里写明存放在哪里，不写文件名。'],
});

export const sameData = defineDiagnostic({
  code: 'RECV-031',
  severity: 'warning',
  title: '两个村填的内容完全一样',
  why: '多半是把一个村的工作簿改了封面当成另一个村的。',
  fix: ['和两个村核对是哪个村的数据，另一个村重新填报。'],
});

export const reportWithoutWorkbook = defineDiagnostic({
  code: 'RECV-032',
  severity: 'warning',
  title: '只交了成品报告，没有交工作簿',
  why: '成品报告随带合计，汇总时单列、注明“依据成品文件”，不计入全镇合计；比对、督查抽样和其他附表要用工作簿里的各行。',
  fix: ['请村里补交工作簿或上报包', '先看报告里的数：cunbao read 自查报告.docx'],
});
