import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';

/** Width of a portrait page in the pictures, px. */
const WIDTH = 560;

/** Draws the pages as grey PNG: PDF with poppler; docx and xlsx through LibreOffice, as another program sees them. */
export function takePictures(pictures, home, docs) {
  const temporary = mkdtempSync(join(tmpdir(), 'cunbao-pictures-'));
  const printed = new Map();
  const asPdf = (source) => {
    if (extname(source) === '.pdf') return join(home, source);
    if (!printed.has(source)) {
      const folder = mkdtempSync(join(temporary, 'pdf-'));
      const office = [`-env:UserInstallation=file://${join(temporary, 'office')}`, '--headless', '--convert-to', 'pdf'];
      execFileSync('soffice', [...office, '--outdir', folder, join(home, source)], { stdio: 'ignore' });
      printed.set(source, join(folder, `${basename(source, extname(source))}.pdf`));
    }
    return printed.get(source);
  };
  try {
    for (const { file, source, number } of pictures) {
      const stem = join(temporary, 'page');
      const which = ['-f', String(number), '-l', String(number), '-singlefile'];
      execFileSync('pdftoppm', [
        '-png',
        '-gray',
        '-scale-to-x',
        String(WIDTH),
        '-scale-to-y',
        '-1',
        ...which,
        asPdf(source),
        stem,
      ]);
      mkdirSync(dirname(join(docs, file)), { recursive: true });
      copyFileSync(`${stem}.png`, join(docs, file));
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
