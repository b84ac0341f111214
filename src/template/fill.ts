import { createHash } from 'node:crypto';
import { hasErrors, type Outcome } from '../diagnostics/index.js';
import { type NewEntry, type RawEntry, writeZip } from '../office/index.js';
import { fillPart } from './compile-part.js';
import type { CompiledTemplate } from './compiled.js';
import {
  type CustomXml,
  contentTypesXml,
  customXmlProperties,
  customXmlRelationships,
  documentRelationships,
} from './package/parts.js';
import { Runtime } from './program/runtime.js';

export interface FillOptions {
  /** Marks every page 草稿 and shows missing values in red instead of refusing. */
  draft?: boolean;
  /** Data parts that travel in the file. */
  customXml?: readonly CustomXml[];
  /** Puts U+E000 and U+E001 around every value that a tag inserts; for comparison only, never for a file. */
  mark?: boolean;
}

/** Beyond this, the last percents of compression cost more than they save. */
const LARGE = 4_000_000;

/**
 * Fills a template. Same template, same data: same bytes. Codes: TPL-020 unknown name, TPL-021 no value, TPL-022
 * not printable, TPL-023 no list, TPL-024 function failed; in a draft TPL-020 and TPL-021 are warnings.
 */
export function fillTemplate(
  template: CompiledTemplate,
  data: unknown,
  options: FillOptions = {},
): Outcome<Uint8Array> {
  const { draft = false, mark = false, customXml = [] } = options;
  const runtime = new Runtime(template.tags, { draft, mark });
  const filled = template.programs.map((part): NewEntry => ({ name: part.part, data: fillPart(part, data, runtime) }));
  const diagnostics = draft
    ? runtime.diagnostics.map((d) =>
        d.code === 'TPL-020' || d.code === 'TPL-021' ? { ...d, severity: 'warning' as const } : d,
      )
    : runtime.diagnostics;
  if (hasErrors(diagnostics)) return { diagnostics };
  const entries: (NewEntry | RawEntry)[] = [
    { name: '[Content_Types].xml', data: contentTypesXml(customXml) },
    ...template.fixed,
    ...(draft ? template.headers.draft : template.headers.final),
    { name: 'word/_rels/document.xml.rels', data: documentRelationships(customXml) },
    ...filled,
    ...customXml.flatMap((part, i) => customXmlEntries(part, i + 1)),
  ];
  const size = filled.reduce((sum, { data: xml }) => sum + xml.length, 0);
  return { value: writeZip(entries, size > LARGE ? 1 : 6), diagnostics };
}

function customXmlEntries({ name, xml }: CustomXml, index: number): NewEntry[] {
  const hash = createHash('sha256').update(name).digest('hex').toUpperCase();
  const guid = `{${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}}`;
  return [
    { name: `customXml/item${index}.xml`, data: xml },
    { name: `customXml/itemProps${index}.xml`, data: customXmlProperties(guid) },
    { name: `customXml/_rels/item${index}.xml.rels`, data: customXmlRelationships(index) },
  ];
}
