import { defineDiagnostic } from '../../diagnostics/index.js';

export const pdfUnreadable = defineDiagnostic({
  code: 'PDF-030',
  severity: 'error',
  title: 'PDF 读不出来',
  why: '加了密码的、不完整的、内部损坏的 PDF 读不了。',
  fix: ['用没有加密、没有损坏的原文件', '或者由 docx 重新生成：cunbao pdf 报告.docx'],
});
