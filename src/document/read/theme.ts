import type { El } from './xml.js';
import { child, descendant } from './xml.js';

/** What a document's theme stands for. */
export interface Theme {
  /** A theme reference (`minorEastAsia`, `majorHAnsi` …) as a font name. */
  font(reference: string): string | undefined;
  /** A theme colour (`accent1`, `tx1` …) as RRGGBB. */
  colour(name: string): string | undefined;
}

/** Colours that text and background go by. */
const mapped: Record<string, string> = { tx1: 'dk1', tx2: 'dk2', bg1: 'lt1', bg2: 'lt2' };
const usual: Record<string, string> = { dk1: '000000', lt1: 'FFFFFF' };

/** `theme` is the root of theme1.xml, if there is one. An empty East Asian entry means the one for simplified Chinese. */
export function readTheme(theme: El | undefined): Theme {
  const fonts = theme && descendant(theme, 'a:fontScheme');
  const colours = theme && descendant(theme, 'a:clrScheme');
  return {
    font(reference) {
      const family = child(fonts, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
      if (!family) return undefined;
      if (!/eastasia/i.test(reference)) return child(family, 'a:latin')?.attrs.typeface || undefined;
      const eastAsian = child(family, 'a:ea')?.attrs.typeface;
      if (eastAsian) return eastAsian;
      return family.children.find((c) => c.name === 'a:font' && c.attrs.script === 'Hans')?.attrs.typeface || undefined;
    },
    colour(name) {
      const own = mapped[name] ?? name;
      const [el] = child(colours, `a:${own}`)?.children ?? [];
      return (el?.attrs.lastClr ?? el?.attrs.val)?.toUpperCase() ?? usual[own];
    },
  };
}
