import type { Diagnostic } from '../diagnostics/index.js';
import type { BookData, Finding } from '../model/index.js';
import { cellOf } from './cell.js';
import { unreasonedRejection } from './codes.js';
import type { Word } from './manual.js';

/** What people said on 问题台账: drafts that they rejected, and problems that they entered or confirmed. */
export class LedgerWords {
  private readonly rejections = new Map<string, Word['person'] & { row: Finding['at'] }>();
  private readonly problems = new Map<string, Word['person'] & { row: Finding['at'] }>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(data: BookData) {
    const villageCode = data.origin.villageCode;
    for (const finding of data.findings) {
      const { at, faulty, values } = finding;
      if (faulty || values.checkItemId === undefined) continue;
      const subject = values.subjectId === undefined || values.subjectId === villageCode ? '' : values.subjectId;
      const key = `${values.checkItemId}|${subject}`;
      if (values.verdict === '不属实') {
        if (values.verdictBy === undefined || values.verdictReason === undefined) {
          const lacking = values.verdictBy === undefined ? 'verdictBy' : 'verdictReason';
          this.diagnostics.push(
            unreasonedRejection({
              place: cellOf(data, finding, lacking),
              message: `检查项 ${values.checkItemId} 的问题核实为“不属实”，没有写${lacking === 'verdictBy' ? '核实人' : '理由'}，不能作数。`,
            }),
          );
        } else this.rejections.set(key, { name: values.verdictBy, note: values.verdictReason, row: at });
      } else if (values.verdict !== '待核实' && values.status !== '作废' && (values.source ?? '大排查') === '大排查') {
        const name = values.verdictBy ?? values.foundBy;
        this.problems.set(key, {
          ...(name !== undefined && { name }),
          ...(values.foundAt !== undefined && { date: values.foundAt }),
          ...(values.description !== undefined && { note: values.description }),
          row: at,
        });
      }
    }
  }

  /** A person found that the draft for this item and subject (blank: the village) is not so. */
  rejection(item: string, subject: string) {
    return this.rejections.get(`${item}|${subject}`);
  }

  /** A person entered or confirmed a problem of this round that has not been struck out. */
  problem(item: string, subject: string) {
    return this.problems.get(`${item}|${subject}`);
  }
}
