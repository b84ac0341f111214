import { XmlScanner } from '../office/index.js';

/** They draw other things again, which may do the same, or files named by their place on this computer. */
const REPEATING = new Set(['use', 'image', 'pattern', 'mask', 'marker', 'foreignObject']);

/**
 * Whether a drawing is made of nothing but its own forms and texts. Others may come from anybody's document: forms repeated
 * within forms never come to an end, and a picture could be any file of this computer. Throws when it is not whole XML.
 */
export function isPlainSvg(svg: string): boolean {
  const scanner = new XmlScanner(svg.replace(/<!DOCTYPE[^[>]*>/, ''), { file: '', part: '' });
  let clipped = Number.POSITIVE_INFINITY;
  while (scanner.next()) {
    if (scanner.depth <= clipped) clipped = Number.POSITIVE_INFINITY;
    if (scanner.kind !== 'open') continue;
    if (REPEATING.has(scanner.name)) return false;
    const tag = scanner.xml.slice(scanner.start, scanner.end);
    if (/[\s:]href\s*=/.test(tag) && scanner.name !== 'a') return false;
    // What cuts may be cut by others in its turn.
    if ((scanner.depth > clipped || scanner.name === 'clipPath') && /url\(|&/.test(tag)) return false;
    if (scanner.name === 'clipPath') clipped = Math.min(clipped, scanner.depth);
  }
  return true;
}
