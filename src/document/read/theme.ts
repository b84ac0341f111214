import type { El } from './xml.js';
import { child, descendant } from './xml.js';

/** Turns a theme reference (`minorEastAsia`, `majorHAnsi` …) into a font name. */
export type ThemeFonts = (reference: string) => string | undefined;

/** `theme` is the root of theme1.xml, if there is one. An empty East Asian entry means the one for simplified Chinese. */
export function themeFonts(theme: El | undefined): ThemeFonts {
  const scheme = theme && descendant(theme, 'a:fontScheme');
  return (reference) => {
    const family = child(scheme, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    if (!family) return undefined;
    if (!/eastasia/i.test(reference)) return child(family, 'a:latin')?.attrs.typeface || undefined;
    const eastAsian = child(family, 'a:ea')?.attrs.typeface;
    if (eastAsian) return eastAsian;
    return family.children.find((c) => c.name === 'a:font' && c.attrs.script === 'Hans')?.attrs.typeface || undefined;
  };
}
