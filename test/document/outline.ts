import { plainText } from '../../src/document/plain-text.js';
import { readDocx } from '../../src/document/read/read-docx.js';
import type { Block, Document, Inline } from '../../src/document/tree.js';
import type { DocxParts } from './make-docx.js';
import { makeDocx } from './make-docx.js';

/** Reads a body; complains about missing fonts only where a test is about fonts. */
export function read(body: string, parts: DocxParts = {}) {
  const { value, diagnostics } = readDocx(makeDocx(body, { styles: fangsong, ...parts }), '报告.docx');
  return { document: value as Document, diagnostics, blocks: value?.sections.flatMap((s) => s.blocks) ?? [] };
}

/** Defaults of the documents under test: 仿宋, 16 pt. */
export const fangsong =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>';

export const p = (text: string, pPr = '', rPr = '') => `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${r(text, rPr)}</w:p>`;
export const r = (text: string, rPr = '') =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tc = (content: string, tcPr = '') =>
  `<w:tc>${tcPr && `<w:tcPr>${tcPr}</w:tcPr>`}${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: string[]) => `<w:tr>${cells.map((c) => (c.startsWith('<') ? c : tc(c))).join('')}</w:tr>`;
export const tbl = (tblPr: string, grid: number[], ...rows: string[]) =>
  `<w:tbl><w:tblPr>${tblPr}</w:tblPr><w:tblGrid>${grid.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

const inline = (i: Inline): string => {
  if (i.kind === 'field') return `{${i.field}}`;
  if (i.kind === 'run') return i.text;
  if (i.kind === 'picture') return `[${i.figure.alt}]`;
  if (i.kind === 'note') return `〔${i.note.label}${i.note.blocks.map(plainText).join('/')}〕`;
  return i.kind === 'tab' ? '→' : '↵';
};

/** One short line a block: what a reader sees, and the structure. */
export function outline(blocks: Block[]): string[] {
  return blocks.flatMap((b) => {
    if (b.kind === 'heading') return [`#${b.level} ${b.listLabel ?? ''}${b.inlines.map(inline).join('')}`];
    if (b.kind === 'paragraph') return [(b.listLabel ?? '') + b.inlines.map(inline).join('')];
    if (b.kind === 'table') {
      return b.rows.map(
        (row) =>
          `| ${row.cells.map((c) => c.blocks.map(plainText).join('/') + (c.colSpan > 1 ? `←${c.colSpan}` : '') + (c.rowSpan > 1 ? `↑${c.rowSpan}` : '')).join(' | ')} |`,
      );
    }
    if (b.kind === 'text-box') return [`⟦${outline(b.blocks).join('/')}⟧`];
    if (b.kind === 'rule') return [`──── ${b.width}`];
    if (b.kind === 'placeholder') return [`〖${[b.name, ...b.texts].join('：')}〗`];
    return [b.kind === 'page-break' ? '-----' : `[${b.mime} ${b.width}×${b.height} ${b.alt}]`];
  });
}
