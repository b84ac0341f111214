import { dirname } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import type { FinishedVillage, Town, TownVillage, Upper, VillageSummary, WorkbookPlace } from '../town/index.js';
import { analyseBook, type BookAnalysis } from '../village/index.js';
import { readBookKind } from '../workbook/index.js';
import type { CommonArgs } from './command.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { townInputs } from './town-inputs.js';
import { openWorkspace, readInput, type Workspace } from './workspace.js';

export interface OpenTown {
  ports: Ports;
  workspace: Workspace;
  workbooks: readonly WorkbookPlace[];
  /** Finished reports that stand for villages without a workbook. */
  finished: readonly WorkbookPlace[];
  /** What there was to say about the folders and the plan. */
  said: readonly Diagnostic[];
}

export interface ReadTown {
  town?: Town;
  upper?: Upper;
  diagnostics: Diagnostic[];
  /** Files that are in nobody's numbers. */
  unread: number;
}

/** The workbooks that a town's command is about and the plan they are for, before any is read. */
export async function openTown(
  named: readonly string[],
  planPath?: string,
): Promise<Outcome<OpenTown> & { code?: number }> {
  const near = nodePorts();
  const { workbooks, finished, diagnostics } = await townInputs(near, named);
  const first = workbooks[0] ?? finished[0];
  if (!first) return { diagnostics, code: exitCode.files };
  const workspace = await openWorkspace(near, dirname(first.path), planPath);
  if (!workspace.value) return { diagnostics: workspace.diagnostics };
  const said = [...diagnostics, ...workspace.diagnostics];
  return {
    value: { ports: nodePorts(workspace.value.folder), workspace: workspace.value, workbooks, finished, said },
    diagnostics: said,
  };
}

/** All workbooks of a town, each read once: villages' as digests, the town's and departments' whole. */
export async function readTown(
  { ports, workspace, workbooks, finished: reports, said }: OpenTown,
  options: { asOf?: string; out: string } & CommonArgs,
): Promise<ReadTown> {
  const { plan } = workspace;
  const diagnostics = [...said];
  const { assembleTown, assembleUpper, digestAll, readFinished, twiceReceived, unpackRows } = await import(
    '../town/index.js'
  );
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  const digests = new Map<string, TownVillage>();
  const books: BookAnalysis[] = [];
  let unread = 0;
  const { openDigests } = await import('./digests/open.js');
  const { Progress } = await import('./progress.js');
  const reading = await openDigests(ports, workspace, { out: options.out, ...asOf });
  const progress = new Progress(options);
  const results = digestAll<VillageSummary>(workbooks, {
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
  if (digests.size === 0 && unread > 0) return { unread, diagnostics };
  const finished: FinishedVillage[] = [];
  for (const { path, file } of reports) {
    const bytes = await readInput(ports, path);
    const read = bytes.value && readFinished(bytes.value, file, plan);
    diagnostics.push(...bytes.diagnostics, ...(read?.diagnostics ?? []));
    if (read && !digests.has(read.value.village.code)) finished.push(read.value);
  }
  const town = assembleTown([...digests.values()], plan, options.asOf, finished);
  return { town, upper: assembleUpper(books, town), diagnostics, unread };
}
