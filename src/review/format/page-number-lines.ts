import type { Block, FieldRun, Paragraph, Section } from '../../document/index.js';
import type { Subject } from './subject.js';

/** The paragraph of a footer or header that prints the page number. */
export interface NumberLine {
  /** 页脚, or 首页页脚 and such. */
  at: string;
  use: 'default' | 'even' | 'first';
  block: Paragraph;
  field: FieldRun;
  /** What stands before and after the number, without blanks. */
  before: string;
  after: string;
}

const NAMES = { default: '', even: '偶数页', first: '首页' } as const;

/** Where page numbers are printed, each place once. */
export function numberLines({ document }: Pick<Subject, 'document'>): NumberLine[] {
  const seen = new Set<Block>();
  return document.sections.flatMap((section) =>
    partsOf(section).flatMap(({ at, use, blocks }) =>
      blocks.flatMap((block) => {
        if (seen.has(block)) return [];
        seen.add(block);
        const line = numberLine(block);
        return line ? [{ at, use, ...line }] : [];
      }),
    ),
  );
}

function partsOf({ header, footer }: Section): { at: string; use: NumberLine['use']; blocks: Block[] }[] {
  return [['页脚', footer] as const, ['页眉', header] as const].flatMap(([name, set]) =>
    (['default', 'even', 'first'] as const).flatMap((use) => {
      const blocks = set?.[use];
      return blocks ? [{ at: NAMES[use] + name, use, blocks: blocks.flatMap(inside) }] : [];
    }),
  );
}

/** Page numbers may stand in a table that places them. */
const inside = (block: Block): Block[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(inside)))
    : [block];

function numberLine(block: Block): Pick<NumberLine, 'block' | 'field' | 'before' | 'after'> | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const at = block.inlines.findIndex((i) => i.kind === 'field' && i.field === 'page');
  const field = block.inlines[at];
  if (field?.kind !== 'field') return undefined;
  const text = (from: number, to: number): string =>
    block.inlines
      .slice(from, to)
      .map((i) => (i.kind === 'run' ? i.text : i.kind === 'field' ? '#' : ''))
      .join('')
      .replaceAll(/\s/g, '');
  return { block, field, before: text(0, at), after: text(at + 1, block.inlines.length) };
}

/**
 * Where across the page the text boxes and frames stand that hold page numbers, as WPS and Word place them: `center`, `outside`, …;
 * empty where at a fixed distance. None: the numbers stand in the footer's own text.
 */
export const numberBoxes = ({ pkg }: Pick<Subject, 'pkg'>): string[] =>
  ['footer', 'header'].flatMap((type) =>
    pkg ? pkg.related(pkg.mainPart, type).flatMap((part) => boxesOf(pkg.part(part) ?? '')) : [],
  );

const BOX = /<w:framePr\b[^>]*>|<w:drawing>.*?<\/w:drawing>|<w:pict\b.*?<\/w:pict>/gs;
const ACROSS =
  /w:xAlign="(\w+)"|<wp:positionH\b[^>]*>\s*<wp:align>(\w+)<|mso-position-horizontal:\s*(left|center|right|inside|outside)/;

/** A box counts once: the copy for older programs (mc:Fallback) says the same. */
const boxesOf = (xml: string): string[] =>
  /\bPAGE\b/.test(xml)
    ? (xml.replaceAll(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '').match(BOX) ?? [])
        .filter((box) => /framePr|txbxContent/.test(box))
        .map((box) => ACROSS.exec(box)?.slice(1).find(Boolean) ?? '')
    : [];
