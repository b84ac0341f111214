import { basename } from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.js';
import type { Ports } from '../../ports.js';
import type { CompiledTemplate } from '../../template/index.js';
import { handIn } from '../../town/index.js';
import { type ClaimVillage, type Delivered, type ReportOptions, runVillage } from '../../village/index.js';

export interface ReportWish {
  out: string;
  package: boolean;
  asOf?: string;
}

/** One village after `report`: data, which a worker can hand over. */
export interface ReportRun {
  file: string;
  village?: string;
  delivered: Delivered[];
  pages?: number;
  asOf?: string;
  /** By the names of facts: what is said about the village in one line. */
  figures: Record<string, number>;
  diagnostics: Diagnostic[];
}

/** What a person reads about a village. */
const FIGURES = ['排查.已排查户数', '问题.总数', '问题.已销号数'];

/** The documents of one village and, where asked for, its 上报包. */
export async function reportOne(
  { files }: Ports,
  path: string,
  { out, package: packaged, asOf }: ReportWish,
  compiled: CompiledTemplate,
  options: ReportOptions,
  claim: ClaimVillage,
): Promise<ReportRun> {
  const how = { ...options, ...(asOf !== undefined && { asOf }) };
  const { documents, analysis, ...run } = await runVillage(files, path, out, compiled, how, claim);
  if (packaged && documents && analysis && !options.draft) {
    const workbook = await files.read(path);
    const made = await handIn(files, { folder: `${out}/${run.village}`, workbook, analysis, documents }, how);
    run.diagnostics.push(...made.diagnostics);
    if (made.value) run.delivered.push(made.value);
  }
  return {
    ...run,
    ...(analysis && { asOf: analysis.data.asOf }),
    figures: Object.fromEntries(
      FIGURES.flatMap((key) => {
        const value = analysis?.facts.get(key)?.value;
        return value == null ? [] : [[key, value]];
      }),
    ),
  };
}

export const failedRun = (path: string, diagnostic: Diagnostic): ReportRun => ({
  file: basename(path),
  delivered: [],
  figures: {},
  diagnostics: [diagnostic],
});
