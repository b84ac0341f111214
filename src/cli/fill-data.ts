import type { Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { readInput, unreadable } from './workspace.js';

/** Data to fill a template with: the content of a JSON file. OUT-003 when it cannot be read. */
export async function readData(ports: Ports, path: string): Promise<Outcome<unknown>> {
  const bytes = await readInput(ports, path);
  if (!bytes.value) return { diagnostics: bytes.diagnostics };
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes.value)) as unknown, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [unreadable(path, `不是正确的 JSON：${(error as Error).message}`)] };
  }
}
