import { parseAddress } from '../../address.js';

// VML is written by hand-rolled serialisers and is not always well-formed XML (Excel leaves <br> open), so it is
// edited as text: shapes are cut out and put in whole.
const shapes = /<v:shape\b[\s\S]*?<\/v:shape>/g;
const textBox =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without shapes. `block` keeps the shape ids of different sheets apart (1024 ids each). */
export const emptyVml = (block: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${textBox}</xml>`;

/** Gives every cell a note box that has none yet. */
export function addNotes(vml: string, refs: readonly string[]): string {
  const known = new Set([...vml.matchAll(shapes)].map((match) => noteCell(match[0])));
  const block = Number(/<o:idmap\b[^>]*\bdata="(\d+)/.exec(vml)?.[1] ?? 1);
  let id = Math.max(block * 1024, ...[...vml.matchAll(/"_x0000_s(\d+)"/g)].map((match) => Number(match[1])));
  let text = vml.includes('id="_x0000_t202"') ? '' : textBox;
  for (const ref of refs) {
    const at = parseAddress(ref);
    if (at && !known.has(`${at.row}:${at.col}`)) text += note(++id, at.col - 1, at.row - 1);
  }
  const end = vml.lastIndexOf('</xml>');
  return end < 0 || text === '' ? vml : `${vml.slice(0, end)}${text}${vml.slice(end)}`;
}

/** Takes the note boxes of these cells out. */
export function removeNotes(vml: string, refs: readonly string[]): string {
  const gone = new Set(refs.map((ref) => parseAddress(ref)).map((at) => `${at?.row}:${at?.col}`));
  return vml.replace(shapes, (shape) => (gone.has(noteCell(shape) ?? '') ? '' : shape));
}

export const hasShapes = (vml: string): boolean => vml.search(shapes) >= 0;

/** `row:col`, 1-based, of the cell that a note box belongs to. */
function noteCell(shape: string): string | undefined {
  if (!/ObjectType="Note"/.test(shape)) return undefined;
  const [row, col] = ['Row', 'Column'].map((name) => new RegExp(`<x:${name}>\\s*(\\d+)`).exec(shape)?.[1]);
  return row === undefined || col === undefined ? undefined : `${Number(row) + 1}:${Number(col) + 1}`;
}

/** `col` and `row` are 0-based, as VML counts. */
function note(id: number, col: number, row: number): string {
  const left = Math.min(col + 1, 16_380);
  const top = Math.max(row - 1, 0);
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${left}, 15, ${top}, 10, ${left + 3}, 31, ${top + 5}, 9</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}
