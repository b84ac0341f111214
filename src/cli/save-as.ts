import { resolve } from 'node:path';
import type { Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { deliver } from '../village/index.js';

/**
 * Saves a single file under a name the user chose, never over one of `inputs` and never over a file that was changed
 * since we wrote it (OUT-001). The value is the path written.
 */
export async function saveAs(
  ports: Ports,
  path: string,
  content: Uint8Array,
  inputs: readonly string[],
): Promise<Outcome<string>> {
  const target = resolve(path).replaceAll('\\', '/');
  const slash = target.lastIndexOf('/');
  const isInput = inputs.some((input) => resolve(input).replaceAll('\\', '/') === target);
  const name = target.slice(slash + 1);
  const saved = await deliver(ports.files, target.slice(0, slash), [{ name, content }], {
    keep: isInput ? [name] : [],
  });
  const written = saved.value?.[0]?.path;
  return { diagnostics: saved.diagnostics, ...(written && { value: written }) };
}
