import { type Diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import type { Files } from '../ports.js';
import { catalogueWrong } from './codes.js';
import { type Verified, verifyArchive } from './verify-archive.js';

/**
 * Verifies an archive and the ones that supplement it, in order: each by itself, and that each follows upon the one before
 * (ARCH-025). The value is there when every catalogue could be read.
 */
export async function verifyChain(files: Files, folders: readonly string[]): Promise<Outcome<Verified[]>> {
  const diagnostics: Diagnostic[] = [];
  const chain: Verified[] = [];
  for (const folder of folders) {
    const { value, diagnostics: said } = await verifyArchive(files, folder);
    diagnostics.push(...said);
    if (!value) continue;
    const before = chain.at(-1);
    const follows = value.catalogue.supplements?.tagManifest;
    if (before && !hasErrors(said) && follows !== before.tagManifest)
      diagnostics.push(
        catalogueWrong({
          place: { kind: 'file', file: folder },
          message: `“${folder}”不是接着前一包做的，或者前一包后来变了。`,
          fix: ['按归档的先后写', '从备份恢复前一包'],
        }),
      );
    chain.push(value);
  }
  return { diagnostics, ...(chain.length === folders.length && { value: chain }) };
}
