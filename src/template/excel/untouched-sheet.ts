import type { Diagnostic } from '../../diagnostics/index.js';
import {
  decodeEntities,
  escapeText,
  indexSheet,
  type Splice,
  shiftFormula,
  splice,
  XmlScanner,
} from '../../office/index.js';
import { type MadeSheet, type MadeSheets, relocateFormula, Stuck } from './relocate.js';
import { stuckAt } from './sheet-xml.js';
import type { CompiledWorkbook } from './template.js';

/** A sheet without tags whose formulas name rows of others that have moved; undefined when nothing changes. */
export function untouchedSheetXml(
  xml: string,
  sheet: CompiledWorkbook['sheets'][number],
  {
    file,
    made,
    sheets,
    report,
  }: { file: string; made: MadeSheet; sheets: MadeSheets; report: (d: Diagnostic) => void },
): string | undefined {
  if (!/<(?:\w+:)?f[\s>]/.test(xml)) return undefined;
  const source = { file, part: sheet.part };
  const splices: Splice[] = [];
  const shared = new Map<string, { text: string; moved: boolean; col: number; row: number }>();
  for (const { cells } of indexSheet(xml, source, () => true).rows)
    for (const cell of cells) {
      const inner = xml.slice(cell.openEnd, cell.closeStart);
      if (!/<(?:\w+:)?f[\s>/]/.test(inner)) continue;
      const scanner = new XmlScanner(xml, source, cell.openEnd);
      scanner.to('f');
      const { start, prefix } = scanner;
      const type = scanner.attr('t');
      const group = scanner.attr('si') ?? '';
      const text = scanner.textWithin();
      const formula = master(type, group, text, cell, shared);
      try {
        const placed = relocateFormula(formula, { sheet: sheet.name, made, frame: made.layout.root }, sheets);
        const moved = placed !== formula;
        if (type === 'shared' && text !== '') shared.set(group, { text: formula, moved, col: cell.col, row: cell.row });
        if (!moved && !(type === 'shared' && shared.get(group)?.moved)) continue;
        const attributes = type === 'array' ? xml.slice(start, xml.indexOf('>', start)).replace(/^<[\w:]+/, '') : '';
        splices.push({ start, end: scanner.end, text: `<${prefix}f${attributes}>${escapeText(placed)}</${prefix}f>` });
      } catch (error) {
        if (!(error instanceof Stuck)) throw error;
        report(stuckAt(file, `${sheet.name}!${cell.ref}`, `=${decodeEntities(formula)}`, error));
      }
    }
  return splices.length > 0 ? splice(xml, splices) : undefined;
}

function master(
  type: string | undefined,
  group: string,
  text: string,
  { col, row }: { col: number; row: number },
  shared: ReadonlyMap<string, { text: string; col: number; row: number }>,
): string {
  const of = type === 'shared' && text === '' ? shared.get(group) : undefined;
  return of ? shiftFormula(of.text, row - of.row, col - of.col) : text;
}
