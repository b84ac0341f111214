import { createHash } from 'node:crypto';
import { escapeAttribute, type NewEntry } from '../../office/index.js';
import type { CompiledTemplate } from '../compiled.js';
import { type CustomXml, customXmlProperties, customXmlRelationships } from './parts.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const relationshipsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

/** Parts that a filling adds to the package, with what must be said of them elsewhere. */
export class Additions {
  private readonly parts: NewEntry[] = [];
  private readonly related = new Map<string, string[]>();
  private readonly types: string[] = [];
  private readonly pictures = new Map<string, string>();

  constructor(private readonly template: CompiledTemplate) {}

  /** Adds a part under a free name made from `pattern` (`#` is the number) and returns the name. */
  add(pattern: string, data: string | Uint8Array, contentType?: string): string {
    const taken = new Set(
      [
        ...this.template.entries.map((e) => ('program' in e ? e.program : e.name)),
        ...this.parts.map((p) => p.name),
      ].map((name) => name.toLowerCase()),
    );
    let number = 1;
    while (taken.has(pattern.replace('#', String(number)).toLowerCase())) number++;
    const name = pattern.replace('#', String(number));
    this.parts.push({ name, data, store: typeof data !== 'string' });
    if (contentType) this.types.push(`<Override PartName="/${name}" ContentType="${contentType}"/>`);
    return name;
  }

  /** Relates a part to another and returns the id. */
  relate(from: string, type: string, to: string, wanted?: string): string {
    const rels = relationshipsOf(from);
    const items = this.related.get(rels) ?? [];
    const folders = from.split('/').slice(0, -1);
    const shared = folders.every((folder, i) => to.split('/')[i] === folder);
    const target = shared ? to.split('/').slice(folders.length).join('/') : `/${to}`;
    const prefix = this.template.registers.get(rels)?.includes('Id="cb') ? `cb${items.length + 1}x` : 'cb';
    let id = wanted ?? `${prefix}${items.length + 1}`;
    while (this.template.registers.get(rels)?.includes(`Id="${id}"`)) id += 'x';
    items.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeAttribute(target)}"/>`);
    this.related.set(rels, items);
    return id;
  }

  /** Another chart like `model`, under that id of `from`; what it is related to (its figures, its looks) it shares with it. */
  chart(from: string, id: string, model: string, xml: string): void {
    const type = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
    const name = this.add(model.replace(/\d*(\.xml)$/i, '#$1'), xml, type);
    const shared = this.template.registers.get(relationshipsOf(model));
    if (shared !== undefined) this.add(relationshipsOf(name), shared);
    this.relate(from, 'chart', name, id);
  }

  /** A picture, stored once however often it is shown; the id of its relationship to `from`. */
  picture(from: string, bytes: Uint8Array, extension: string): string {
    const hash = createHash('sha256').update(bytes).digest('hex');
    let part = this.pictures.get(hash);
    if (!part) {
      part = this.add(`word/media/cunbao#.${extension}`, bytes, extension === 'png' ? 'image/png' : 'image/jpeg');
      this.pictures.set(hash, part);
    }
    const key = `${from}\n${part}`;
    let id = this.pictures.get(key);
    if (!id) {
      id = this.relate(from, 'image', part);
      this.pictures.set(key, id);
    }
    return id;
  }

  /** A data part that travels in the file; its id follows from its name. */
  customXml({ name, xml }: CustomXml): void {
    const hash = createHash('sha256').update(name).digest('hex').toUpperCase();
    const guid = `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}}`;
    const item = this.add('customXml/item#.xml', xml);
    const properties = item.replace(/item(?=\d+\.xml$)/, 'itemProps');
    this.add(
      properties,
      customXmlProperties(guid),
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    );
    this.add(relationshipsOf(item), customXmlRelationships(properties.split('/').at(-1)!));
    this.relate(this.template.mainPart, 'customXml', item);
  }

  /** New entries, and those that must be written anew because of them, by name. */
  entries(): { added: NewEntry[]; replaced: Map<string, string> } {
    const replaced = new Map<string, string>();
    const added = [...this.parts];
    for (const [rels, items] of this.related) {
      const own = this.template.registers.get(rels);
      const text = append(own ?? EMPTY_RELATIONSHIPS, items);
      if (own === undefined) added.push({ name: rels, data: text });
      else replaced.set(rels, text);
    }
    if (this.types.length) replaced.set(CONTENT_TYPES, append(this.template.registers.get(CONTENT_TYPES)!, this.types));
    return { added, replaced };
  }
}

/** Puts elements at the end of the root, in its own prefix. */
function append(xml: string, items: readonly string[]): string {
  const end = /<\/((?:\w+:)?)(\w+)>\s*$/.exec(xml);
  if (end) {
    const prefixed = items.map((item) => item.replace('<', `<${end[1]}`)).join('');
    return xml.slice(0, end.index) + prefixed + xml.slice(end.index);
  }
  return xml.replace(/<([^<>]*)\/>\s*$/, (_, root: string) => `<${root}>${items.join('')}</${root.split(/\s/)[0]}>`);
}
