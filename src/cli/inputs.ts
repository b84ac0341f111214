import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { isClutter, isOwnDocument } from '../village/index.js';
import { unreadable } from './workspace.js';

const isWorkbook = (name: string): boolean => /\.xls[xm]?$/i.test(name) && !isClutter(name) && !isOwnDocument(name);

/** Workbooks named on the command line; a folder stands for the workbooks in it. Sorted within a folder. */
export async function workbookPaths(
  ports: Ports,
  paths: readonly string[],
): Promise<{ paths: string[]; diagnostics: Diagnostic[] }> {
  const found: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    let entries: { name: string; folder: boolean }[];
    try {
      entries = await ports.files.list(path);
    } catch {
      found.push(path);
      continue;
    }
    const inside = entries.filter((e) => !e.folder && isWorkbook(e.name)).map((e) => join(path, e.name));
    if (inside.length === 0) diagnostics.push(unreadable(path, '文件夹里没有工作簿（.xlsx）'));
    found.push(...inside);
  }
  return { paths: [...new Set(found)], diagnostics };
}
