import { spawnSync } from 'node:child_process';
import { preflightInstalled } from './preflight.js';

const programs = {
  soffice: 'LibreOffice: opens our docx and xlsx, saves them again, renders them',
  pdftotext: 'poppler: text and positions of the PDF',
  pdffonts: 'poppler: embedded fonts',
  pdfdetach: 'poppler: files in the PDF',
  qpdf: 'qpdf: structure of the PDF, files in it',
  unzip: 'unzip: parts of a docx',
  gs: 'Ghostscript: PDFs of another maker, and ours drawn by it',
  python3: 'Python: another BagIt verifier',
  sha256sum: 'coreutils: the manifests of an archive',
  wine: 'Wine: the folder for Windows, its launcher and its Node; Debian: wine wine64',
  preflight: 'Apache PDFBox: PDF/A; Debian: default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java',
};

export const has = (program: keyof typeof programs): boolean =>
  program === 'preflight'
    ? preflightInstalled()
    : spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Says before the tests what cannot be verified on this machine. */
export function setup(): void {
  const missing = (Object.keys(programs) as (keyof typeof programs)[]).filter((program) => !has(program));
  console.log(
    missing.length
      ? `verify: skipped, because it is not installed:\n${missing.map((p) => `  ${p} (${programs[p]})`).join('\n')}`
      : `verify: all of ${Object.keys(programs).join(', ')} are installed, nothing is skipped`,
  );
}
