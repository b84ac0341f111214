import { type Diagnostic, DiagnosticError, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { escapeText, writeZip } from '../../office/index.js';
import type { TemplateSource } from '../compile.js';
import { mendDocumentXml } from '../package/mend-document.js';
import { coreXml } from '../package/parts.js';
import { fixedParts, prepareDocument } from '../prepare.js';
import { STAND_INS } from '../tags.js';

/**
 * A text template as a Word file with the same `{{…}}` in it, for people to edit in Word or WPS. Filled, it gives the
 * same document. Codes as for compiling: TPL-001 … TPL-014.
 */
export async function wordFromMarkdown(source: TemplateSource): Promise<Outcome<Uint8Array>> {
  const diagnostics: Diagnostic[] = [];
  try {
    const prepared = await prepareDocument(source, (d) => void diagnostics.push(d), true);
    if (!prepared || hasErrors(diagnostics)) return { diagnostics };
    const { front, table, parts, documentXml, measures } = prepared;
    const placed = { indents: { signature: '0', date: '0' }, mark: parts.mark };
    const written = (xml: string): string => xml.replace(STAND_INS, (c) => escapeText(table.of(c).source));
    const entries = {
      ...fixedParts(source.profile, measures, front.layout),
      'word/document.xml': written(mendDocumentXml(documentXml, placed, front.layout)),
      'docProps/core.xml': written(coreXml(parts.titleProperty)),
    };
    return { value: writeZip(Object.entries(entries).map(([name, data]) => ({ name, data }))), diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { diagnostics: [...diagnostics, ...error.diagnostics] };
    throw error;
  }
}
