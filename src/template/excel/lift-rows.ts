import type { Diagnostic } from '../../diagnostics/index.js';
import { blockUnpaired, mergeInvalid } from '../codes.js';
import type { Tag, TagTable } from '../tags.js';
import { inLoops, mergeArguments } from '../xml/merge.js';
import { type Block, pairBlocks } from '../xml/pair.js';
import type { XmlTag } from '../xml/tree.js';
import { isTag } from './cell-content.js';
import type { TemplateCell, TemplateRow } from './read-sheet.js';

/** A row of the template, or a block tag between rows. */
export type Step = { row: TemplateRow } | { tag: Tag };

interface Marker {
  node: XmlTag;
  row: TemplateRow;
  cell: TemplateCell;
}

/**
 * Lifts block tags that reach beyond one cell out of the cells to between the rows. Rows that held nothing else go.
 * TPL-011 for tags that do not pair or whose blocks would cross; with `mendWith` what does not pair is left out or
 * closed, so that the rest can be looked at.
 */
export function liftRows(
  stored: readonly TemplateRow[],
  report: (d: Diagnostic) => void,
  mendWith?: TagTable,
): { steps: Step[]; lastBlockRow: number } {
  const markers: Marker[] = stored.flatMap((row) =>
    row.cells.flatMap((cell) =>
      (cell.runs ?? []).flatMap(({ pieces }) =>
        pieces.filter(isTag).map((tag) => ({ node: { kind: 'tag', tag } as XmlTag, row, cell })),
      ),
    ),
  );
  const looped = new Set(inLoops(markers.map(({ node }) => node)));
  for (const { node, cell } of markers)
    if (mergeArguments(node.tag.source) !== undefined && !looped.has(node))
      report(
        mergeInvalid({
          place: node.tag.place,
          found: node.tag.source,
          message: `${cell.ref} 的“${node.tag.source}”不在 {{#each}} 里 - 只有逐条印的行才有上下相同的单元格。`,
        }),
      );
  const of = new Map(markers.map((marker) => [marker.node, marker]));
  const strays: [XmlTag, XmlTag | undefined][] = [];
  const paired = pairBlocks(
    markers.map(({ node }) => node),
    report,
    (node, closeBefore) => void strays.push([node, closeBefore]),
  );
  if (strays.length > 0) {
    if (!mendWith) return { steps: [], lastBlockRow: 0 };
    for (const [node, closeBefore] of strays) mend(of.get(node)!, of.get(closeBefore ?? node)!, markers, mendWith);
    return liftRows(stored, () => {});
  }
  const blocks = paired.filter(({ markers: own }) => own.some((node) => of.get(node)!.cell !== of.get(own[0]!)!.cell));
  const lifted = new Set(blocks.flatMap((block) => block.markers));
  const lastBlockRow = Math.max(0, ...[...lifted].map((node) => of.get(node)!.row.row));
  const rows = withBlanks(stored, lastBlockRow);
  const role = new Map(blocks.flatMap(({ markers: own }) => own.map((node) => [node, node.tag.kind] as const)));
  const steps: Step[] = [];
  const order: XmlTag[] = [];
  for (const row of rows) {
    const own = markers.filter((m) => m.row === row && lifted.has(m.node));
    const sides = new Map(own.map((m) => [m, sidesOf(m, row, lifted)]));
    for (const { node, cell } of own) {
      for (const run of cell.runs!) run.pieces = run.pieces.filter((piece) => piece !== node.tag);
      cell.filled = cell.runs!.some(({ pieces }) => pieces.some((piece) => isTag(piece) || piece.trim() !== ''));
    }
    const bare = own.length > 0 && !row.cells.some(({ filled }) => filled);
    const before = (m: Marker): boolean => {
      const kind = role.get(m.node);
      return bare || kind === 'open' || (kind === 'else' && !sides.get(m)!.left);
    };
    const put = (m: Marker): void => {
      steps.push({ tag: m.node.tag });
      order.push(m.node);
    };
    for (const m of own) if (before(m)) put(m);
    if (!bare) steps.push({ row });
    for (const m of own) if (!before(m)) put(m);
    for (const m of own)
      if (!bare && role.get(m.node) === 'else' && sides.get(m)!.left && sides.get(m)!.right)
        report(crossing(m.node.tag));
  }
  checkCrossing(order, blocks, report);
  return { steps, lastBlockRow };
}

/** Takes an unpaired tag out; a beginning gets its end, before another tag or after the last. */
function mend(stray: Marker, before: Marker, markers: readonly Marker[], table: TagTable): void {
  const { tag } = stray.node;
  if (tag.kind !== 'open') {
    for (const run of stray.cell.runs!) run.pieces = run.pieces.filter((piece) => piece !== tag);
    return;
  }
  const end = table.of(table.generate(`{{/${tag.name}}}`));
  const { cell, node } = before === stray ? markers.at(-1)! : before;
  const run = cell.runs!.find(({ pieces }) => pieces.includes(node.tag)) ?? cell.runs!.at(-1)!;
  const at = run.pieces.indexOf(node.tag);
  run.pieces.splice(before === stray || at < 0 ? run.pieces.length : at, 0, end);
}

/** Rows that the file leaves out are rows all the same as far as the blocks reach: those below move by them. */
function withBlanks(rows: readonly TemplateRow[], last: number): TemplateRow[] {
  const all: TemplateRow[] = [];
  let next = 1;
  for (const row of rows) {
    for (; next < row.row && next <= last; next++) all.push({ row: next, open: '', cells: [] });
    all.push(row);
    next = row.row + 1;
  }
  return all;
}

/** Whether anything but lifted tags stands left and right of a tag in its row. */
function sidesOf(marker: Marker, row: TemplateRow, lifted: ReadonlySet<XmlTag>): { left: boolean; right: boolean } {
  const gone = new Set([...lifted].map(({ tag }) => tag));
  const sides = { left: false, right: false };
  let passed = false;
  const see = (): void => {
    sides[passed ? 'right' : 'left'] = true;
  };
  for (const cell of row.cells) {
    if (!cell.runs && cell.filled) see();
    for (const piece of cell.runs?.flatMap(({ pieces }) => pieces) ?? []) {
      if (piece === marker.node.tag) passed = true;
      else if (isTag(piece) ? !gone.has(piece) : piece.trim() !== '') see();
    }
  }
  return sides;
}

const crossing = (tag: Tag): Diagnostic =>
  blockUnpaired({
    place: tag.place,
    found: tag.source,
    message: `“${tag.source}”与另一块交叉：同一行里既有上一块的收尾，又有下一块的开头。`,
    fix: ['让每个块标签单独占一行（这一行填数后会自动去掉）。'],
  });

function checkCrossing(order: readonly XmlTag[], blocks: readonly Block[], report: (d: Diagnostic) => void): void {
  const closing = new Map(blocks.map(({ markers }) => [markers[0]!, markers.at(-1)!]));
  let crossed = false;
  const after = pairBlocks(order, () => {
    crossed = true;
  });
  for (const { markers } of after)
    if (crossed || closing.get(markers[0]!) !== markers.at(-1)) report(crossing(markers[0]!.tag));
}
