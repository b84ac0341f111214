import { onAttr } from './measure.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { readParagraphProperties } from './paragraph-properties.js';
import type { RunProperties } from './run-properties.js';
import { overrideRun, readRunProperties } from './run-properties.js';
import type { Theme } from './theme.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

interface Style {
  id: string;
  name: string;
  type: string;
  basedOn?: string;
  el: El;
}

/** A paragraph style with all that it inherits, nearest last. */
export interface ParagraphStyle {
  name: string;
  /** Styles of the chain, from the root down; a list level applies just before the style that names the list. */
  chain: { id: string; properties: ParagraphProperties }[];
  run: RunProperties;
}

export interface Styles {
  defaults: { run: RunProperties; paragraph: ParagraphProperties };
  /** By id; an unknown or absent id gives the default style. */
  paragraph(id: string | undefined): ParagraphStyle;
  character(id: string): RunProperties | undefined;
  /** Table style elements, root first; an absent id gives the default table style. */
  table(id: string | undefined): El[];
  /** List that a numbering style stands for. */
  numberingId(id: string): string | undefined;
  has(id: string): boolean;
}

/** styles.xml (root element, may be missing) resolved on demand. */
export function readStyles(root: El | undefined, theme: Theme): Styles {
  const byId = new Map<string, Style>();
  const defaultId: Record<string, string> = {};
  for (const el of root?.children ?? []) {
    if (el.name !== 'w:style') continue;
    const id = el.attrs['w:styleId'] ?? '';
    const type = el.attrs['w:type'] ?? 'paragraph';
    const basedOn = val(el, 'w:basedOn');
    byId.set(id, { id, type, name: val(el, 'w:name') ?? id, el, ...(basedOn !== undefined && { basedOn }) });
    if (onAttr(el.attrs['w:default'])) defaultId[type] ??= id;
  }
  const chainOf = (id: string | undefined): Style[] => {
    const chain: Style[] = [];
    for (let s = id === undefined ? undefined : byId.get(id); s && !chain.includes(s); s = byId.get(s.basedOn ?? ''))
      chain.unshift(s);
    return chain;
  };
  const runOf = (chain: Style[]) =>
    chain.reduce<RunProperties>((p, s) => overrideRun(p, readRunProperties(child(s.el, 'w:rPr'), theme)), {});
  const docDefaults = child(root, 'w:docDefaults');
  const cache = new Map<string | undefined, ParagraphStyle>();
  const characters = new Map<string, RunProperties | undefined>();
  return {
    defaults: {
      run: readRunProperties(child(child(docDefaults, 'w:rPrDefault'), 'w:rPr'), theme),
      paragraph: readParagraphProperties(child(child(docDefaults, 'w:pPrDefault'), 'w:pPr')),
    },
    paragraph(id) {
      let style = cache.get(id);
      if (!style) {
        const chain = chainOf(id !== undefined && byId.get(id)?.type === 'paragraph' ? id : defaultId.paragraph);
        style = {
          name: chain[chain.length - 1]?.name ?? '',
          chain: chain.map((s) => ({ id: s.id, properties: readParagraphProperties(child(s.el, 'w:pPr')) })),
          run: runOf(chain),
        };
        cache.set(id, style);
      }
      return style;
    },
    character(id) {
      if (!characters.has(id)) {
        const chain = chainOf(id);
        characters.set(id, chain.length > 0 ? runOf(chain) : undefined);
      }
      return characters.get(id);
    },
    table: (id) => chainOf(id !== undefined && byId.has(id) ? id : defaultId.table).map((s) => s.el),
    numberingId: (id) => val(child(child(byId.get(id)?.el, 'w:pPr'), 'w:numPr'), 'w:numId'),
    has: (id) => byId.has(id),
  };
}
