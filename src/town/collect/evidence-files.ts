import type { Diagnostic } from '../../diagnostics/index.js';
import { finding } from '../../model/index.js';
import type { VillageSummary } from '../digest/index.js';
import { evidenceNotThere } from './codes.js';
import type { VillageDecision } from './decide.js';
import type { Found } from './find-files.js';

/** A file that the column 佐证材料 names. */
export interface EvidenceFile {
  /** 问题编号 */
  id: string;
  /** A1 address on 问题台账. */
  cell: string;
  name: string;
}

const NAMED =
  /[^\s、，,；;：:（）()《》“”\\/]+\.(?:jpe?g|png|bmp|gif|heic|mp4|pdf|docx?|xlsx?|wps|et|zip|rar)(?![\w])/gi;

/** Files that the village names as evidence of what it calls done. */
export const evidenceFiles = ({ findings, findingColumns }: VillageSummary): EvidenceFile[] =>
  findings.flatMap(({ id, row, values }) =>
    [...(values.evidence ?? '').matchAll(NAMED)].map(([name]) => ({
      id,
      cell: `${findingColumns.evidence ?? ''}${row ?? ''}`,
      name,
    })),
  );

/**
 * Files named as evidence by what counts, and not among those that lie in the folder with it (RECV-034). Of a workbook that was
 * received from elsewhere, what came along is not known.
 */
export function evidenceMissing(villages: readonly VillageDecision[], { taken, left }: Found): Diagnostic[] {
  const places = new Set(taken.map(({ from }) => from));
  const names = new Set([...taken, ...left].map(({ from }) => from.split('/').at(-1)!.toLowerCase()));
  return villages.flatMap(({ village, counted }) =>
    (counted && places.has(counted.receipt.from) ? counted.read.evidence : [])
      .filter(({ name }) => !names.has(name.toLowerCase()))
      .map(({ id, cell, name }) =>
        evidenceNotThere({
          place: {
            kind: 'cell',
            file: counted!.receipt.from,
            sheet: finding.name,
            cell,
            header: '佐证材料',
            record: id,
          },
          found: name,
          message: `${village.name}的问题${id}的佐证材料写了“${name}”，交来的文件里没有。`,
        }),
      ),
  );
}
