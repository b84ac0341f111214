/** A paragraph too small to see, in whose properties a section ends. */
const ENDING =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:left="0" w:firstLine="0"/>';
const LAST_SECTION = /<w:sectPr\b[^>]*\/>\s*$|<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*<\/w:sectPr>\s*$/;

/**
 * Several main parts of one template as one: each begins on a new page, with its own headers, footers and page numbers.
 * Piece by piece, so that a thousand of them are never in memory together.
 */
export function* joinBodies(parts: Iterable<string>): Iterable<string> {
  let end = '';
  let last: string | undefined;
  let index = 0;
  for (const part of parts) {
    const { head, content, tail } = bodyOf(index === 0 ? part : withOwnIds(part, index));
    if (last === undefined) {
      yield head;
      end = tail;
    } else yield withEnding(last);
    last = content;
    index++;
  }
  yield (last ?? '') + end;
}

/** The end of a record's last section, in a paragraph of its own as all sections but a document's last have it. */
function withEnding(content: string): string {
  const section = LAST_SECTION.exec(content);
  if (!section) return `${content}<w:p><w:r><w:br w:type="page"/></w:r></w:p>`;
  return `${content.slice(0, section.index)}${ENDING}${section[0].trim()}</w:pPr></w:p>`;
}

/** More than any template has drawings or bookmarks. */
const IDS_EACH = 100_000;

/** Ids that must be different in the whole file: counted on, or left out where they may be. */
function withOwnIds(xml: string, index: number): string {
  return xml
    .replace(
      /(<(?:wp:docPr|w:bookmarkStart|w:bookmarkEnd)\b[^>]*?\bid=")(\d+)(?=")/g,
      (_, start: string, id: string) => start + String(Number(id) + index * IDS_EACH),
    )
    .replace(
      /(<w:bookmarkStart\b[^>]*?w:name=")([^"]*)(?=")/g,
      (_, start: string, name: string) => `${start}${name.slice(0, 30)}_${index}`,
    )
    .replace(
      /(<w:(?:ins|del|moveFrom|moveTo|perm|\w+Change|cell(?:Ins|Del|Merge)|move\w+Range)(?:Start|End)?\b[^>]*?\bw:id=")(\d+)(?=")/g,
      (_, start: string, id: string) => start + String(Number(id) + index * IDS_EACH),
    )
    .replace(/<(?:v:(?!shapetype)\w+|o:OLEObject)\b[^>]*>/g, (shape) =>
      shape.replace(/\s(?:id|o:spid|ShapeID)="[^"]+(?=")/g, (name) => `${name}_${index}`),
    )
    .replace(
      /<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*\/>|<v:shapetype\b(?:[^>]*\/>|[\s\S]*?<\/v:shapetype>)/g,
      '',
    )
    .replace(/ w14:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/(<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*?)<w:id w:val="[^"]*"\/>/g, '$1');
}

function bodyOf(xml: string): { head: string; content: string; tail: string } {
  const open = xml.indexOf('>', xml.indexOf('<w:body')) + 1;
  const close = xml.lastIndexOf('</w:body>');
  return { head: xml.slice(0, open), content: xml.slice(open, close), tail: xml.slice(close) };
}
