import type { Diagnostic } from '../../diagnostics/index.js';
import {
  decodeEntities,
  escapeAttribute,
  escapeText,
  type Relationship,
  relationshipsPart,
  relativeTarget,
} from '../../office/index.js';
import { relocateCommentBoxes, relocateComments } from './comments.js';
import { relocateDrawing } from './drawing.js';
import type { Parts } from './parts.js';
import { type MadeSheet, type MadeSheets, relocateAreas, relocateFormula, Stuck } from './relocate.js';
import { rewriteAttribute, rewriteElements } from './rewrite.js';
import { stuckAt } from './sheet-xml.js';

export interface RelatedMaking {
  parts: Parts;
  /** Name of the sheet in the template. */
  sheet: string;
  made: MadeSheet;
  sheets: MadeSheets;
  copy: boolean;
  report: (d: Diagnostic) => void;
}

const relationshipsHead =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';

/** Moves drawings, charts, comments and tables along with a sheet's rows; a second sheet gets parts of its own. */
export function placeRelated(from: string, to: string, making: RelatedMaking): void {
  const { parts, made, copy } = making;
  const relationships = parts.pkg.relationships(from);
  if (relationships.length === 0) return;
  const targets = relationships.map((relationship) => {
    const { type, target, external } = relationship;
    const change = external ? undefined : changes[type];
    if (!change || !parts.pkg.has(target)) return relationship;
    if (!copy && !made.layout.moved && type !== 'drawing') return relationship;
    const part = copy ? parts.fresh(target) : target;
    parts.set(part, change(parts.pkg.part(target)!, target, part, making), copy ? target : undefined);
    return { ...relationship, target: part };
  });
  if (copy) parts.set(relationshipsPart(to), relationshipsXml(to, targets));
}

type Change = (xml: string, from: string, to: string, making: RelatedMaking) => string;

const changes: Readonly<Record<string, Change>> = {
  drawing(xml, from, to, making) {
    placeRelated(from, to, making);
    const { layout } = making.made;
    return layout.moved ? relocateDrawing(xml, sourceOf(from, making), layout) : xml;
  },
  chart: (xml, from, to, making) => {
    if (making.copy) placeRelated(from, to, making);
    return relocateChart(xml, from, making);
  },
  comments: (xml, from, _to, making) => relocateComments(xml, sourceOf(from, making), making.made.layout),
  threadedComment: (xml, from, _to, making) => relocateComments(xml, sourceOf(from, making), making.made.layout),
  vmlDrawing(xml, from, to, making) {
    if (making.copy) placeRelated(from, to, making);
    return relocateCommentBoxes(xml, sourceOf(from, making), making.made.layout);
  },
  table(xml, from, _to, { made, copy, parts }) {
    const source = { file: parts.pkg.file, part: from };
    const placed = rewriteElements(xml, source, ['table'], (table) => {
      const inside = rewriteElements(table.replace(/^<[^>]*>/, '<table>'), source, ['autoFilter'], (filter) =>
        area(filter, made),
      );
      const own = area(/^<[^>]*>/.exec(table)![0], made);
      const opening = copy ? anotherTable(own, parts) : own;
      return opening + inside.replace(/^<table>/, '');
    });
    return placed;
  },
};

const sourceOf = (part: string, { parts }: RelatedMaking) => ({ file: parts.pkg.file, part });

/** A table keeps one area: from the first row that it had to the last. */
function area(element: string, { layout }: MadeSheet): string {
  return rewriteAttribute(element, 'ref', (ref) => {
    const areas = (relocateAreas(ref, layout) ?? ref).split(' ');
    return `${areas[0]!.split(':')[0]}:${areas.at(-1)!.split(':').at(-1)}`;
  });
}

/** Tables have numbers and names that no other table of the workbook has. */
function anotherTable(opening: string, parts: Parts): string {
  const number = parts.tableNumber();
  let tag = rewriteAttribute(opening, 'id', () => String(number));
  for (const name of ['name', 'displayName']) tag = rewriteAttribute(tag, name, (text) => `${text}_${number}`);
  return tag;
}

/** The cells from which a chart is drawn; what it remembers of them is drawn anew by the program that opens it. */
export function relocateChart(xml: string, part: string, making: RelatedMaking): string {
  const { made, sheet, sheets, parts, report } = making;
  return rewriteElements(xml, { file: parts.pkg.file, part }, ['f'], (element) =>
    element.replace(/>([^<]*)</, (whole, text: string) => {
      const formula = decodeEntities(text);
      try {
        const placed = relocateFormula(formula, { sheet, made, frame: made.layout.root, union: true }, sheets);
        return `>${escapeText(placed.includes(',') && !placed.startsWith('(') ? `(${placed})` : placed)}<`;
      } catch (error) {
        if (!(error instanceof Stuck)) throw error;
        report(stuckAt(parts.pkg.file, `${sheet} 的图表`, formula, error));
        return whole;
      }
    }),
  );
}

function relationshipsXml(from: string, relationships: readonly Relationship[]): string {
  const items = relationships.map(({ id, typeUri, target, external }) => {
    const to = external ? target : relativeTarget(from, target);
    return `<Relationship Id="${id}" Type="${escapeAttribute(typeUri)}" Target="${escapeAttribute(to)}"${external ? ' TargetMode="External"' : ''}/>`;
  });
  return `${relationshipsHead}${items.join('')}</Relationships>`;
}
