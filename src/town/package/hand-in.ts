import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { writePdf } from '../../document/index.js';
import type { Files } from '../../ports.js';
import { carriedFile, reviewDocx } from '../../review/index.js';
import {
  type Analysis,
  carriedOf,
  type Delivered,
  deliver,
  type ReportOptions,
  reviewRules,
  sha256,
  type VillageDocuments,
} from '../../village/index.js';
import { reportNotPassed } from './codes.js';
import { writeVillagePackage } from './write-package.js';

export interface HandIn {
  /** Folder of the village's documents. */
  folder: string;
  workbook: Uint8Array;
  analysis: Analysis;
  /** As made in this run. */
  documents: VillageDocuments;
}

/**
 * Makes the 上报包 of a village beside its documents. A report that somebody edited since it was made is the one that goes
 * in, if it passes the review against the workbook (else PKG-020), with a PDF of exactly this file.
 */
export async function handIn(
  files: Files,
  { folder, workbook, analysis, documents }: HandIn,
  options: ReportOptions,
): Promise<Outcome<Delivered>> {
  const { plan, fonts, profile } = options;
  const diagnostics: Diagnostic[] = [];
  let { docx, pdf } = documents;
  const date = options.date ?? analysis.data.asOf;
  const path = `${folder}/自查报告.docx`;
  const present = await files.read(path).catch(() => docx);
  const edited = sha256(present) !== sha256(docx);
  if (edited) {
    const review = await reviewDocx(present, path, reviewRules(plan, profile), carriedOf(analysis, options));
    diagnostics.push(...review.diagnostics);
    if (!review.value || hasErrors(review.diagnostics)) {
      const message = '改过的自查报告没有通过核对，没有生成上报包。';
      return { diagnostics: [...diagnostics, reportNotPassed({ place: { kind: 'file', file: path }, message })] };
    }
    const { document } = review.value;
    const made = await writePdf(document, {
      fonts,
      attachments: [carriedFile(carriedOf(analysis, options))],
      info: { title: document.title ?? '自查报告', date },
    });
    diagnostics.push(...made.diagnostics);
    if (!made.value) return { diagnostics };
    docx = present;
    pdf = made.value.bytes;
  }
  const { ledger } = documents;
  const { name, bytes } = writeVillagePackage({ analysis, plan, date, workbook, docx, pdf, ledger, edited });
  const delivered = await deliver(files, folder, [{ name, content: bytes }]);
  const value = delivered.value?.[0];
  return { ...(value && { value }), diagnostics: [...diagnostics, ...delivered.diagnostics] };
}
