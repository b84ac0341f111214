import type { Block, Inline, PageSetup, Section } from '../tree.js';
import { type BlockContext, pieces } from './blocks/index.js';
import { type Drawn, type Flow, type Flowable, heightOf } from './flow.js';
import { RuleBook } from './pdfmake/rules.js';
import type { TextLine } from './pdfmake/text-line.js';
import { turnedAdd } from './turned-add.js';

const mm = 72 / 25.4;
/** GB/T 9704 7.5: the dashes of the page number stand 7 mm below the type area. */
const belowTypeArea = 7 * mm;
/** A footer distance that was meant for that (word processors differ by a few millimetres) is set to it exactly. */
const near = 4 * mm;
/** Height of a dash above the baseline, in ems. */
const dashHeight = 0.38;

/** Which of a section's header or footer blocks a page shows. */
export function variant(part: NonNullable<Section['header']>, number: number, isFirst: boolean): Block[] {
  if (isFirst && part.first) return part.first;
  return (number % 2 === 0 && part.even) || part.default;
}

export function headerFlow(blocks: readonly Block[], page: PageSetup, context: BlockContext): Flowable {
  return fixed((add) => {
    drawPageBorders(page, add);
    draw(
      blocks,
      page.margin.left,
      page.headerDistance,
      page.width - page.margin.left - page.margin.right,
      context,
      add,
    );
  });
}

/** Lines around the page; drawn with the header, which every page has. */
function drawPageBorders({ width, height, margin, borders }: PageSetup, add: Flow['add']): void {
  if (!borders) return;
  const edge = (side: 'top' | 'right' | 'bottom' | 'left') => {
    const gap = borders[side]?.gap ?? 0;
    return borders.from === 'paper' ? gap : margin[side] - gap;
  };
  const [x1, x2, y1, y2] = [edge('left'), width - edge('right'), edge('top'), height - edge('bottom')];
  const rules = new RuleBook();
  for (const [side, line] of [
    ['top', { x1, y1, x2, y2: y1 }],
    ['bottom', { x1, y1: y2, x2, y2 }],
    ['left', { x1, y1, x2: x1, y2 }],
    ['right', { x1: x2, y1, x2, y2 }],
  ] as const) {
    const { width: thick, color = '000000' } = borders[side] ?? { width: 0 };
    if (thick > 0) rules.add(thick, color, line);
  }
  add('vector', { type: 'rect', x: 0, y: 0, rules: rules.rules() } as Drawn);
}

/** Whether a footer stands at the side of its page. */
export const turnsFooter = (blocks: readonly Block[], page: PageSetup): boolean =>
  page.orientation === 'landscape' && blocks.some(hasOfficialNumber);

/** The footer; on a landscape page an official page number stands where the sheet has it when it is bound upright (GB/T 9704 8). */
export function footerFlow(
  blocks: readonly Block[],
  page: PageSetup,
  upright: PageSetup | undefined,
  context: BlockContext,
): Flowable {
  const regionTop = page.height - page.margin.bottom;
  return fixed((add) => {
    if (turnsFooter(blocks, page)) {
      const sheet = upright && Math.abs(upright.width - page.height) < 1 ? upright : turned(page);
      drawFooter(blocks, sheet, context, turnedAdd(add, { direction: 'clockwise', x: sheet.height, y: -regionTop }));
      return;
    }
    drawFooter(blocks, page, context, (kind, item) => add(kind, Object.assign(item, { y: item.y - regionTop })));
  });
}

function drawFooter(blocks: readonly Block[], page: PageSetup, context: BlockContext, add: Flow['add']): void {
  const width = page.width - page.margin.left - page.margin.right;
  const height = heightOf(pieces(blocks, width, context));
  const top = page.height - page.footerDistance - height;
  let shift = 0;
  draw(blocks, 0, top, width, context, (_, item) => {
    const { placed, baseline, y } = item as TextLine;
    const dash = placed?.find(({ cluster }) => cluster.text === '—' || /\d/.test(cluster.text))?.cluster;
    if (!dash || !blocks.some(hasPageNumber)) return;
    const wanted = page.height - page.margin.bottom + belowTypeArea;
    const off = wanted - (y + baseline - dashHeight * dash.style.size);
    if (Math.abs(off) <= near) shift = off;
  });
  draw(blocks, page.margin.left, top + shift, width, context, add);
}

function draw(
  blocks: readonly Block[],
  x: number,
  y: number,
  width: number,
  context: BlockContext,
  add: Flow['add'],
): void {
  let at = y;
  for (const piece of pieces(blocks, width, context)) {
    piece.draw(add, x, at);
    at += piece.height;
  }
}

const fixed = (drawAll: (add: Flow['add']) => void): Flowable => ({
  start: () => 0,
  place: (flow) => drawAll(flow.add),
});

const isNumber = (inline: Inline): boolean => inline.kind === 'field' && inline.field === 'page';
const hasPageNumber = (block: Block): boolean =>
  (block.kind === 'paragraph' || block.kind === 'heading') && block.inlines.some(isNumber);

/** A page number between dashes (7.5). */
const hasOfficialNumber = (block: Block): boolean =>
  hasPageNumber(block) && 'inlines' in block && block.inlines.some((i) => i.kind === 'run' && i.text.includes('—'));

/** The upright sheet of a landscape page, whose top edge is the sheet's left one. */
const turned = (page: PageSetup): PageSetup => ({
  ...page,
  width: page.height,
  height: page.width,
  orientation: 'portrait',
  margin: { left: page.margin.top, bottom: page.margin.left, right: page.margin.bottom, top: page.margin.right },
});
