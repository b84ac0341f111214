import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { Town, Upper, VillageDigest } from '../town/index.js';
import { analyseBook, type BookAnalysis } from '../village/index.js';
import { exitCode } from './exit-codes.js';
import { workbookPaths } from './inputs.js';
import { nodePorts } from './node-ports.js';
import { openWorkspace, readInput, type Workspace } from './workspace.js';

export interface ReadTown {
  ports: Ports;
  workspace?: Workspace;
  town?: Town;
  upper?: Upper;
  diagnostics: Diagnostic[];
  /** Files that are in nobody's numbers. */
  unread: number;
  code?: number;
}

/** A workbook that is not a village's: the town's or a department's. */
const OTHER_KIND = 'BOOK-016';

/** All workbooks of a town, each read once: villages' as digests, the town's and departments' whole. */
export async function readTown(named: readonly string[], options: { plan?: string; asOf?: string }): Promise<ReadTown> {
  const near = nodePorts();
  const inputs = await workbookPaths(near, named);
  const failed = { ports: near, unread: 0 };
  if (inputs.paths.length === 0) return { ...failed, diagnostics: inputs.diagnostics, code: exitCode.files };
  const workspace = await openWorkspace(near, dirname(inputs.paths[0]!), options.plan);
  if (!workspace.value) return { ...failed, diagnostics: workspace.diagnostics };
  const { plan, folder } = workspace.value;
  const ports = nodePorts(folder);
  const diagnostics = [...inputs.diagnostics, ...workspace.diagnostics];
  const { assembleTown, assembleUpper, digestAll, digestVillage, twiceReceived } = await import('../town/index.js');
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  const identityKey = randomBytes(16).toString('hex');
  const digests = new Map<string, VillageDigest>();
  const books: BookAnalysis[] = [];
  let unread = 0;
  const results = digestAll<VillageDigest>(
    inputs.paths.map((path) => ({ path, file: basename(path) })),
    {
      files: ports.files,
      digester: { width: 1, digest: async (bytes, file) => digestVillage(bytes, file, { plan, identityKey, ...asOf }) },
      key: identityKey,
    },
  );
  for await (const { input, outcome } of results) {
    const { value } = outcome;
    if (!value && outcome.diagnostics.some((d) => d.code === OTHER_KIND)) {
      const bytes = await readInput(ports, input.path);
      const kind = outcome.diagnostics.some((d) => d.found?.includes('部门')) ? 'department' : 'town';
      const book = analyseBook(kind, bytes.value!, input.file, { plan, ...asOf });
      diagnostics.push(...book.diagnostics);
      if (book.value) books.push(book.value);
      else unread += 1;
      continue;
    }
    diagnostics.push(...outcome.diagnostics);
    if (!value) unread += 1;
    else if (digests.has(value.village.code)) {
      diagnostics.push(twiceReceived(digests.get(value.village.code)!, input.file));
      unread += 1;
    } else digests.set(value.village.code, value);
  }
  const town = assembleTown([...digests.values()], plan, options.asOf);
  return { ports, workspace: workspace.value, town, upper: assembleUpper(books, town), diagnostics, unread };
}
