import type { Outcome } from '../../diagnostics/index.js';
import { openPdf, type PdfFile } from '../../document/index.js';
import { openPackage } from '../../office/index.js';
import { carriesNothing } from '../codes.js';
import type { Carried } from './carried.js';
import { CARRIED_NAME, readCarried, readCarriedFile } from './carried-part.js';

/**
 * The data that a docx or PDF carries. REV-031 when they are damaged or altered, REV-033 when there are none (lost when
 * another program saved the file, or never there); FILE and PDF codes when the file itself cannot be read.
 */
export function carriedIn(bytes: Uint8Array, file: string): Outcome<Carried> {
  const found =
    Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? inPdf(bytes, file) : inDocx(bytes, file);
  if (found.value || found.diagnostics.length > 0) return found;
  const message = `“${file}”没有随带数据。`;
  return { diagnostics: [carriesNothing({ place: { kind: 'file', file }, message })] };
}

function inDocx(bytes: Uint8Array, file: string): Outcome<Carried> {
  const { value: pkg, diagnostics } = openPackage(bytes, file, 'docx');
  return pkg ? outcome(readCarried(pkg)) : { diagnostics };
}

function inPdf(bytes: Uint8Array, file: string): Outcome<Carried> {
  const { value: pdf, diagnostics } = openPdf(bytes, file);
  return pdf ? carriedOfPdf(pdf, file) : { diagnostics };
}

/** The same of a PDF that is open; no value and no diagnostics where it carries nothing. */
export function carriedOfPdf(pdf: PdfFile, file: string): Outcome<Carried> {
  const data = pdf.attachments().find(({ name }) => name === CARRIED_NAME);
  return data ? outcome(readCarriedFile(data.bytes, file)) : { diagnostics: [] };
}

const outcome = ({ carried, diagnostics }: ReturnType<typeof readCarried>): Outcome<Carried> => ({
  diagnostics,
  ...(carried && { value: carried }),
});
