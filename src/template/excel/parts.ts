import { escapeAttribute, type OoxmlPackage, type RawEntry, writePackage } from '../../office/index.js';
import { levelFor } from '../package/compress.js';

const TYPES = '[Content_Types].xml';

/** A part that every filling changes in the same way, compressed already. */
export interface GivenPart {
  text: string;
  entry: RawEntry;
}

/** Parts of the workbook in the making: what changes, what is new, what goes. Written at once. */
export class Parts {
  private readonly changes: Map<string, string | null>;
  private readonly names: Set<string>;
  private readonly added: { part: string; type: string }[] = [];
  private readonly removed = new Set<string>();
  private tables: number | undefined;

  constructor(
    readonly pkg: OoxmlPackage,
    private readonly given: ReadonlyMap<string, GivenPart>,
  ) {
    this.changes = new Map([...given].map(([name, { text }]) => [name, text]));
    this.names = new Set(pkg.names().map((name) => name.toLowerCase()));
  }

  /** As changed so far. */
  part(name: string): string | undefined {
    const changed = this.changes.get(name);
    return changed === undefined ? this.pkg.part(name) : (changed ?? undefined);
  }

  isChanged(name: string): boolean {
    return this.changes.has(name);
  }

  /** `like` is the part whose content type a new part takes. */
  set(name: string, xml: string, like?: string): void {
    this.changes.set(name, xml);
    const type = like && this.pkg.contentType(like);
    if (type && name.endsWith('.xml')) this.added.push({ part: name, type });
  }

  remove(name: string): void {
    this.changes.set(name, null);
    this.removed.add(name.toLowerCase());
  }

  /** A name like this one that is free. */
  fresh(name: string): string {
    const dot = name.lastIndexOf('.');
    const stem = name.slice(0, dot).replace(/\d+$/, '');
    const extension = name.slice(dot);
    for (let number = this.numbers.get(stem) ?? 1; ; number++) {
      const candidate = `${stem}${number}${extension}`;
      if (this.names.has(candidate.toLowerCase())) continue;
      this.names.add(candidate.toLowerCase());
      this.numbers.set(stem, number + 1);
      return candidate;
    }
  }
  private readonly numbers = new Map<string, number>();

  /** Number of a new table. */
  tableNumber(): number {
    this.tables ??= Math.max(
      0,
      ...this.pkg
        .names()
        .filter((name) => /\/tables?\//i.test(name) && name.endsWith('.xml'))
        .map((name) => Number(/<(?:\w+:)?table\s[^>]*?\bid=["'](\d+)/.exec(this.pkg.part(name)!)?.[1] ?? 0)),
    );
    return ++this.tables;
  }

  write(): Uint8Array {
    if (this.added.length > 0 || this.removed.size > 0) this.changes.set(TYPES, this.types());
    const changes = new Map<string, string | RawEntry | null>(this.changes);
    for (const [name, { text, entry }] of this.given) if (changes.get(name) === text) changes.set(name, entry);
    let size = 0;
    for (const data of changes.values()) if (typeof data === 'string') size += data.length;
    return writePackage(this.pkg, changes, levelFor(size));
  }

  private types(): string {
    const xml = this.part(TYPES)!;
    const kept = xml.replace(/<(?:\w+:)?Override\b[^>]*>(?:<\/(?:\w+:)?Override>)?/g, (element) => {
      const name = /\sPartName=["']\/?([^"']*)/.exec(element)?.[1] ?? '';
      return this.removed.has(name.toLowerCase()) ? '' : element;
    });
    return kept.replace(/<\/(\w+:)?Types>/, (end, prefix = '') => {
      const items = this.added.map(
        ({ part, type }) =>
          `<${prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${escapeAttribute(type)}"/>`,
      );
      return items.join('') + end;
    });
  }
}
