import { XmlScanner, type XmlSource } from '../xml/scanner.js';
import type { Relationship } from './package.js';
import { resolveTarget } from './part-name.js';

/** Reads a `.rels` part. `from` is the part that it belongs to ('' for the package). */
export function readRelationships(xml: string, from: string, source: XmlSource): Relationship[] {
  const found: Relationship[] = [];
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('Relationship')) {
    const typeUri = scanner.attr('Type') ?? '';
    const target = scanner.attr('Target') ?? '';
    const external = scanner.attr('TargetMode') === 'External';
    found.push({
      id: scanner.attr('Id') ?? '',
      type: typeUri.slice(typeUri.lastIndexOf('/') + 1),
      typeUri,
      target: external ? target : resolveTarget(from, target),
      external,
    });
  }
  return found;
}
