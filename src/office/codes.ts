import { defineDiagnostic } from '../diagnostics/index.js';

export const emptyFile = defineDiagnostic({
  code: 'FILE-001',
  severity: 'error',
  title: '文件是空的',
  why: '一个字节也没有的文件里没有可读的数据；当成没有问题就漏掉了整个村。',
  fix: ['请向发件人重新要一份，或从备份中找回；多半是传输或 U 盘拔出时中断了。'],
});

export const oldExcelFile = defineDiagnostic({
  code: 'FILE-002',
  severity: 'error',
  title: '旧格式 .xls',
  why: '.xls 是 1997 年的格式，存不下这里用的下拉列表和检查，不同软件读出来也会有出入，所以只读 .xlsx。',
  fix: ['请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”，再交这份新文件。'],
});

export const encryptedFile = defineDiagnostic({
  code: 'FILE-003',
  severity: 'error',
  title: '文件设了打开密码',
  why: '设了打开密码的文件整个是加密的，不输密码什么也读不到；程序不问密码，也不存密码。',
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
  why: '要的是工作簿，交来的是文书（或者反过来）；改扩展名不改变里面的内容。',
  fix: ['请核对文件：改扩展名不能改变文件的格式，要交的是对应类型的原文件。'],
});

export const pdfFile = defineDiagnostic({
  code: 'FILE-006',
  severity: 'error',
  title: 'PDF 文件',
  why: 'PDF 是排好版的成品，里面没有单元格和段落，数据读不回来。',
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
  why: 'Office 文件的目录写在最后；复制、下载或保存中断的，后半截没有了，读出来的会少。',
  fix: ['请重新复制或重新下载；能在 Excel 或 WPS 中打开的，打开后另存一份再交。'],
});

export const unknownFile = defineDiagnostic({
  code: 'FILE-010',
  severity: 'error',
  title: '认不出的文件',
  why: '开头的标记不是任何一种 Office 文件的；猜着读，读错的数据比没有数据更糟。',
  fix: ['请核对是否选错了文件；工作簿应为 .xlsx，文书应为 .docx。'],
});

export const zipBomb = defineDiagnostic({
  code: 'FILE-011',
  severity: 'error',
  title: '展开后大得不正常',
  why: '正常的工作簿展开后不会这样大；专门做成这样的文件会占满内存，让电脑卡死，所以展开之前先量一量。',
  fix: ['请确认文件来源。', '若确是自己的文件，多半是整张表都设了格式：把数据复制到一份新下发的工作簿里再交。'],
});

export const unsafeEntryName = defineDiagnostic({
  code: 'FILE-012',
  severity: 'error',
  title: '内部文件名不安全',
  why: '里面的文件名指到文件夹之外；照着解开，会盖掉电脑上别的文件。',
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
  why: '压缩包加了密，里面的文件读不出来；程序不问密码，也不存密码。',
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
  why: 'Excel、WPS、Word 存文件只用通行的压缩方法；用别的方法的文件，多半被别的工具改过，读不了。',
  fix: ['请用 Excel、WPS 或 Word 打开，另存一份再交。'],
});

export const notAnOfficePackage = defineDiagnostic({
  code: 'FILE-017',
  severity: 'error',
  title: '不是 Office 文件',
  why: '这是压缩包，但里面没有 Office 文件应有的目录；.xlsx、.docx 虽然也是压缩包，里面的摆法是固定的。',
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
  why: '里面的一部分有开头没有结尾，或者标签对不上；接着读，后面的行和字会丢。',
  fix: ['请用 Excel、WPS 或 Word 打开（提示修复时选“是”），核对内容后另存一份再交。'],
});

export const oldWordFile = defineDiagnostic({
  code: 'FILE-020',
  severity: 'error',
  title: '旧格式的 Word 文件',
  why: '.doc 是 1997 年的格式，格式和修订读不全，所以只读 .docx。',
  fix: ['请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”，再交这份新文件。'],
});

export const openDocumentFile = defineDiagnostic({
  code: 'FILE-021',
  severity: 'error',
  title: 'OpenDocument 文件',
  why: '.ods、.odt 和 .xlsx、.docx 是两套格式，公式、下拉列表、版式都不一样，转过来再读才不会漏。',
  fix: ['请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx（文书为 .docx）后再交。'],
});

export const binaryWorkbook = defineDiagnostic({
  code: 'FILE-022',
  severity: 'error',
  title: '二进制工作簿 .xlsb',
  why: '.xlsb 用二进制记录单元格，别的软件多半读不了，以后也不便归档，所以只读 .xlsx。',
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
