import { type Profile, twips } from '../profile.js';
import type { Layout } from './front-matter.js';

/** The profile's measures in twips, as the docx parts need them. */
export interface Measures {
  page: { width: number; height: number };
  margin: { top: number; right: number; bottom: number; left: number };
  /** Width of the text on an upright and on a turned page. */
  textWidth: { portrait: number; landscape: number };
  linePitch: number;
  /** One character of the body, its spacing included. */
  em: number;
  /** Added to each character so that the line takes its number of characters. */
  characterSpacing: number;
  /** From the paper's edge to the foot of the footer, and how far above it the page number stands. */
  footer: { portrait: number; landscape: number; raise: number };
}

/** Height of the page number's box below which its dash has its middle: half of it. */
const HALF = 0.5;

/** A letter's issuing body stands at the top of its type area, which begins higher (GB/T 9704 10.1). */
export function measure(profile: Profile, layout: Layout = '普通'): Measures {
  const { page, text, pageNumber, letter } = profile;
  const [width, height] = [twips(page.width), twips(page.height)];
  const top = layout === '信函' ? twips(letter.markTop) : twips(page.top);
  const margin = { top, right: twips(page.right), bottom: twips(page.bottom), left: twips(page.left) };
  const textWidth = { portrait: width - margin.left - margin.right, landscape: height - margin.top - margin.bottom };
  const size = twips(text.size);
  const em = Math.min(size, Math.floor(textWidth.portrait / page.characters.value));
  const box = twips(pageNumber.size);
  const footer = (bottom: number): number => Math.max(284, Math.round(bottom - twips(pageNumber.offset) - box * HALF));
  const upright = footer(margin.bottom);
  // The rule of a letter's first page lies lower than page numbers do.
  const lowest = layout === '信函' ? twips(letter.bottomRule) : upright;
  return {
    page: { width, height },
    margin,
    textWidth,
    linePitch: twips(text.linePitch),
    em,
    characterSpacing: em - size,
    footer: { portrait: lowest, landscape: footer(margin.right) - (upright - lowest), raise: upright - lowest },
  };
}
