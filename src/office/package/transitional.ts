import { DiagnosticError } from '../../diagnostics/index.js';
import type { ZipArchive } from '../zip/archive.js';
import { readZip } from '../zip/read-zip.js';
import { rewriteArchive } from './write-package.js';

const STRICT = 'http://purl.oclc.org/ooxml/';

/** Names that are written in another way in the strict files. */
const spelled: Record<string, string> = {
  extendedProperties: 'extended-properties',
  customProperties: 'custom-properties',
};

/** ISO 29500 strict files have namespaces and relationship types of their own; all else that Word writes there is the same. */
export const isStrict = (relationships: string): boolean => relationships.includes(`${STRICT}officeDocument`);

/** The package with the namespaces of transitional files, as every program reads and writes them. */
export function transitional(archive: ZipArchive): ZipArchive {
  const changes: Record<string, string> = {};
  for (const name of archive.names()) {
    const xml = /\.(xml|rels)$/i.test(name) ? archive.text(name) : undefined;
    if (xml?.includes(STRICT)) changes[name] = withoutStrict(xml);
  }
  const { value, diagnostics } = readZip(rewriteArchive(archive, changes), archive.file);
  if (!value) throw new DiagnosticError(...diagnostics);
  return value;
}

const withoutStrict = (xml: string): string =>
  xml
    .replace(
      /http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/(?:(relationships)\/)?(\w+)/g,
      (_, family: string, relationship: string | undefined, name: string) =>
        `http://schemas.openxmlformats.org/${family}/2006/${relationship ? 'relationships/' : ''}${spelled[name] ?? name}`,
    )
    .replace(/\s[\w.-]+:conformance\s*=\s*(["'])strict\1/, '');
