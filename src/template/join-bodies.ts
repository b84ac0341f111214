/** A paragraph too small to see, in whose properties a section ends. */
const ENDING =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:left="0" w:firstLine="0"/>';
const LAST_SECTION = /<w:sectPr\b[^>]*\/>\s*$|<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>\s*$/;

/** Several main parts of one template as one: each begins on a new page, with its own headers, footers and page numbers. */
export function joinBodies(parts: readonly string[]): string {
  if (parts.length === 1) return parts[0]!;
  const bodies = parts.map(bodyOf);
  const { head, tail } = bodies[0]!;
  const inner = bodies.map(({ content }, index) => {
    if (index === bodies.length - 1) return content;
    const section = LAST_SECTION.exec(content);
    if (!section) return `${content}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
    return `${content.slice(0, section.index)}${ENDING}${section[0].trim()}</w:pPr></w:p>`;
  });
  return head + inner.join('') + tail;
}

function bodyOf(xml: string): { head: string; content: string; tail: string } {
  const open = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  const close = xml.lastIndexOf('</w:body>');
  return { head: xml.slice(0, open), content: xml.slice(open, close), tail: xml.slice(close) };
}
