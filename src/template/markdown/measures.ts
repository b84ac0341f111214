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
  /** From the paper's edge to the foot of the footer, and how far above it the page number stands; from the edge to the number's box. */
  footer: { foot: number; raise: number; number: number };
}

export function measure(profile: Profile, layout: Layout = '普通'): Measures {
  const { page, text, pageNumber, letter } = profile;
  const [width, height] = [twips(page.width), twips(page.height)];
  const margin = { top: twips(page.top), right: twips(page.right), bottom: twips(page.bottom), left: twips(page.left) };
  const textWidth = { portrait: width - margin.left - margin.right, landscape: height - margin.top - margin.bottom };
  const size = twips(text.size);
  const em = Math.min(size, Math.floor(textWidth.portrait / page.characters.value));
  // The dash has its middle half-way up the number's box.
  const number = Math.max(284, Math.round(margin.bottom - twips(pageNumber.offset) - twips(pageNumber.size) / 2));
  // The rule of a letter's first page lies lower than page numbers do.
  const foot = layout === '信函' ? twips(letter.bottomRule) : number;
  return {
    page: { width, height },
    margin,
    textWidth,
    linePitch: twips(text.linePitch),
    em,
    characterSpacing: em - size,
    footer: { foot, raise: number - foot, number },
  };
}
