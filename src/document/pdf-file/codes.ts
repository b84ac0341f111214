import { defineDiagnostic } from '../../diagnostics/index.js';

export const pdfUnreadable = defineDiagnostic({
  code: 'PDF-030',
  severity: 'error',
  title: 'PDF 读不出来',
  why: '只读得懂村报（和 LibreOffice）写的 PDF；被别的程序压缩、加密、重新保存过的读不了。',
  fix: ['用没有改动过的原文件', '或者由 docx 重新生成：cunbao pdf 报告.docx'],
});
