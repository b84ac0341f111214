import { color, points, toggle } from './measure.js';
import type { ThemeFonts } from './theme.js';
import type { El } from './xml.js';
import { val } from './xml.js';

/** What one level (defaults, a style, direct formatting) says about a run. Absent: it says nothing. */
export interface RunProperties {
  eastAsia?: string;
  ascii?: string;
  /** pt */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** RRGGBB; '' is automatic. */
  color?: string;
  hidden?: boolean;
  /** Names of formats that the tree does not carry, e.g. 删除线. */
  lost?: string[];
}

/** Formats without a place in the tree: element, its Chinese name. */
const notCarried: [string, string][] = [
  ['w:highlight', '突出显示'],
  ['w:strike', '删除线'],
  ['w:dstrike', '双删除线'],
  ['w:em', '着重号'],
  ['w:bdr', '文字边框'],
  ['w:effect', '文字动态效果'],
];

/** `rPr` as {@link RunProperties}. */
export function readRunProperties(rPr: El | undefined, theme: ThemeFonts): RunProperties {
  const p: RunProperties = {};
  if (!rPr) return p;
  const lost: string[] = [];
  for (const el of rPr.children) {
    const value = el.attrs['w:val'];
    switch (el.name) {
      case 'w:rFonts':
        readFonts(el, theme, p);
        break;
      case 'w:sz': {
        const size = points(value, 2);
        if (size) p.size = size;
        break;
      }
      case 'w:b':
        p.bold = toggle(rPr, 'w:b')!;
        break;
      case 'w:i':
        p.italic = toggle(rPr, 'w:i')!;
        break;
      case 'w:vanish':
        p.hidden = toggle(rPr, 'w:vanish')!;
        break;
      case 'w:u':
        p.underline = value !== undefined && value !== 'none';
        break;
      case 'w:color':
        p.color = color(value) ?? '';
        break;
      case 'w:vertAlign':
        if (value === 'superscript' || value === 'subscript') lost.push(value === 'superscript' ? '上标' : '下标');
        break;
    }
  }
  for (const [name, label] of notCarried) {
    if (toggle(rPr, name) && val(rPr, name) !== 'none') lost.push(label);
  }
  if (lost.length > 0) p.lost = lost;
  return p;
}

function readFonts(el: El, theme: ThemeFonts, p: RunProperties): void {
  const eastAsiaTheme = el.attrs['w:eastAsiaTheme'];
  const asciiTheme = el.attrs['w:asciiTheme'];
  const eastAsia = (eastAsiaTheme && theme(eastAsiaTheme)) || el.attrs['w:eastAsia'];
  const ascii = (asciiTheme && theme(asciiTheme)) || el.attrs['w:ascii'] || el.attrs['w:hAnsi'];
  if (eastAsia) p.eastAsia = eastAsia;
  if (ascii) p.ascii = ascii;
}

/** Later levels win. */
export const overrideRun = (base: RunProperties, level: RunProperties): RunProperties => ({ ...base, ...level });

/** A style on top of styles of another kind: bold, italic and hidden switch each other over (ISO 29500-1, 17.7.3). */
export function combineStyles(base: RunProperties, style: RunProperties): RunProperties {
  const p = { ...base, ...style };
  for (const key of ['bold', 'italic', 'hidden'] as const) {
    if (base[key] !== undefined && style[key] !== undefined) p[key] = base[key] !== style[key];
  }
  return p;
}
