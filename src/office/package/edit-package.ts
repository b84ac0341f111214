import { escapeAttribute } from '../xml/escape.js';
import { XmlScanner } from '../xml/scanner.js';
import { CONTENT_TYPES, contentTypeOf, readContentTypes } from './content-types.js';
import type { OoxmlPackage, Relationship } from './package.js';
import { relationshipsPart, relativeTarget } from './part-name.js';
import { readRelationships } from './relationships.js';
import { writePackage } from './write-package.js';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const RELATIONSHIPS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Changes to a package, gathered and written at once; what is not touched keeps its bytes. */
export class PackageEditor {
  private readonly changes = new Map<string, string | Uint8Array | null>();

  constructor(readonly pkg: OoxmlPackage) {}

  /** Text of a part as changed so far. */
  part(name: string): string | undefined {
    const changed = this.changes.get(name);
    if (changed === null) return undefined;
    if (changed === undefined) return this.pkg.part(name);
    return typeof changed === 'string' ? changed : Buffer.from(changed).toString('utf8');
  }

  has(name: string): boolean {
    const changed = this.changes.get(name);
    return changed === undefined ? this.pkg.has(name) : changed !== null;
  }

  /** Replaces or adds a part; `contentType` is declared for it unless its name already has that type. */
  setPart(name: string, data: string | Uint8Array, contentType?: string): void {
    this.changes.set(name, typeof data === 'string' ? asUtf8(data) : data);
    if (contentType !== undefined) this.declare(name, contentType);
  }

  /** Removes a part, its relationships part and its content type. */
  removePart(name: string): void {
    this.changes.set(name, null);
    const rels = relationshipsPart(name);
    if (this.has(rels)) this.removePart(rels);
    this.editXml(CONTENT_TYPES, (xml) =>
      dropElements(xml, this.source(CONTENT_TYPES), 'Override', (s) => sameName(s.attr('PartName'), name)),
    );
  }

  relationships(from: string): Relationship[] {
    const rels = relationshipsPart(from);
    const xml = this.part(rels);
    return xml === undefined ? [] : readRelationships(xml, from, this.source(rels));
  }

  /** Adds a relationship and returns its id; an equal one already there is used again. */
  addRelationship(from: string, typeUri: string, to: string): string {
    const existing = this.relationships(from);
    const same = existing.find((r) => r.typeUri === typeUri && r.target === to && !r.external);
    if (same) return same.id;
    const taken = new Set(existing.map((r) => r.id));
    let number = existing.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const target = escapeAttribute(from === '' ? to : relativeTarget(from, to));
    const element = `Relationship Id="rId${number}" Type="${escapeAttribute(typeUri)}" Target="${target}"/>`;
    const rels = relationshipsPart(from);
    if (this.has(rels)) {
      this.editXml(rels, (xml) => appendToRoot(xml, this.source(rels), element));
    } else {
      this.setPart(rels, `${declaration}<Relationships xmlns="${RELATIONSHIPS_NS}"><${element}</Relationships>`);
      if (this.typeOf(rels) !== RELATIONSHIPS_TYPE) this.declare(rels, RELATIONSHIPS_TYPE);
    }
    return `rId${number}`;
  }

  /** Removes a relationship; a relationships part that is then empty goes too. */
  removeRelationship(from: string, id: string): void {
    const rels = relationshipsPart(from);
    this.editXml(rels, (xml) => dropElements(xml, this.source(rels), 'Relationship', (s) => s.attr('Id') === id));
    if (this.has(rels) && this.relationships(from).length === 0) this.removePart(rels);
  }

  /** Changes the text of an existing part. */
  editXml(name: string, change: (xml: string) => string): void {
    const before = this.part(name);
    if (before === undefined) return;
    const after = change(before);
    if (after !== before) this.changes.set(name, asUtf8(after));
  }

  write(): Uint8Array {
    return writePackage(this.pkg, this.changes);
  }

  private declare(name: string, type: string): void {
    if (this.typeOf(name) === type) return;
    this.editXml(CONTENT_TYPES, (xml) => {
      const source = this.source(CONTENT_TYPES);
      const cleared = dropElements(xml, source, 'Override', (s) => sameName(s.attr('PartName'), name));
      const element = `Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`;
      return appendToRoot(cleared, source, element);
    });
  }

  private typeOf(name: string): string | undefined {
    return contentTypeOf(readContentTypes(this.part(CONTENT_TYPES) ?? '', this.source(CONTENT_TYPES)), name);
  }

  private source(part: string): { file: string; part: string } {
    return { file: this.pkg.file, part };
  }
}

const sameName = (written: string | undefined, name: string): boolean =>
  written?.replace(/^\/+/, '').toLowerCase() === name.toLowerCase();

/** We write UTF-8 whatever the part was read from. */
const asUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])(?!utf-?8["'])[\w.-]+\2/i, '$1$2UTF-8$2');

type Source = { file: string; part: string };

function dropElements(xml: string, source: Source, name: string, test: (scanner: XmlScanner) => boolean): string {
  const scanner = new XmlScanner(xml, source);
  let kept = '';
  let from = 0;
  while (scanner.to(name)) {
    if (!test(scanner)) continue;
    kept += xml.slice(from, scanner.start);
    scanner.skip();
    from = scanner.end;
  }
  return kept + xml.slice(from);
}

/** `element` is given without its `<`, so that the root's prefix can be put before the name. */
function appendToRoot(xml: string, source: Source, element: string): string {
  const scanner = new XmlScanner(xml, source);
  while (scanner.next()) {
    if (scanner.kind === 'open' && scanner.depth === 0) {
      const { prefix, name, end } = scanner;
      if (scanner.selfClosing) {
        return `${xml.slice(0, end - 2)}><${prefix}${element}</${prefix}${name}>${xml.slice(end)}`;
      }
      scanner.skip();
      return `${xml.slice(0, scanner.start)}<${prefix}${element}${xml.slice(scanner.start)}`;
    }
  }
  return xml;
}
