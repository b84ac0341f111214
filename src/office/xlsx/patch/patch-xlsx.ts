import { type Diagnostic, DiagnosticError, type Outcome } from '../../../diagnostics/index.js';
import { sheetToPatchMissing } from '../../codes.js';
import { PackageEditor } from '../../package/edit-package.js';
import { openPackage } from '../../package/open-package.js';
import type { OoxmlPackage } from '../../package/package.js';
import { rootOf } from '../../xml/children.js';
import type { XmlSource } from '../../xml/scanner.js';
import { workbookOf, worksheets } from '../read/read-xlsx.js';
import { readDateStyles } from '../read/styles.js';
import { computedOnLoad } from './compute-on-load.js';
import { addMarks, removeMarks } from './marks/marks.js';
import type { XlsxPatch } from './patch.js';
import { setCells } from './set-cells.js';
import { appendStyle, cellStyle, dateStyle as dateStyleOf, quotedStyle as quotedStyleOf } from './styles-part.js';

/**
 * Changes cells and marks of a workbook and leaves every part, and within a part every character, that this does not
 * concern as it was. Codes: those of {@link openPackage}, FILE-023 no such sheet (nothing is written then), FILE-024.
 */
export function patchXlsx(bytes: Uint8Array, file: string, patch: XlsxPatch): Outcome<Uint8Array> {
  const opened = openPackage(bytes, file, 'xlsx');
  if (!opened.value) return { diagnostics: opened.diagnostics };
  try {
    const { value, diagnostics } = apply(opened.value, patch);
    return { ...(value && { value }), diagnostics: [...opened.diagnostics, ...diagnostics] };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...opened.diagnostics, ...error.diagnostics] };
    throw error;
  }
}

function apply(
  pkg: OoxmlPackage,
  { removeMarks: remove, setCells: cells = [], marks = [] }: XlsxPatch,
): Outcome<Uint8Array> {
  const workbook = workbookOf(pkg);
  const sheets = new Map(worksheets(pkg, workbook).map((sheet, position) => [sheet.name, { ...sheet, position }]));
  const wanted = new Set([...cells, ...marks].map(({ sheet }) => sheet));
  const missing = [...wanted].filter((name) => !sheets.has(name));
  if (missing.length > 0) return { diagnostics: missing.map((name) => noSheet(pkg, name, [...sheets.keys()])) };

  const editor = new PackageEditor(pkg);
  const styles = pkg.related(pkg.mainPart, 'styles')[0];
  const parts = [...sheets.values()].map(({ part }) => part);
  if (remove) removeMarks(editor, styles, parts);
  let formulas = false;
  const dateStyle = styleVariants(
    editor,
    styles,
    dateStyleOf,
    (xml, source, style) => readDateStyles(xml, source)[style] === true,
  );
  const quotedStyle = styleVariants(editor, styles, quotedStyleOf, () => false);
  for (const [name, patches] of grouped(cells)) {
    const { part } = sheets.get(name)!;
    const source = { file: pkg.file, part };
    const changed = setCells(editor.part(part)!, source, patches, {
      date1904: workbook.date1904,
      dateStyle,
      quotedStyle,
    });
    editor.setPart(part, changed.xml);
    formulas ||= changed.formulas;
  }
  if (formulas) dropCalculationChain(editor);
  if (cells.length > 0) recalculateOnLoad(editor, parts);
  const diagnostics: Diagnostic[] = [];
  const styleSheet = styles ?? (marks.length > 0 ? addStyleSheet(editor) : undefined);
  for (const [name, group] of grouped(marks)) {
    diagnostics.push(...addMarks(editor, styleSheet!, sheets.get(name)!, group));
  }
  return { value: editor.write(), diagnostics };
}

function noSheet(pkg: OoxmlPackage, name: string, existing: string[]): Diagnostic {
  return sheetToPatchMissing({
    place: { kind: 'cell', file: pkg.file, sheet: name },
    found: existing.join('、'),
    expected: [name],
    message: `工作簿里没有“${name}”这张工作表，没有写入。`,
  });
}

function grouped<T extends { sheet: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.sheet);
    if (group) group.push(item);
    else groups.set(item.sheet, [item]);
  }
  return groups;
}

/** Gives for a style a copy of it changed by `make`, made once; the style itself where `suits` says that it will do. */
function styleVariants(
  editor: PackageEditor,
  part: string | undefined,
  make: (xf: string) => string,
  suits: (xml: string, source: XmlSource, style: number) => boolean,
): (style: number) => number {
  const made = new Map<number, number>();
  return (style) => {
    if (part === undefined) return style;
    const source = { file: editor.pkg.file, part };
    const xml = editor.part(part)!;
    const known = made.get(style);
    if (known !== undefined) return known;
    if (suits(xml, source, style)) return style;
    const model = cellStyle(xml, source, style) ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const appended = appendStyle(xml, source, 'cellXfs', make(model));
    editor.setPart(part, appended.xml);
    made.set(style, appended.index);
    return appended.index;
  };
}

/** Excel makes the chain anew; one that names a cell without a formula is a reason to “repair” the file. */
function dropCalculationChain(editor: PackageEditor): void {
  const main = editor.pkg.mainPart;
  for (const { id, target } of editor.relationships(main).filter((r) => r.type === 'calcChain')) {
    editor.removeRelationship(main, id);
    editor.removePart(target);
  }
}

/** Formulas elsewhere may depend on what was set; their stored results are old until a program computes them. */
function recalculateOnLoad(editor: PackageEditor, sheets: readonly string[]): void {
  if (!sheets.some((part) => /<(?:\w+:)?f[\s>]/.test(editor.part(part) ?? ''))) return;
  const main = editor.pkg.mainPart;
  editor.editXml(main, (xml) => computedOnLoad(xml, { file: editor.pkg.file, part: main }));
}

function addStyleSheet(editor: PackageEditor): string {
  const main = editor.pkg.mainPart;
  const root = rootOf(editor.part(main)!, { file: editor.pkg.file, part: main });
  const namespace = root.attributes.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`) ?? '';
  const typeUri = editor.relationships('').find((r) => r.type === 'officeDocument')!.typeUri;
  const part = `${main.slice(0, main.lastIndexOf('/') + 1)}styles.xml`;
  editor.setPart(
    part,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"></styleSheet>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  );
  editor.addRelationship(main, typeUri.replace(/officeDocument$/, 'styles'), part);
  return part;
}
