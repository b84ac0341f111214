import { defineDiagnostic } from '../../../diagnostics/index.js';

export const notAWorkbook = defineDiagnostic({
  code: 'BOOK-001',
  severity: 'error',
  title: '不是发放的工作簿',
  why: '只能读取由 cunbao workbook 发放的工作簿；别的表格里没有方案、版本和单位的标记。',
  fix: ['核对是不是选错了文件。', '如果封面被删掉了，用 cunbao workbook 重新发放，把内容粘贴过去。'],
});

export const otherKind = defineDiagnostic({
  code: 'BOOK-016',
  severity: 'error',
  title: '是另一类工作簿',
  why: '村、镇、部门的工作簿各有各的表，不能互相代替。',
  fix: ['核对是不是选错了文件，或者放错了文件夹。'],
});

export const otherPlan = defineDiagnostic({
  code: 'BOOK-002',
  severity: 'error',
  title: '是另一个方案的工作簿',
  why: '不同方案的检查项和表格不一样，混用会得出错误的结果。',
  fix: ['换成本次排查的工作簿，或者换用那个方案的工作目录。'],
});

export const incompatibleEdition = defineDiagnostic({
  code: 'BOOK-003',
  severity: 'error',
  title: '工作簿版本不能用',
  why: '版本之间表格的列有变化，旧版本可能少列，读出来会漏项。',
  fix: ['用 cunbao workbook 重新发放一份，把内容粘贴过去。'],
});

export const unknownVillage = defineDiagnostic({
  code: 'BOOK-004',
  severity: 'error',
  title: '代码不在方案的名单里',
  why: '报告和汇总按代码归到各村、各部门，认不出是谁的就没有地方放。',
  fix: ['核对封面；封面被改过的，重新发放一份。'],
});

export const villageNameDiffers = defineDiagnostic({
  code: 'BOOK-005',
  severity: 'error',
  title: '封面的名称和代码对不上',
  why: '名称和代码对不上，说明封面被改过，或者拿别的村、别的部门的工作簿改了名字。',
  fix: ['用发给本单位的工作簿；封面不要改动。'],
});

export const fileNameSaysOtherVillage = defineDiagnostic({
  code: 'BOOK-006',
  severity: 'warning',
  title: '文件名写的是另一个村',
  why: '文件名和封面不一致，多半是拿错了文件，或者用别村的工作簿填了本村的数据。',
  fix: ['核对里面的内容是哪个村的；文件名写错的改文件名。'],
});

export const olderEdition = defineDiagnostic({
  code: 'BOOK-007',
  severity: 'info',
  title: '较早版本的工作簿，可以用',
  why: '两个版本之间列没有变，或者变了的都认得，读出来一项不少。',
  fix: ['不需要改。'],
});

export const definedNamesLost = defineDiagnostic({
  code: 'BOOK-008',
  severity: 'info',
  title: '封面的标记按文字读取',
  why: '有的软件另存时丢掉名称，封面上的文字还在，照文字读取。',
  fix: ['不需要改。'],
});

export const asOfUnreadable = defineDiagnostic({
  code: 'BOOK-009',
  severity: 'error',
  title: '数据截止日期读不出来',
  why: '逾期、年龄和完成情况都按数据截止日期计算。',
  fix: ['在封面把数据截止日期改成一个完整的日期，例如 2021-12-24。'],
});
