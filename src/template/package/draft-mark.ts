import type { Additions } from './additions.js';
import { markHeader } from './parts.js';

const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
/** The first section, whose headers hold for all sections without their own; what it was before a change lies inside. */
const FIRST_SECTION = /<w:sectPr\b[^>]*?(\/?)>/;

/**
 * Gives a document of somebody else's the headers that it lacks, so that every page of a draft is marked. A document
 * that had none at all keeps its lines where they are. Takes and returns the text of the main part.
 */
export function markAllPages(main: string, mainPart: string, evenPages: boolean, additions: Additions): string {
  const text = main.includes('<w:sectPr') ? main : main.replace('</w:body>', '<w:sectPr></w:sectPr></w:body>');
  const section = FIRST_SECTION.exec(text)!;
  const end = section[1] ? section.index + section[0].length : text.indexOf('</w:sectPr>', section.index);
  const own = text.slice(section.index, end);
  const lacking = [
    'default',
    ...(/<w:titlePg(?!\s[^>]*w:val="(?:0|false|off)")/.test(text) ? ['first'] : []),
    ...(evenPages ? ['even'] : []),
  ].filter((type) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${type}"`).test(own));
  if (lacking.length === 0) return text;
  const references = lacking.map((type) => {
    const part = additions.add(
      `${mainPart.replace(/[^/]*$/, '')}draftHeader#.xml`,
      markHeader(EMPTY, '草稿', type === 'even'),
      HEADER_TYPE,
    );
    const id = additions.relate(mainPart, 'header', part);
    return `<w:headerReference xmlns:r="${RELATIONSHIPS}" w:type="${type}" r:id="${id}"/>`;
  });
  const open = section[0].replace(/\s*\/>$/, '>');
  const close = section[1] ? '</w:sectPr>' : '';
  const marked = `${text.slice(0, section.index)}${open}${references.join('')}${close}${text.slice(section.index + section[0].length)}`;
  return /<w:headerReference\b/.test(main) ? marked : marked.replace(/(<w:pgMar\b[^>]*?\sw:header=")\d+/g, '$10');
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:hdr>';
