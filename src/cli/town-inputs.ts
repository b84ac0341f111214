import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { WorkbookPlace, WorkbooksIn } from '../town/index.js';

/** What the town's commands are about: workbooks as named, and what the folders named stand for; each path once. */
export async function townInputs({ files }: Ports, named: readonly string[]): Promise<WorkbooksIn> {
  const { basename } = await import('node:path');
  const { workbooksIn } = await import('../town/index.js');
  const found = new Map<string, WorkbookPlace>();
  const finished: WorkbookPlace[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of named.map((one) => one.replaceAll('\\', '/').replace(/(?<=.)\/+$/, ''))) {
    const inside = await workbooksIn(files, path);
    diagnostics.push(...(inside?.diagnostics ?? []));
    finished.push(...(inside?.finished ?? []));
    for (const one of inside?.workbooks ?? [{ path, file: basename(path) }])
      if (!found.has(one.path)) found.set(one.path, one);
  }
  return { workbooks: [...found.values()], finished, diagnostics };
}
