import { defineDiagnostic } from '../diagnostics/index.js';

const WHY_MAPPING = '对照文件说明登记表的哪一列是我们的哪一栏；写错了，数据就会填到别处。';

export const mappingInvalid = defineDiagnostic({
  code: 'REG-001',
  severity: 'error',
  title: '登记表对照文件写得不对',
  why: WHY_MAPPING,
  fix: ['按提示的行、列改正；写法见 docs/登记表对照.md。'],
});

export const mappingFieldUnknown = defineDiagnostic({
  code: 'REG-002',
  severity: 'error',
  title: '对照文件里的栏目不存在',
  why: '栏目要用字段字典里的键名；写了没有的名称，这一列就不知道该放到哪里。',
  fix: ['改成 docs/字段字典.md 里的键名，例如 person.health。'],
});

export const registerUnknown = defineDiagnostic({
  code: 'REG-003',
  severity: 'error',
  title: '认不出是哪种登记表',
  why: '前15行里没有找到与任何一种对照文件相符的表头。不知道是什么表，就不能读。',
  fix: [
    '核对是不是选错了文件',
    '表头上面的说明多于 15 行的，删掉一些再读',
    '是认得的登记表、只是栏名不同的，把栏名改成原来的，或者用 --map 指明是哪一种',
    '是另一种登记表的，给它写一个对照文件（见 docs/登记表对照.md）',
  ],
});

export const columnsUnused = defineDiagnostic({
  code: 'REG-004',
  severity: 'info',
  title: '有的列没有用到',
  why: '对照文件没有说这些列是什么，所以不读。',
  fix: ['需要时在对照文件里加上这些列；不需要就不用管。'],
});

export const headerTwice = defineDiagnostic({
  code: 'REG-005',
  severity: 'warning',
  title: '同一栏目有两列',
  why: '两列都像同一个栏目时，只读左边的一列，不会自己挑选。',
  fix: ['删去或改名多余的一列。'],
});

export const valueUnreadable = defineDiagnostic({
  code: 'REG-006',
  severity: 'warning',
  title: '登记表里的内容读不出来',
  why: '内容不在可选范围里，或者不是要求的日期、数字，这一格不参加预填和比对。',
  fix: ['核对登记表；如果是这种登记表固有的写法，在对照文件的 values 里加上。'],
});

export const idMistyped = defineDiagnostic({
  code: 'REG-007',
  severity: 'warning',
  title: '登记表里的证件号码有错',
  why: '位数或校验码不对的号码匹配不到人，只能改用人编号、户编号匹配。',
  fix: ['对照户口簿或身份证核实，向登记表的管理单位反映。'],
});

export const rowTwice = defineDiagnostic({
  code: 'REG-008',
  severity: 'warning',
  title: '登记表里同一个人或户出现了两次',
  why: '重复登记会重复享受政策，也会使人数对不上。',
  fix: ['核实是重复登记，还是号码填错。'],
});

export const rowWithoutKey = defineDiagnostic({
  code: 'REG-009',
  severity: 'warning',
  title: '这一行说不清是谁',
  why: '没有证件号码、人编号或户编号，就匹配不到我们的人和户。',
  fix: ['在登记表里补上号码。'],
});

export const sourcesDisagree = defineDiagnostic({
  code: 'REG-010',
  severity: 'warning',
  title: '几个来源说法不一，没有预填',
  why: '系统不替人选。有分歧的格空着，由村里核实后填写。',
  fix: ['入户核实后填写正确的内容，并更正登记错误的一方。'],
});

export const doubtfulMatch = defineDiagnostic({
  code: 'REG-011',
  severity: 'suspected',
  title: '可能是同一个人，也可能不是',
  why: '姓名相同而号码不同，或者号码相同而姓名不同，系统不替人判断，也不比较其余栏目。',
  fix: ['核实后改正登记表或工作簿里写错的一方，再比一次。'],
});

export const notPlaced = defineDiagnostic({
  code: 'REG-012',
  severity: 'info',
  title: '登记表里有的人没有预填',
  why: '登记表没有户编号，又没有别的来源说明这个人属于哪一户。',
  fix: ['同时给出含户编号的登记表（如国家系统人员名单）或上期工作簿。'],
});

export const nothingRead = defineDiagnostic({
  code: 'REG-013',
  severity: 'error',
  title: '登记表里没有可用的数据',
  why: '表头下面没有数据，或者没有这个村的数据。',
  fix: ['看看是不是拿错了文件，或者村名写法不同。'],
});

export const strangersUnsaid = defineDiagnostic({
  code: 'REG-014',
  severity: 'info',
  title: '登记表里有的人不知道是不是本村的',
  why: '登记表没有写明村，工作簿里也没有这些人。全镇的名册里别村的人不算本村缺失。',
  fix: ['要查本村漏登的人，请用写明行政村的登记表。'],
});

export const textTooLong = defineDiagnostic({
  code: 'REG-015',
  severity: 'error',
  title: '登记表的文本文件太大',
  why: '一个镇的名单不过几兆；更大的文件会占满内存，多半也不是登记表。',
  fix: ['请核对是不是选错了文件。', '确实很大的，按村分成几个文件，或者存成 .xlsx 再读。'],
});
