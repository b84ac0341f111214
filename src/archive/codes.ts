import { defineDiagnostic } from '../diagnostics/index.js';

export const settingMissing = defineDiagnostic({
  code: 'ARCH-001',
  severity: 'error',
  title: '归档设置没有填',
  why: '全宗号、责任者、保管期限由档案部门和本单位的归档制度决定，程序不能代定，也不能默认。',
  fix: [
    '在工作区的 templates/归档.yaml 里填上（没有这份文件时，用 cunbao init 新建一个文件夹，从它的 templates 里复制一份）',
  ],
});

export const settingInvalid = defineDiagnostic({
  code: 'ARCH-002',
  severity: 'error',
  title: '归档设置填得不对',
  why: '档号由这些项目组成，写法不对，别的档案系统认不出来。',
  fix: ['按提示改正工作区的 templates/归档.yaml；全宗号、机构代码只用英文字母和数字，保管期限写“永久”“30年”“10年”'],
});

export const notEmpty = defineDiagnostic({
  code: 'ARCH-003',
  severity: 'error',
  title: '存放档案的地方已经有文件',
  why: '做好的档案不改动、不覆盖，否则无法证明它没有变过。',
  fix: ['换一个文件夹', '归档到一半被中断的，删掉这个文件夹再做', '后来的文件用 cunbao archive add 另做一包补充档案'],
});

export const nothingToArchive = defineDiagnostic({
  code: 'ARCH-004',
  severity: 'error',
  title: '没有可以归档的文件',
  why: '归档的是 report、compile、forms 生成的正式文件。',
  fix: ['给出放着成品的文件夹，例如：cunbao archive 输出 --out 档案'],
});

export const leftOut = defineDiagnostic({
  code: 'ARCH-005',
  severity: 'info',
  title: '没有归档的文件',
  why: '每个没有进档案的文件都说明原因。',
  fix: ['不需要归档就不用处理'],
});

export const notArchivable = defineDiagnostic({
  code: 'ARCH-006',
  severity: 'error',
  title: '有文件不能归档',
  why: '归档的应是正式、唯一、读得出来的文件；有一份说不清，整包都不做。',
  fix: ['按提示处理这份文件，或者把它移到别处，再归档一次'],
});

export const aboveLevel = defineDiagnostic({
  code: 'ARCH-007',
  severity: 'error',
  title: '文件里有超出级别的个人信息',
  why: '上报级别的档案不得有完整的证件号码、电话和银行卡号，公开的档案也不得有姓名（个人信息保护法）。',
  fix: ['去掉以后重新生成这份文件', '确需保存完整号码的，另做一包级别为 internal 的档案'],
});

export const editedAfterwards = defineDiagnostic({
  code: 'ARCH-008',
  severity: 'info',
  title: '归档的是生成之后改过的文件',
  why: '改过的文件按改过的样子归档，在目录的备注里写明。',
  fix: ['不需要处理'],
});

export const notConverted = defineDiagnostic({
  code: 'ARCH-009',
  severity: 'warning',
  title: 'LibreOffice 没有转换成',
  why: '加了 --libreoffice，但这台电脑上没有 LibreOffice，或者它转换失败。',
  fix: [
    '装上 LibreOffice（命令 soffice 能运行），再归档一次',
    '读不懂的内容在上面的提示里，可以在 docx 里改成图片或文字',
  ],
});

export const editionsDiffer = defineDiagnostic({
  code: 'ARCH-010',
  severity: 'warning',
  title: '公开了两期的数',
  why: '公开版里不足3的数和能推算出它们的数都记“＊”，但这是一期之内算的；把两期公开的数相减，可能推算出来。',
  fix: ['只公开一期', '两期都要公开的，请先比一比两期的数，确认相减得不出不足3的数'],
});

export const notABag = defineDiagnostic({
  code: 'ARCH-020',
  severity: 'error',
  title: '不是一包完整的档案',
  why: '档案按 BagIt（RFC 8493）存放，缺了清单就无从核对。',
  fix: ['核对文件夹是否给对', '没有做完的档案，删去后重新做'],
});

export const changed = defineDiagnostic({
  code: 'ARCH-021',
  severity: 'error',
  title: '档案里的文件变了',
  why: '归档时记下了每个文件的 SHA-256，一个字节变了就对不上。',
  fix: ['从备份恢复这个文件', '没有备份的，如实记录下来'],
});

export const fileLost = defineDiagnostic({
  code: 'ARCH-022',
  severity: 'error',
  title: '档案里少了文件',
  why: '清单上有、文件夹里没有的文件，是丢失或者改了名。',
  fix: ['从备份恢复这个文件'],
});

export const fileAdded = defineDiagnostic({
  code: 'ARCH-023',
  severity: 'error',
  title: '档案里多了文件',
  why: '清单上没有的文件不是归档时放进去的。',
  fix: ['移到别处', '要补充归档，用 cunbao archive add'],
});

export const notPdfA = defineDiagnostic({
  code: 'ARCH-024',
  severity: 'error',
  title: '不符合 PDF/A-3b',
  why: '长期保存的版式文件要自带字体、颜色说明和元数据，不依赖别的程序。',
  fix: ['由 docx 重新归档这份文件'],
});

export const catalogueWrong = defineDiagnostic({
  code: 'ARCH-025',
  severity: 'error',
  title: '目录和档案对不上',
  why: '档号不重、件号不断、页数和日期与文件一致，目录才能作为凭据。',
  fix: ['从备份恢复', '没有备份的，如实记录下来'],
});
