export {
  type BarChart,
  drawBarChart,
  insertDrawings,
  openLettering,
  type PlacedDrawing,
} from './chart/index.js';
export { writeDocx } from './docx/write-docx.js';
export { roleOfFont } from './font-role.js';
export type { FontSet, RoleReport } from './fonts/index.js';
export { loadFonts } from './fonts/index.js';
export { headingLevelOf, withoutNumber } from './heading-number.js';
export { writeHtml } from './html/write-html.js';
export type { AttachedFile, PdfInfo, PdfOptions } from './pdf/index.js';
export { bindPdf, type FinishedPdf, writePdf } from './pdf/index.js';
export type { PdfDict, PdfFile } from './pdf-file/index.js';
export { isDict, nameOf, openPdf, textOf } from './pdf-file/index.js';
export type { PageArea, PageContent, PageGlyph, PageLine } from './pdf-page/index.js';
export { linesOf, pageTexts, readPages } from './pdf-page/index.js';
export { plainText } from './plain-text.js';
export { readDocx } from './read/read-docx.js';
export { titleShape } from './title-shape.js';
export type * from './tree.js';
export type { BlockLocation, LocatedBlock } from './walk.js';
export { placeOf, walkBlocks } from './walk.js';
