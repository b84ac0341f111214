import { nodePorts } from '../../../src/cli/node-ports.js';
import { type FontSet, loadFonts } from '../../../src/document/fonts/index.js';
import { writePdf } from '../../../src/document/pdf/index.js';
import type { Document } from '../../../src/document/tree.js';

let loaded: Promise<FontSet> | undefined;

/** The fonts that npm brings, whatever else this machine has: tests must measure the same page everywhere. */
export function packageFonts(): Promise<FontSet> {
  loaded ??= (async () => {
    const ports = nodePorts();
    const files = (await ports.fonts()).filter((f) => f.origin === 'package');
    return (await loadFonts(files, ports.files.read)).value!;
  })();
  return loaded;
}

export async function pdfOf(document: Document) {
  const { value, diagnostics } = await writePdf(document, {
    fonts: await packageFonts(),
    info: { title: '样张', date: '2021-10-30' },
  });
  return { ...value!, diagnostics };
}
