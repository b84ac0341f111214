import { defineDiagnostic } from '../diagnostics/index.js';

export const outputKept = defineDiagnostic({
  code: 'OUT-001',
  severity: 'warning',
  title: '已有的文件被人改过，没有覆盖',
  why: '生成之后可能有人在 Word 或 WPS 里改过这个文件，覆盖就把他的改动弄丢了。',
  fix: ['对照两个文件，把需要的改动抄到新文件，或者继续用改过的文件', '不再需要旧文件时把它删掉或移走'],
});

export const outputLocked = defineDiagnostic({
  code: 'OUT-002',
  severity: 'error',
  title: '文件写不进去',
  why: '文件正被别的程序打开，或者文件夹不允许写入、磁盘已满。',
  fix: ['关闭正在打开这个文件的 Word、WPS 或 Excel', '检查文件夹是否只读、磁盘是否已满，然后重新运行'],
});

export const inputUnreadable = defineDiagnostic({
  code: 'OUT-003',
  severity: 'error',
  title: '文件打不开',
  why: '要读的文件不存在、不允许读取，或者正被别的程序占用。',
  fix: [
    '检查文件名和所在文件夹是否写对',
    '如果文件名里有空格，请用双引号把它括起来',
    '如果文件正在 Excel、WPS 里打开，先关掉再运行',
  ],
});

export const refused = defineDiagnostic({
  code: 'OUT-010',
  severity: 'error',
  title: '没有生成正式文件',
  why: '数据或报告里还有错误，正式文件不能带着错误上报；已有的文件没有被改动。',
  fix: ['按上面的提示改正后重新运行', '需要先看样子，可加 --draft 生成标有“草稿”的文件'],
});

export const sameVillage = defineDiagnostic({
  code: 'OUT-012',
  severity: 'error',
  title: '同一个村有两份工作簿',
  why: '两份一起生成，后一份会盖住前一份，也分不清以哪一份为准。',
  fix: ['只留下要用的那一份，把另一份移到别的文件夹，再运行一次'],
});

export const villageFailed = defineDiagnostic({
  code: 'OUT-013',
  severity: 'error',
  title: '程序做这个村的报告时自身出错',
  why: '一个村出错不影响其他村；这个村没有生成文件。',
  fix: ['把这份工作簿和这句话交给村报的维护人员', '可以先用 cunbao check 单独检查这份工作簿'],
});
