import { defineDiagnostic } from '../../diagnostics/index.js';

export const unusablePicture = defineDiagnostic({
  code: 'PDF-020',
  severity: 'warning',
  title: '图片不能用',
  why: '打不开的图片印不出来；印刷用的 CMYK 颜色不符合归档要求。PDF 里在它的位置画一个写明名称的方框。',
  fix: ['换成普通的 PNG 或 JPEG 图片（RGB 颜色）', '可以用看图软件打开后另存一份'],
});
