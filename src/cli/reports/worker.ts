import { workerData } from 'node:worker_threads';
import { loadFonts } from '../../document/index.js';
import { compileReport, type ReportOptions } from '../../village/index.js';
import { nodePorts } from '../node-ports.js';
import { serve } from '../workers/serve.js';
import { type ReportRun, type ReportWish, reportOne } from './report-one.js';

/** What all reports of a run have in common, handed over once. Fonts and compiled templates are no data: each worker makes its own. */
export interface ReportStart {
  folder: string;
  wish: ReportWish;
  options: Omit<ReportOptions, 'fonts'>;
}

/** Asked before a village's documents are made: the file that has had the village already. */
export interface VillageQuestion {
  village: string;
  file: string;
}

const { folder, wish, options } = workerData as ReportStart;
const ports = nodePorts(folder);
const tools = (async () => {
  const fonts = await loadFonts(await ports.fonts(), ports.files.read);
  const compiled = await compileReport(options);
  return { fonts: fonts.value!, compiled: compiled.value! };
})();

serve<string, ReportRun>(async (path, ask) => {
  const { fonts, compiled } = await tools;
  const claim = (village: string, file: string) =>
    ask({ village, file } satisfies VillageQuestion) as Promise<string | undefined>;
  return reportOne(ports, path, wish, compiled, { ...options, fonts }, claim);
});
