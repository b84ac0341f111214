import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const LIMIT_MS = 120_000;

/** A Word file as PDF/A-3b by the LibreOffice of this machine, with a profile of its own; undefined where there is none or it fails. */
export async function libreOffice(docx: Uint8Array): Promise<Uint8Array | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'cunbao-'));
  try {
    const input = join(folder, 'document.docx');
    await writeFile(input, docx);
    const filter = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"}}';
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = [profile, '--headless', '--convert-to', filter, '--outdir', folder, input];
    await promisify(execFile)('soffice', options, { timeout: LIMIT_MS });
    return await readFile(join(folder, 'document.pdf'));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
