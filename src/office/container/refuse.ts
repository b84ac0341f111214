import type { Diagnostic } from '../../diagnostics/index.js';
import {
  emptyFile,
  encryptedFile,
  markupFile,
  oldExcelFile,
  oldWordFile,
  pdfFile,
  plainTextFile,
  truncatedFile,
  unknownFile,
} from '../codes.js';
import { sniffContainer } from './sniff.js';

/**
 * Says why a file cannot be an OOXML package, or undefined when it is at least a zip.
 * Codes: FILE-001 … FILE-007, FILE-009, FILE-010, FILE-020.
 */
export function refuseContainer(bytes: Uint8Array, file: string): Diagnostic | undefined {
  const place = { kind: 'file', file } as const;
  switch (sniffContainer(bytes)) {
    case 'zip':
      return undefined;
    case 'empty':
      return emptyFile({ place, message: '文件是空的，一个字节也没有。' });
    case 'blank':
      return truncatedFile({ place, message: '文件里全是空字节，没有内容：多半是复制时中断了。' });
    case 'old-excel':
      return oldExcelFile({ place, message: '这是 Excel 97—2003 的 .xls 文件，这里要 .xlsx 工作簿。' });
    case 'old-word':
      return oldWordFile({ place, message: '这是 Word 97—2003 格式的文件（.doc、.dot、.wps），这里要新格式的文件。' });
    case 'encrypted':
      return encryptedFile({ place, message: '文件设了打开密码，读不出内容。' });
    case 'pdf':
      return pdfFile({ place, message: '这是 PDF 文件，读不出表格和段落。' });
    case 'markup':
      return markupFile({ place, message: '这是网页或 XML 文件，只是扩展名像 Office 文件。' });
    case 'word-xml':
      return oldWordFile({ place, message: '这是 Word 另存成的单个 XML 文件，这里要 .docx 文件。' });
    case 'rtf':
      return oldWordFile({ place, message: '这是 RTF 文件（写字板或旧版 Word 存的），这里要 .docx 文件。' });
    case 'works':
      return oldWordFile({ place, message: '这是旧版 .wps 文件，这里要 .docx 文件。' });
    case 'text':
      return plainTextFile({ place, message: '这是纯文本或 CSV 文件，不是 Office 文件。' });
    default:
      return unknownFile({ place, message: '认不出这是什么文件，不是 Excel 或 Word 文件。' });
  }
}
