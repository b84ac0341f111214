import { escapeAttribute } from '../../office/index.js';

/** An element; attributes that are undefined are left out, and so is an element's end when it has no content. */
export function el(name: string, attributes: Record<string, string | number | undefined>, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** `name` with a `w:val`. */
export const val = (name: string, value: string | number): string => el(name, { 'w:val': value });

export const twips = (pt: number): number => Math.round(pt * 20);

export const emu = (pt: number): number => Math.round(pt * 12_700);
