import type { PackageEditor } from '../../../package/edit-package.js';
import { rootOf } from '../../../xml/children.js';
import { splice } from '../../../xml/splice.js';
import { insertionPoint } from '../sheet-order.js';
import { addComments, commentedCells, emptyComments, removeComments } from './comments-part.js';
import { MARK_START } from './mark-text.js';
import { addNotes, emptyVml, hasShapes, removeNotes } from './vml.js';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Puts comments on cells of a sheet; returns the cells that could not take any (threaded comments). */
export function addSheetComments(
  editor: PackageEditor,
  sheet: { part: string; position: number },
  texts: ReadonlyMap<string, string>,
): string[] {
  const { part } = sheet;
  const comments = related(editor, part, 'comments') ?? createComments(editor, part);
  const source = { file: editor.pkg.file, part: comments };
  const added = addComments(editor.part(comments)!, source, texts);
  editor.setPart(comments, added.xml);
  const drawing = legacyDrawing(editor, part) ?? createDrawing(editor, part, sheet.position);
  editor.setPart(drawing, addNotes(editor.part(drawing)!, commentedCells(added.xml, source)));
  return added.untouched;
}

/** Takes our comments off a sheet, and the parts that we made for them when nothing else is in them. */
export function removeSheetComments(editor: PackageEditor, part: string): void {
  const comments = related(editor, part, 'comments');
  const xml = comments && editor.part(comments);
  if (comments === undefined || !xml?.includes(MARK_START)) return;
  const { xml: rest, removed, left } = removeComments(xml, { file: editor.pkg.file, part: comments });
  const drawing = legacyDrawing(editor, part);
  const vml = drawing && removeNotes(editor.part(drawing)!, removed);
  if (left > 0) editor.setPart(comments, rest);
  else remove(editor, part, comments);
  if (drawing === undefined || vml === undefined) return;
  if (left > 0 || hasShapes(vml)) {
    editor.setPart(drawing, vml);
    return;
  }
  editor.editXml(part, (sheet) => {
    const root = rootOf(sheet, { file: editor.pkg.file, part });
    const element = root.children.find((child) => child.name === 'legacyDrawing');
    return element ? splice(sheet, [{ start: element.start, end: element.end, text: '' }]) : sheet;
  });
  remove(editor, part, drawing);
}

function related(editor: PackageEditor, part: string, type: string): string | undefined {
  return editor.relationships(part).find((r) => r.type === type && !r.external && editor.has(r.target))?.target;
}

function remove(editor: PackageEditor, from: string, part: string): void {
  for (const { id } of editor.relationships(from).filter((r) => r.target === part)) editor.removeRelationship(from, id);
  editor.removePart(part);
}

function createComments(editor: PackageEditor, sheet: string): string {
  const name = freeName(editor, (n) => `xl/comments${n}.xml`);
  const root = rootOf(editor.part(sheet)!, { file: editor.pkg.file, part: sheet });
  const declared = root.attributes.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`);
  editor.setPart(name, emptyComments(declared ?? ''), COMMENTS_TYPE);
  editor.addRelationship(sheet, `${relationshipBase(editor)}/comments`, name);
  return name;
}

/** The VML part that the sheet names, if it is there. */
function legacyDrawing(editor: PackageEditor, sheet: string): string | undefined {
  const root = rootOf(editor.part(sheet)!, { file: editor.pkg.file, part: sheet });
  const element = root.children.find((child) => child.name === 'legacyDrawing');
  const id = [...(element?.attributes ?? [])].find(([name]) => name.endsWith(':id'))?.[1];
  return editor.relationships(sheet).find((r) => r.id === id && editor.has(r.target))?.target;
}

function createDrawing(editor: PackageEditor, sheet: string, position: number): string {
  const name = freeName(editor, (n) => `xl/drawings/vmlDrawing${n}.vml`);
  editor.setPart(name, emptyVml(1 + position * 64), VML_TYPE);
  const base = relationshipBase(editor);
  const id = editor.addRelationship(sheet, `${base}/vmlDrawing`, name);
  editor.editXml(sheet, (xml) => {
    const root = rootOf(xml, { file: editor.pkg.file, part: sheet });
    const declared = [...root.attributes].find(([key, value]) => key.startsWith('xmlns:') && value === base)?.[0];
    const attribute = declared ? `${declared.slice(6)}:id="${id}"` : `xmlns:r="${base}" r:id="${id}"`;
    const text = `<${root.prefix}legacyDrawing ${attribute}/>`;
    const stale = root.children.find((child) => child.name === 'legacyDrawing');
    const at = insertionPoint(root, 'legacyDrawing');
    return splice(xml, [stale ? { start: stale.start, end: stale.end, text } : { start: at, end: at, text }]);
  });
  return name;
}

function freeName(editor: PackageEditor, name: (number: number) => string): string {
  let number = 1;
  while (editor.has(name(number))) number++;
  return name(number);
}

/** Transitional and strict files spell relationship types differently. */
function relationshipBase(editor: PackageEditor): string {
  const main = editor.relationships('').find((r) => r.type === 'officeDocument');
  return main!.typeUri.slice(0, main!.typeUri.lastIndexOf('/'));
}
