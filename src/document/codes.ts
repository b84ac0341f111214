import { defineDiagnostic } from '../diagnostics/index.js';

export const notWord = defineDiagnostic({
  code: 'DOC-001',
  severity: 'error',
  title: '不是 Word 文档',
  why: '读取和审核的对象是 Word 文档（docx）；其他文件即使改了扩展名，里面也没有可读的正文。',
  fix: ['换成 Word 或 WPS 保存的 .docx 文件再试。'],
});

export const damagedPart = defineDiagnostic({
  code: 'DOC-002',
  severity: 'error',
  title: '文档内容不完整',
  why: '文档内部的文件被截断或损坏，读出来的内容可能缺少后半部分，不能拿来审核。',
  fix: ['用 Word 或 WPS 打开原文件，另存为新的 .docx 后再试；打不开时请找发来文件的人重新发送。'],
});

export const emptyDocument = defineDiagnostic({
  code: 'DOC-004',
  severity: 'warning',
  title: '文档里没有内容',
  why: '正文没有任何文字、表格或图片，多半是选错了文件。',
  fix: ['确认选对了文件。'],
});

export const damagedSidePart = defineDiagnostic({
  code: 'DOC-005',
  severity: 'warning',
  title: '文档的附属部分读不出',
  why: '样式、编号、页眉页脚等附属部分损坏或缺失时，正文仍可读，但字体、编号等可能与原文不同。',
  fix: ['用 Word 或 WPS 打开文件，另存为新的 .docx 后再试。'],
});

export const unknownFont = defineDiagnostic({
  code: 'DOC-010',
  severity: 'info',
  title: '字体不在五类公文字体之内',
  why: '公文用小标宋、黑体、楷体、仿宋、宋体五类字体；认不出的字体按仿宋处理。',
  fix: ['需要时在 Word 或 WPS 里改成公文字体。'],
});

export const lostFormat = defineDiagnostic({
  code: 'DOC-011',
  severity: 'info',
  title: '个别格式没有保留',
  why: '审核和转 PDF 只用公文需要的格式，其余的格式（如突出显示）不带过去；文字不受影响。',
  fix: ['不影响内容的可以不管；有含义的（如删除线、上标）请改成文字说明。'],
});

export const hiddenText = defineDiagnostic({
  code: 'DOC-012',
  severity: 'warning',
  title: '有隐藏文字',
  why: '隐藏文字不会打印，也不参加审核；留在文件里可能泄露不该公开的内容。',
  fix: ['要保留的取消“隐藏”，不要的删掉。'],
});

export const unknownSymbol = defineDiagnostic({
  code: 'DOC-013',
  severity: 'warning',
  title: '有认不出的符号',
  why: '符号字体里的字符没有统一的含义，认不出的用“〓”代替，以免丢掉。',
  fix: ['在 Word 或 WPS 里改用普通字符（如 √、□、☑）。'],
});

export const acceptedInsertion = defineDiagnostic({
  code: 'DOC-020',
  severity: 'info',
  title: '修订中插入的文字已按接受处理',
  why: '文件开着修订；读取时按“全部接受”处理，PDF 里不带修订痕迹。',
  fix: ['定稿前在“审阅”中接受或拒绝全部修订。'],
});

export const droppedDeletion = defineDiagnostic({
  code: 'DOC-021',
  severity: 'warning',
  title: '修订中删除的文字未读入',
  why: '文件开着修订；修订中删除的文字按已删除处理。',
  fix: ['定稿前在“审阅”中接受或拒绝全部修订。'],
});

export const comment = defineDiagnostic({
  code: 'DOC-022',
  severity: 'info',
  title: '有批注',
  why: '批注不是正文，不参加审核，也不进 PDF。',
  fix: ['处理完批注后把它删掉。'],
});

export const noteLost = defineDiagnostic({
  code: 'DOC-023',
  severity: 'warning',
  title: '有脚注、尾注没有读入',
  why: '脚注、尾注照样读入、参加审核，PDF 里脚注在页脚、尾注在文末。没有内容的，或者写在另一个脚注、尾注里的，没有地方放。',
  fix: ['在 Word 或 WPS 里打开，把漏下的内容写进正文，或者补上脚注。'],
});

export const noteLayout = defineDiagnostic({
  code: 'DOC-024',
  severity: 'info',
  title: '脚注、尾注的编号或位置没有保留',
  why: '脚注排在每页页脚，尾注排在文末或各节之后，按节或全文编号；其他排法读入时改成这一种，注的文字不变。',
  fix: ['一般不用处理；以 PDF 的版面为准。'],
});

export const lostObject = defineDiagnostic({
  code: 'DOC-031',
  severity: 'warning',
  title: '有不能读入的对象',
  why: '图表、形状少见的图形、嵌入的文件等不能画到 PDF 和预览里；图表用写明名称和文字的方框代替。',
  fix: ['需要保留的，改成图片（PNG 或 JPEG）或普通文字、表格。'],
});

export const lostImage = defineDiagnostic({
  code: 'DOC-032',
  severity: 'warning',
  title: '图片不能画出',
  why: '只支持存放在文档里的 PNG、JPEG 和 SVG 图片；其他图片用写明名称的方框代替，以免不知不觉少了一张。',
  fix: ['把图片另存为 PNG 或 JPEG 后重新插入。'],
});

export const formula = defineDiagnostic({
  code: 'DOC-034',
  severity: 'warning',
  title: '公式读成了普通文字',
  why: '公式的排版不能保留，只留下其中的字符，含义可能改变。',
  fix: ['把公式改写成文字，或做成图片插入。'],
});

export const cachedField = defineDiagnostic({
  code: 'DOC-040',
  severity: 'warning',
  title: '域没有保存结果',
  why: '日期、引用等域的文字由 Word 计算；没有保存结果的域读出来是空的。',
  fix: ['在 Word 或 WPS 里全选后按 F9 更新域，再保存一次。'],
});

export const numberFormat = defineDiagnostic({
  code: 'DOC-041',
  severity: 'warning',
  title: '编号格式按另一种写法写出',
  why: '自动编号由 Word 计算；认不出的编号格式写成阿拉伯数字，用英语单词的格式一律按英语写。',
  fix: ['在 Word 或 WPS 里改用常用的编号格式（如 1、一、①），或者把编号改成普通文字。'],
});

export const sectionLayout = defineDiagnostic({
  code: 'DOC-050',
  severity: 'info',
  title: '页面设置有一处没有保留',
  why: '对称页边距、竖排的页面等版面不是公文报告需要的，读取时不带过去。',
  fix: ['一般不用处理；以 PDF 的版面为准。'],
});

export const tableLayout = defineDiagnostic({
  code: 'DOC-060',
  severity: 'info',
  title: '表格有一处版面没有保留',
  why: '浮动的表格等读取时按普通表格处理；文字不受影响。',
  fix: ['一般不用处理；以 PDF 的版面为准。'],
});

export const coveredCellText = defineDiagnostic({
  code: 'DOC-061',
  severity: 'warning',
  title: '合并单元格下面压着文字',
  why: '被合并覆盖的单元格里还有文字，打印时看不到，读取时不带过去。',
  fix: ['在 Word 或 WPS 里取消合并，把要的文字移出来。'],
});
