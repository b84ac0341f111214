import { type Profile, twips } from '../profile.js';

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
  footer: { portrait: number; landscape: number };
}

/** Height of the page number's box below which its dash has its middle: half of it. */
const HALF = 0.5;

export function measure(profile: Profile): Measures {
  const { page, text, pageNumber } = profile;
  const [width, height] = [twips(page.width), twips(page.height)];
  const margin = { top: twips(page.top), right: twips(page.right), bottom: twips(page.bottom), left: twips(page.left) };
  const textWidth = { portrait: width - margin.left - margin.right, landscape: height - margin.top - margin.bottom };
  const size = twips(text.size);
  const em = Math.min(size, Math.floor(textWidth.portrait / page.characters.value));
  const box = twips(pageNumber.size);
  const footer = (bottom: number): number => Math.max(284, Math.round(bottom - twips(pageNumber.offset) - box * HALF));
  return {
    page: { width, height },
    margin,
    textWidth,
    linePitch: twips(text.linePitch),
    em,
    characterSpacing: em - size,
    footer: { portrait: footer(margin.bottom), landscape: footer(margin.right) },
  };
}
