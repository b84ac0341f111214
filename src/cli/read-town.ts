import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { Town, TownVillage, Upper, VillageSummary } from '../town/index.js';
import { analyseBook, type BookAnalysis } from '../village/index.js';
import { readBookKind } from '../workbook/index.js';
import type { CommonArgs } from './command.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { townInputs } from './town-inputs.js';
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

/** All workbooks of a town, each read once: villages' as digests, the town's and departments' whole. */
export async function readTown(
  named: readonly string[],
  options: { plan?: string; asOf?: string; out: string } & CommonArgs,
): Promise<ReadTown> {
  const near = nodePorts();
  const inputs = await townInputs(near, named);
  const failed = { ports: near, unread: 0 };
  if (inputs.workbooks.length === 0) return { ...failed, diagnostics: inputs.diagnostics, code: exitCode.files };
  const workspace = await openWorkspace(near, dirname(inputs.workbooks[0]!.path), options.plan);
  if (!workspace.value) return { ...failed, diagnostics: workspace.diagnostics };
  const { plan, folder } = workspace.value;
  const ports = nodePorts(folder);
  const diagnostics = [...inputs.diagnostics, ...workspace.diagnostics];
  const { assembleTown, assembleUpper, digestAll, twiceReceived, unpackRows } = await import('../town/index.js');
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  const digests = new Map<string, TownVillage>();
  const books: BookAnalysis[] = [];
  let unread = 0;
  const { openDigests } = await import('./digests/open.js');
  const { Progress } = await import('./progress.js');
  const reading = await openDigests(ports, workspace.value, { out: options.out, ...asOf });
  const progress = new Progress(options);
  const results = digestAll<VillageSummary>(inputs.workbooks, {
    files: ports.files,
    ...reading,
    onProgress: progress.show,
  });
  for await (const { input, outcome, rest } of results) {
    const { value } = outcome;
    const bytes = value ? undefined : (await readInput(ports, input.path)).value;
    const kind = bytes && readBookKind(bytes, input.file);
    if (kind && kind !== 'village') {
      const book = analyseBook(kind, bytes, input.file, { plan, ...asOf });
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
    } else digests.set(value.village.code, { ...value, rows: async () => unpackRows((await rest())!) });
  }
  progress.clear();
  await reading.close();
  if (digests.size === 0 && unread > 0) return { ...failed, ports, unread, diagnostics };
  const town = assembleTown([...digests.values()], plan, options.asOf);
  return { ports, workspace: workspace.value, town, upper: assembleUpper(books, town), diagnostics, unread };
}
