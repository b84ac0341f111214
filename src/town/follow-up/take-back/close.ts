import type { Diagnostic } from '../../../diagnostics/index.js';
import { type FindingStatus, nextStates } from '../../../ledger/index.js';
import { finding } from '../../../model/index.js';
import { numberUnknown, stateRefused } from '../codes.js';
import type { TownLedger } from '../read-ledgers.js';
import { locate, type Proposal } from './proposals.js';

export interface Review {
  ids: readonly string[];
  /** 已销号: passed; 退回重改: sent back. */
  verdict: Extract<FindingStatus, '已销号' | '退回重改'>;
  reviewer: string;
  /** 复核日期 and 销号日期, YYYY-MM-DD. */
  date: string;
  by?: string;
}

/**
 * What a review asks for. Only a problem that waits for its review can pass or be sent back (LEDG-076); that the reviewer is
 * somebody else and that there is evidence, the ledger's rules see to when the proposals are tried.
 */
export function reviewProposals(town: TownLedger, review: Review): { value: Proposal[]; diagnostics: Diagnostic[] } {
  const { ids, verdict, reviewer, date, by } = review;
  const located = locate(town);
  const diagnostics: Diagnostic[] = [];
  const value = ids.flatMap((id): Proposal[] => {
    const found = located.get(id);
    if (!found) {
      const message = `${id} 在给出的工作簿里找不到。`;
      diagnostics.push(numberUnknown({ place: { kind: 'file', file: '' }, found: id, message }));
      return [];
    }
    const { entry, source } = found;
    const { file, sha256 } = source.data.origin;
    const place = { kind: 'cell', file, sheet: finding.name, record: id, row: entry.at!.row } as const;
    if (!nextStates(entry.status).includes(verdict)) {
      const message = `${id} 现在是“${entry.status}”，${entry.status === '已销号' ? '已经销号，不再变动' : `要先到“已整改待复核”，才能改为“${verdict}”`}。`;
      diagnostics.push(stateRefused({ place, found: entry.status, message }));
      return [];
    }
    const set = new Map<string, string | null>([
      ['status', verdict],
      ['reviewer', reviewer],
      ['reviewedAt', date],
      ...(verdict === '已销号' ? [['closedAt', date] as const] : []),
    ]);
    return [{ id, set, declined: {}, place, event: { kind: '销号', source: { file, sha256 }, ...(by && { by }) } }];
  });
  return { value, diagnostics };
}
