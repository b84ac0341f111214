import { isDeepStrictEqual } from 'node:util';
import { plainText } from '../plain-text.js';
import type { Block, ParagraphFormat, Section } from '../tree.js';
import type { SectionProperties, Use } from './section.js';

type PartOf = (id: string) => Block[];

/**
 * Headers and footers of the sections in order. A use that a section does not name is inherited from the section before; even pages count only with
 * the document's `evenAndOdd` switch, first pages only with the section's; what equals the default is left out.
 */
export class Margins {
  #header: Partial<Record<Use, Block[]>> = {};
  #footer: Partial<Record<Use, Block[]>> = {};

  constructor(
    private readonly evenAndOdd: boolean,
    private readonly header: PartOf,
    private readonly footer: PartOf,
    private readonly mirrored: (blocks: Block[]) => Block[],
  ) {}

  next(properties: SectionProperties): Pick<Section, 'header' | 'footer'> {
    this.#header = { ...this.#header, ...load(properties.headers, this.header) };
    this.#footer = { ...this.#footer, ...load(properties.footers, this.footer) };
    const header = this.#set(this.#header, properties.titlePage);
    const footer = this.#set(this.#footer, properties.titlePage);
    return { ...(header && { header }), ...(footer && { footer }) };
  }

  #set(known: Partial<Record<Use, Block[]>>, titlePage: boolean): Section['header'] {
    const standard = known.default ?? [];
    const set: NonNullable<Section['header']> = { default: standard };
    const add = (use: 'even' | 'first', blocks: Block[]) => {
      if (!isDeepStrictEqual(blocks, standard)) set[use] = blocks;
    };
    add('even', this.mirrored(this.evenAndOdd ? (known.even ?? []) : standard));
    if (titlePage) add('first', known.first ?? []);
    return standard.length + (set.even?.length ?? 0) + (set.first?.length ?? 0) > 0 ? set : undefined;
  }
}

function load(ids: Partial<Record<Use, string>>, part: PartOf): Partial<Record<Use, Block[]>> {
  const blocks: Partial<Record<Use, Block[]>> = {};
  for (const [use, id] of Object.entries(ids)) blocks[use as Use] = withoutBlank(part(id));
  return blocks;
}

/** Empty paragraphs at the end of a header mean nothing; word processors leave them behind. */
function withoutBlank(blocks: Block[]): Block[] {
  const blank = (b: Block) =>
    b.kind === 'paragraph' && plainText(b).trim() === '' && !b.inlines.some((i) => i.kind === 'field');
  return blocks.some((b) => !blank(b))
    ? blocks.filter((b, i) => !blank(b) || i < blocks.findLastIndex((x) => !blank(x)))
    : [];
}

/** As on an even page: paragraphs of those formats stand at the other side. */
export function mirrored(blocks: Block[], formats: WeakSet<ParagraphFormat>): Block[] {
  const other = { left: 'right', right: 'left', center: 'center', justify: 'justify' } as const;
  return blocks.map((block) =>
    'format' in block && formats.has(block.format)
      ? { ...block, format: { ...block.format, align: other[block.format.align] } }
      : block,
  );
}
