import type { PdfFile } from '../pdf-file/index.js';
import { linesOf } from './lines.js';
import { readPages } from './read-pages.js';

export { linesOf, type PageLine } from './lines.js';
export type { PageArea, PageContent, PageGlyph } from './page.js';
export { readPages } from './read-pages.js';

/** What can be searched for in each page: turned and hidden text, too. */
export const pageTexts = (pdf: PdfFile): string[] =>
  readPages(pdf).map((page) => {
    const others = page.glyphs.filter(({ upright, hidden }) => !upright || hidden);
    return [...linesOf(page).map(({ text }) => text), others.map(({ text }) => text).join('')].join('\n');
  });
