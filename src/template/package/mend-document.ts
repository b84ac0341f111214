import type { Layout } from '../markdown/front-matter.js';
import { DATE_INDENT, SIGNATURE_INDENT } from '../markdown/front-parts.js';
import { MARK_PITCH, MARK_SIZE } from '../markdown/official/pieces.js';
import { FIRST_PAGE_REFERENCE, sectionReferences } from './parts.js';

/** Namespaces that the parts we write use; the library declares some thirty. */
const ROOT =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

/** A paragraph that only ends a section, with no text of its own, takes no room on the page. */
const THIN =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** Mends what the `docx` library leaves open or writes needlessly in `word/document.xml`. */
export function mendDocumentXml(
  xml: string,
  { indents, mark }: { indents: { signature: string; date: string }; mark: { size: string; pitch: string } },
  layout: Layout,
): string {
  let sections = 0;
  const references = (section: string): string =>
    sectionReferences(section.includes('w:orient="landscape"')) +
    (layout === '信函' && ++sections === 1 ? FIRST_PAGE_REFERENCE : '');
  return xml
    .replace(/^[\s\S]*?<w:body>/, `${ROOT}<w:body>`)
    .replace(/<w:(?:header|footer)Reference [^>]*\/>/g, '')
    .replace(/<w:sectPr[^>]*>(.*?)<\/w:sectPr>/gs, (_, own) => `<w:sectPr>${references(own)}${own}</w:sectPr>`)
    .replace(/<w:pgNumType\/>/g, '')
    .replace(/<w:p><w:pPr>(?=<w:sectPr>(?:(?!<\/w:sectPr>).)*<\/w:sectPr><\/w:pPr><\/w:p>)/gs, `<w:p><w:pPr>${THIN}`)
    .replace('<w:docGrid', layout === '信函' ? '<w:titlePg/><w:docGrid' : '<w:docGrid')
    .replace(`"${SIGNATURE_INDENT}"`, `"${indents.signature}"`)
    .replace(`"${DATE_INDENT}"`, `"${indents.date}"`)
    .replaceAll(`w:val="${MARK_SIZE}"`, `w:val="${mark.size}"`)
    .replace(`w:line="${MARK_PITCH}"`, `w:line="${mark.pitch}"`);
}
