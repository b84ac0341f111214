import { XmlScanner, type XmlSource } from '../xml/scanner.js';

/** `[Content_Types].xml`: by part (lower case, no leading slash) and by extension (lower case). */
export interface ContentTypes {
  overrides: Map<string, string>;
  defaults: Map<string, string>;
}

export const CONTENT_TYPES = '[Content_Types].xml';

export function readContentTypes(xml: string, source: XmlSource): ContentTypes {
  const types: ContentTypes = { overrides: new Map(), defaults: new Map() };
  const scanner = new XmlScanner(xml, source);
  while (scanner.to('Override', 'Default')) {
    const type = scanner.attr('ContentType') ?? '';
    if (scanner.name === 'Default') types.defaults.set((scanner.attr('Extension') ?? '').toLowerCase(), type);
    else types.overrides.set((scanner.attr('PartName') ?? '').replace(/^\/+/, '').toLowerCase(), type);
  }
  return types;
}

export function contentTypeOf(types: ContentTypes, part: string): string | undefined {
  const name = part.toLowerCase();
  return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf('.') + 1));
}
