export type { FontSet, RoleReport } from './fonts/index.js';
export { loadFonts } from './fonts/index.js';
export type { PdfInfo, PdfOptions } from './pdf/index.js';
export { writePdf } from './pdf/index.js';
