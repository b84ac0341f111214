import { defineDiagnostic } from '../diagnostics/index.js';

const why = {
  container: '只有完整的 Office 文件才能读出数据；读错的文件宁可不读，也不猜。',
  safety: '别人发来的文件可能被改造成会撑爆内存或写到别处的样子，打开之前先查一遍。',
};

export const emptyFile = defineDiagnostic({
  code: 'FILE-001',
  severity: 'error',
  title: '文件是空的',
  why: why.container,
  fix: ['请向发件人重新要一份，或从备份中找回；多半是传输或 U 盘拔出时中断了。'],
});

export const oldExcelFile = defineDiagnostic({
  code: 'FILE-002',
  severity: 'error',
  title: '旧格式 .xls',
  why: why.container,
  fix: ['请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再交这份新文件。'],
});

export const encryptedFile = defineDiagnostic({
  code: 'FILE-003',
  severity: 'error',
  title: '文件设了打开密码',
  why: why.container,
  fix: [
    '请用 Excel 或 WPS 打开，输入密码。',
    '在“文件 › 信息 › 保护”（WPS：“文件 › 文档加密”）中取消打开密码，保存后再交。',
  ],
});

export const plainTextFile = defineDiagnostic({
  code: 'FILE-004',
  severity: 'error',
  title: '纯文本或 CSV',
  why: 'CSV 没有工作表和格式，身份证号等长数字也常在其中丢失尾数。',
  fix: ['请交原来的 Word 或 Excel 文件（工作簿是下发的那份 .xlsx），不要导出成 CSV 或文本。'],
});

export const otherOfficeFile = defineDiagnostic({
  code: 'FILE-005',
  severity: 'error',
  title: '另一种 Office 文件',
  why: why.container,
  fix: ['请核对文件：改扩展名不能改变文件的格式，要交的是对应类型的原文件。'],
});

export const pdfFile = defineDiagnostic({
  code: 'FILE-006',
  severity: 'error',
  title: 'PDF 文件',
  why: why.container,
  fix: ['请交可以编辑的原文件，不要导出成 PDF。'],
});

export const markupFile = defineDiagnostic({
  code: 'FILE-007',
  severity: 'error',
  title: '网页或 XML 冒充表格',
  why: '一些系统导出的“.xls”其实是网页，Excel 能显示，但里面没有工作簿的结构。',
  fix: ['请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再交这份新文件。'],
});

export const macroFile = defineDiagnostic({
  code: 'FILE-008',
  severity: 'warning',
  title: '文件带有宏',
  why: '下发的文件里没有宏；来历不明的宏可能有害。这里只读数据，从不运行宏。',
  fix: ['请确认文件来源；最好另存为“Excel 工作簿（*.xlsx）”（Word 文件为“*.docx”）后再交。'],
});

export const truncatedFile = defineDiagnostic({
  code: 'FILE-009',
  severity: 'error',
  title: '文件不完整',
  why: why.container,
  fix: ['请重新复制或重新下载；能在 Excel 或 WPS 中打开的，打开后另存一份再交。'],
});

export const unknownFile = defineDiagnostic({
  code: 'FILE-010',
  severity: 'error',
  title: '认不出的文件',
  why: why.container,
  fix: ['请核对是否选错了文件；工作簿应为 .xlsx，文书应为 .docx。'],
});

export const zipBomb = defineDiagnostic({
  code: 'FILE-011',
  severity: 'error',
  title: '展开后大得不正常',
  why: why.safety,
  fix: ['请确认文件来源。', '若确是自己的文件，多半是整张表都设了格式：把数据复制到一份新下发的工作簿里再交。'],
});

export const unsafeEntryName = defineDiagnostic({
  code: 'FILE-012',
  severity: 'error',
  title: '内部文件名不安全',
  why: why.safety,
  fix: ['这份文件被人为改造过，请勿使用；请用 Excel、WPS 或 Word 重新保存一份。'],
});

export const duplicateEntry = defineDiagnostic({
  code: 'FILE-013',
  severity: 'error',
  title: '内部文件重名',
  why: '重名时不同软件会读到不同内容，看到的和统计的就可能不是一回事。',
  fix: ['请用 Excel、WPS 或 Word 打开，核对内容后另存一份再交。'],
});

export const encryptedEntry = defineDiagnostic({
  code: 'FILE-014',
  severity: 'error',
  title: '压缩包设了密码',
  why: why.container,
  fix: ['请取消压缩密码，直接交 .xlsx 或 .docx 原文件。'],
});

export const damagedEntry = defineDiagnostic({
  code: 'FILE-015',
  severity: 'error',
  title: '文件损坏',
  why: '内容与文件自带的校验值对不上，读出来的数据靠不住。',
  fix: ['请用 Excel、WPS 或 Word 打开（提示修复时选“是”），核对内容后另存一份再交；打不开就请发件人重发。'],
});

export const unsupportedCompression = defineDiagnostic({
  code: 'FILE-016',
  severity: 'error',
  title: '压缩方法不常见',
  why: why.container,
  fix: ['请用 Excel、WPS 或 Word 打开，另存一份再交。'],
});

export const notAnOfficePackage = defineDiagnostic({
  code: 'FILE-017',
  severity: 'error',
  title: '不是 Office 文件',
  why: why.container,
  fix: ['如果是压缩包，请先解压，交里面的 .xlsx 或 .docx 文件。'],
});

export const doctypeRefused = defineDiagnostic({
  code: 'FILE-018',
  severity: 'error',
  title: '内容里有 DOCTYPE 声明',
  why: 'Office 文件从不需要 DOCTYPE；有它的文件是人为改造的，可能借此读取别的文件或撑爆内存。',
  fix: ['请确认文件来源；请用 Excel、WPS 或 Word 重新保存一份。'],
});

export const brokenXml = defineDiagnostic({
  code: 'FILE-019',
  severity: 'error',
  title: '内容结构损坏',
  why: why.container,
  fix: ['请用 Excel、WPS 或 Word 打开（提示修复时选“是”），核对内容后另存一份再交。'],
});

export const oldWordFile = defineDiagnostic({
  code: 'FILE-020',
  severity: 'error',
  title: '旧格式的 Word 文件',
  why: why.container,
  fix: ['请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”，再交这份新文件。'],
});

export const openDocumentFile = defineDiagnostic({
  code: 'FILE-021',
  severity: 'error',
  title: 'OpenDocument 文件',
  why: why.container,
  fix: ['请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx（文书为 .docx）后再交。'],
});

export const binaryWorkbook = defineDiagnostic({
  code: 'FILE-022',
  severity: 'error',
  title: '二进制工作簿 .xlsb',
  why: why.container,
  fix: ['请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再交这份新文件。'],
});

export const sheetToPatchMissing = defineDiagnostic({
  code: 'FILE-023',
  severity: 'error',
  title: '要写入的工作表不存在',
  why: '程序要把结果写进指定的工作表，找不到就不能写，也不写到别处。',
  fix: ['请恢复这张工作表的名称；若已删除，请从下发的工作簿中复制回来。'],
});

export const threadedComment = defineDiagnostic({
  code: 'FILE-024',
  severity: 'info',
  title: '单元格上有讨论批注',
  why: 'Excel 的“批注”（可回复的那种）与旧式“附注”不能并存，写进去也不会显示。',
  fix: ['这一格已涂色标出；具体问题请看校验结果。'],
});
