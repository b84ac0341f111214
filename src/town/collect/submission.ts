import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan, PlanVillage } from '../../plan/index.js';
import { readBookKind, readDepartmentBook, readTownBook } from '../../workbook/index.js';
import type { VillageSummary } from '../digest/index.js';
import { packageDisagrees } from '../package/codes.js';
import { type EvidenceFile, evidenceFiles } from './evidence-files.js';
import { isReport } from './find-files.js';
import { type FinishedVillage, readFinished } from './finished.js';
import { openReceived } from './open-received.js';
import type { Receipt } from './receipt.js';

/** One received file after reading: whose it is and whether it can be used. */
export interface Submission {
  receipt: Receipt;
  /** By the cover; of a file that cannot be read by its name or folder, and then `guessed`. */
  village?: PlanVillage;
  guessed: boolean;
  /** Absent when the file cannot be used; `problems` says why. */
  read?: Read;
  problems: Diagnostic[];
  /** A finished report that carries its data. */
  finished?: FinishedVillage;
  /** The town's or a department's own workbook: name of who filled it in. */
  upper?: { kind: '镇' | '部门'; name: string };
}

export interface Read {
  edition: string;
  /** 数据截止日期, YYYY-MM-DD. */
  asOf: string;
  /** Hash of what was filled in. */
  records: string;
  errors: VillageSummary['errors'];
  evidence: EvidenceFile[];
}

/** The village whose name stands in a path; the longest name if several do. */
const villageNamedIn = (path: string, plan: Plan): PlanVillage | undefined =>
  plan.villages.filter(({ name }) => path.includes(name)).sort((a, b) => b.name.length - a.name.length)[0];

export function unreadable(receipt: Receipt, problems: Diagnostic[], plan: Plan): Submission {
  const village = villageNamedIn(receipt.from, plan);
  return { receipt, ...(village && { village }), guessed: true, problems };
}

/** A stored file that holds no workbook, opened again to say why. */
export function notAWorkbook(receipt: Receipt, bytes: Uint8Array, plan: Plan): Submission {
  const report = isReport(receipt.from) ? readFinished(bytes, receipt.from, plan) : undefined;
  if (report) {
    const { value: finished, diagnostics: problems } = report;
    return { receipt, village: finished.village, guessed: false, problems, finished };
  }
  return unreadable(receipt, openReceived(bytes, receipt.from).diagnostics, plan);
}

/** A workbook that was read. A package whose manifest says something else than the cover is not used (PKG-010). */
export function readable(receipt: Receipt, digest: VillageSummary, plan: Plan): Submission {
  const village = plan.villages.find(({ code }) => code === digest.village.code)!;
  const problems = disagreement(receipt, digest);
  const read = {
    edition: digest.origin.edition,
    // A report may have been made for another day than the cover's (`--as-of`).
    asOf: receipt.manifest?.asOf ?? digest.asOf,
    records: digest.origin.records,
    errors: digest.errors,
    evidence: evidenceFiles(digest),
  };
  return { receipt, village, guessed: false, problems, ...(problems.length === 0 && { read }) };
}

function disagreement({ manifest, from }: Receipt, digest: VillageSummary): Diagnostic[] {
  if (!manifest) return [];
  const said = [
    ['村代码', manifest.villageCode, digest.village.code],
    ['版本', manifest.edition, digest.origin.edition],
  ] as const;
  return said
    .filter(([, inManifest, onCover]) => inManifest !== onCover)
    .map(([what, inManifest, onCover]) =>
      packageDisagrees({
        place: { kind: 'file', file: from },
        found: inManifest,
        expected: [onCover],
        message: `上报包清单上的${what}是“${inManifest}”，里面的工作簿是“${onCover}”。`,
      }),
    );
}

/** The town's or a department's workbook; of several by the same one the last received counts. */
export function upperBook(receipt: Receipt, bytes: Uint8Array, plan: Plan): Submission | undefined {
  const kind = readBookKind(bytes, receipt.from);
  if (kind !== 'town' && kind !== 'department') return undefined;
  const read = (kind === 'town' ? readTownBook : readDepartmentBook)(bytes, receipt.from, { plan });
  if (!read.value) return { receipt, guessed: false, problems: read.diagnostics.filter((d) => d.severity === 'error') };
  const name = read.value.origin.villageName;
  return { receipt, guessed: false, problems: [], upper: { kind: kind === 'town' ? '镇' : '部门', name } };
}
