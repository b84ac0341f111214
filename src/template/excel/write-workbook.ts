import type { Diagnostic } from '../../diagnostics/index.js';
import { relationshipsPart, type StyleBook } from '../../office/index.js';
import { markPages } from './draft-mark.js';
import type { FilledSheet } from './fill.js';
import { Layout } from './layout.js';
import { Parts } from './parts.js';
import { placeRelated, relocateChart } from './related-parts.js';
import type { MadeSheet } from './relocate.js';
import { filledSheetXml } from './sheet-xml.js';
import type { CompiledWorkbook } from './template.js';
import { untouchedSheetXml } from './untouched-sheet.js';
import { type PlacedSheet, workbookXml } from './workbook-xml.js';

/** The package of a filled workbook. What neither holds tags nor names rows that have moved keeps its bytes. */
export function writeFilled(
  template: CompiledWorkbook,
  filled: readonly FilledSheet[],
  styles: StyleBook | undefined,
  report: (d: Diagnostic) => void,
  draft = false,
): Uint8Array {
  const { pkg, file } = template;
  const parts = new Parts(pkg, template.changed);
  const sheets = madeSheets(template, filled);
  const still: MadeSheet = {
    name: '',
    layout: new Layout('', [{ id: 0, first: 1, last: Number.POSITIVE_INFINITY }], 0),
  };
  const shifted = filled.some(({ index, name, layout }) => layout.moved || name !== template.sheets[index]!.name);

  const placed = inOrder(template, filled).map((sheet): PlacedSheet => {
    if (typeof sheet === 'number') {
      const own = template.sheets[sheet]!;
      if (shifted && pkg.has(own.part)) {
        const xml = untouchedSheetXml(pkg.part(own.part)!, own, {
          file,
          made: { ...still, name: own.name },
          sheets,
          report,
        });
        if (xml !== undefined) parts.set(own.part, xml);
      }
      return { index: sheet, name: own.name, relationship: own.relationship };
    }
    const own = template.sheets[sheet.index]!;
    const copy = sheets.get(own.name)![0] !== sheet;
    const part = copy ? parts.fresh(own.part) : own.part;
    const { made, footer } = { made: sheet as MadeSheet, footer: sheet.footer };
    parts.set(
      part,
      filledSheetXml({ file, template: own.template!, made, footer, sheets, copy, report, styles }),
      copy ? own.part : undefined,
    );
    placeRelated(own.part, part, { parts, sheet: own.name, made, sheets, copy, report });
    return { index: sheet.index, name: sheet.name, ...(copy ? { part } : { relationship: own.relationship }), made };
  });
  for (const own of template.sheets) {
    if (!own.template || sheets.get(own.name)!.length > 0) continue;
    parts.remove(own.part);
    if (pkg.has(relationshipsPart(own.part))) parts.remove(relationshipsPart(own.part));
  }
  if (shifted)
    for (const part of pkg.names())
      if (/\/charts\/chart[^/]*\.xml$/i.test(part) && !parts.isChanged(part)) {
        const xml = pkg.part(part)!;
        const moved = relocateChart(xml, part, { parts, sheet: '', made: still, sheets, copy: false, report });
        if (moved !== xml) parts.set(part, moved);
      }
  if (draft) {
    const worksheets = new Set(
      pkg.relationships(pkg.mainPart).flatMap((r) => (r.type === 'worksheet' ? [r.target] : [])),
    );
    for (const { index, part = template.sheets[index]!.part } of placed) {
      // A workbook that somebody tampered with may name a sheet that it does not have.
      const xml = parts.part(part);
      if (xml !== undefined && worksheets.has(template.sheets[index]!.part))
        parts.set(part, markPages(xml, { file, part }));
    }
  }
  const styleXml = styles?.xml();
  if (styleXml !== undefined) parts.set(template.styles!.source.part, styleXml);
  workbookXml(template, parts, placed, sheets, report);
  return parts.write();
}

function madeSheets(template: CompiledWorkbook, filled: readonly FilledSheet[]): Map<string, FilledSheet[]> {
  const sheets = new Map<string, FilledSheet[]>();
  template.sheets.forEach(({ name, template: own }, index) => {
    if (own)
      sheets.set(
        name,
        filled.filter((sheet) => sheet.index === index),
      );
  });
  return sheets;
}

/**
 * Sheets of the result in order: as in the template, a sheet that was left as it was by its index. When there are
 * several records, what was made of one stays together, at the place of the first.
 */
function inOrder(template: CompiledWorkbook, filled: readonly FilledSheet[]): (FilledSheet | number)[] {
  const grouped = filled.some(({ index }, i) => i > 0 && index < filled[i - 1]!.index);
  const first = template.sheets.findIndex((sheet) => sheet.template);
  return template.sheets.flatMap((sheet, index): (FilledSheet | number)[] => {
    if (!sheet.template) return [index];
    if (grouped) return index === first ? [...filled] : [];
    return filled.filter((own) => own.index === index);
  });
}
