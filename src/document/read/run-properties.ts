import { color, fillOf, integer, onAttr, points, toggle } from './measure.js';
import type { Theme } from './theme.js';
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
  strike?: boolean;
  vertical?: 'super' | 'sub' | 'none';
  emphasis?: boolean;
  /** RRGGBB; '' is none. */
  highlight?: string;
  /** pt */
  spacing?: number;
  /** Shown in capitals, whatever is stored. */
  caps?: boolean;
  /** RRGGBB; '' is automatic. */
  color?: string;
  hidden?: boolean;
  /** Names of formats that the tree does not carry, e.g. 文字边框. */
  lost?: string[];
}

const highlights: Record<string, string> = {
  yellow: 'FFFF00',
  green: '00FF00',
  cyan: '00FFFF',
  magenta: 'FF00FF',
  blue: '0000FF',
  red: 'FF0000',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
  black: '000000',
  white: 'FFFFFF',
};

/** Formats without a place in the tree: element, its Chinese name. */
const notCarried: [string, string][] = [
  ['w:bdr', '文字边框'],
  ['w:effect', '文字动态效果'],
  ['w:smallCaps', '小型大写字母'],
  ['w:outline', '空心字'],
  ['w:fitText', '调整字符宽度'],
];

/** `rPr` as {@link RunProperties}. */
export function readRunProperties(rPr: El | undefined, theme: Theme): RunProperties {
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
        p.vertical = value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : 'none';
        break;
      case 'w:strike':
      case 'w:dstrike':
        p.strike = !!p.strike || toggle(rPr, el.name)!;
        break;
      case 'w:em':
        p.emphasis = value !== undefined && value !== 'none';
        break;
      case 'w:caps':
        p.caps = toggle(rPr, 'w:caps')!;
        break;
      case 'w:spacing': {
        const spacing = points(value);
        if (spacing !== undefined) p.spacing = spacing;
        break;
      }
      case 'w:highlight':
        p.highlight = highlights[value ?? ''] ?? '';
        break;
      case 'w:shd': {
        const fill = fillOf(el);
        if (fill) p.highlight = fill === 'none' || fill === 'FFFFFF' ? '' : fill;
        break;
      }
      case 'w:w': {
        const percent = integer(value);
        if (percent !== undefined && percent !== 100) lost.push('字符缩放');
        break;
      }
      case 'w:eastAsianLayout':
        if (onAttr(el.attrs['w:combine'])) lost.push('双行合一');
        break;
    }
  }
  for (const [name, label] of notCarried) {
    if (toggle(rPr, name) && val(rPr, name) !== 'none') lost.push(label);
  }
  if (lost.length > 0) p.lost = lost;
  return p;
}

function readFonts(el: El, theme: Theme, p: RunProperties): void {
  const eastAsiaTheme = el.attrs['w:eastAsiaTheme'];
  const asciiTheme = el.attrs['w:asciiTheme'];
  const eastAsia = (eastAsiaTheme && theme.font(eastAsiaTheme)) || el.attrs['w:eastAsia'];
  const ascii = (asciiTheme && theme.font(asciiTheme)) || el.attrs['w:ascii'] || el.attrs['w:hAnsi'];
  // LibreOffice names a font "0" where RTF names none.
  if (eastAsia && eastAsia !== '0') p.eastAsia = eastAsia;
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
