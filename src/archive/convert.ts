import type { Outcome } from '../diagnostics/index.js';
import { type FinishedPdf, type FontSet, openPdf, writePdf } from '../document/index.js';
import { carriedFile, carriedIn } from '../review/index.js';
import type { Content, Ready } from './prepare.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A document as the PDF/A-3b that is filed: with the data that it carries, or the workbook that it is. PDF codes. */
export async function convert(
  { document, converted, bytes }: Content & { bytes: Uint8Array },
  { found, title, date }: Ready,
  fonts: FontSet,
): Promise<Outcome<FinishedPdf>> {
  if (!document) {
    const pdf = converted ?? bytes;
    return { value: { bytes: pdf, pages: openPdf(pdf, '').value?.pages().length ?? 0 }, diagnostics: [] };
  }
  const carried = found.sources === undefined ? undefined : carriedIn(bytes, '').value;
  return writePdf(document, {
    fonts,
    info: { title, date },
    attachments: [
      ...(carried ? [carriedFile(carried)] : []),
      ...(found.format === 'xlsx'
        ? [{ name: 'source.xlsx', mime: XLSX, relationship: 'Source' as const, description: '原工作簿', bytes }]
        : []),
    ],
  });
}
