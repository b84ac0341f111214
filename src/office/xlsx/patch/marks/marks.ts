import type { Diagnostic, Severity } from '../../../../diagnostics/index.js';
import { threadedComment } from '../../../codes.js';
import type { PackageEditor } from '../../../package/edit-package.js';
import { rootOf } from '../../../xml/children.js';
import { address, parseAddress } from '../../address.js';
import type { CellMark } from '../patch.js';
import { appendStyle, dropLastDxfs } from '../styles-part.js';
import { addSheetComments, removeSheetComments } from './comment-parts.js';
import { addFills, fillStyle, isFillStyle, removeFills } from './fills.js';
import { markBlock } from './mark-text.js';

const bySeverity: readonly Severity[] = ['error', 'warning', 'suspected', 'info'];

/** Marks cells of one sheet. A cell marked several times gets the gravest colour and all the texts, gravest first. */
export function addMarks(
  editor: PackageEditor,
  styles: string,
  sheet: { name: string; part: string; position: number },
  marks: readonly CellMark[],
): Diagnostic[] {
  const ordered = [...marks].sort((a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity));
  const cells = new Map<string, { severity: Severity; texts: string[] }>();
  for (const { ref, text, severity } of ordered) {
    const at = parseAddress(ref);
    if (!at) throw new RangeError(`not a cell address: ${ref}`);
    const cell = cells.get(address(at.col, at.row)) ?? { severity, texts: [] };
    if (!cell.texts.includes(text)) cell.texts.push(text);
    cells.set(address(at.col, at.row), cell);
  }
  const refs = new Map<Severity, string[]>();
  for (const [ref, { severity }] of cells) refs.set(severity, [...(refs.get(severity) ?? []), ref]);
  editor.editXml(sheet.part, (xml) =>
    addFills(xml, { file: editor.pkg.file, part: sheet.part }, refs, (severity) => dxfIndex(editor, styles, severity)),
  );
  const texts = new Map([...cells].map(([ref, cell]) => [ref, markBlock(cell.texts)]));
  const untouched = addSheetComments(editor, sheet, texts);
  return untouched.map((cell) =>
    threadedComment({
      place: { kind: 'cell', file: editor.pkg.file, sheet: sheet.name, cell },
      message: `${cell} 上有一条可回复的讨论批注，校验说明没有写进去，只涂了颜色。`,
    }),
  );
}

function dxfIndex(editor: PackageEditor, styles: string, severity: Severity): number {
  const source = { file: editor.pkg.file, part: styles };
  const xml = editor.part(styles)!;
  const appended = appendStyle(xml, source, 'dxfs', fillStyle(severity, rootOf(xml, source).prefix));
  editor.setPart(styles, appended.xml);
  return appended.index;
}

/** Takes our marks off all sheets. */
export function removeMarks(editor: PackageEditor, styles: string | undefined, parts: readonly string[]): void {
  for (const part of parts) {
    editor.editXml(part, (xml) => removeFills(xml, { file: editor.pkg.file, part }));
    removeSheetComments(editor, part);
  }
  if (styles === undefined) return;
  editor.editXml(styles, (xml) => dropLastDxfs(xml, { file: editor.pkg.file, part: styles }, isFillStyle));
}
