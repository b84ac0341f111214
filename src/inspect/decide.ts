import type { Diagnostic } from '../diagnostics/index.js';
import type { BookData } from '../model/index.js';
import type { PlanItem, Verdict } from '../plan/index.js';
import { type Answer, keyOf } from './answer.js';
import { cellOf } from './cell.js';
import { unreasonedRejection } from './codes.js';
import type { LedgerWords } from './findings.js';
import type { ManualChecks, Word } from './manual.js';
import { guiltyRows, rowsOf } from './rows.js';
import type { CompiledItem, Verdicts } from './rules.js';
import { type Case, faultOf } from './world.js';

type Verdictless = Omit<Answer, 'item' | 'subject'>;

/** Decides one item for one subject (DESIGN, decision 4): the plan, then data, then people. */
export class Decider {
  readonly diagnostics: Diagnostic[] = [];
  /** Rows of 人工核查 that have decided something. */
  readonly used = new Set<Word>();

  constructor(
    private readonly data: BookData,
    private readonly checks: ManualChecks,
    private readonly ledger: LedgerWords,
    private readonly verdicts: Verdicts,
    /** Whether the workbook is the one to answer an item. */
    private readonly asks: (item: PlanItem) => boolean,
  ) {}

  decide(compiled: CompiledItem, one: Case): Answer {
    const { subject } = one;
    const { item } = compiled;
    if (!this.asks(item)) {
      return { item: item.id, subject, answer: '不涉及', decidedBy: 'plan', rows: [] };
    }
    return { item: item.id, subject, ...this.certain(this.byData(compiled, one), one) };
  }

  /** Data clear no household whose own row has an error: it stays in every denominator as 未核实 (DESIGN, decision 3). */
  private certain(verdict: Verdictless, { subject, entry }: Case): Verdictless {
    const cleared = verdict.decidedBy === 'data' && verdict.answer !== '有问题';
    if (subject.level === '村' || !entry?.faulty || !cleared) return verdict;
    return { answer: '未核实', rows: verdict.rows, missing: [faultOf(entry) as string] };
  }

  private byData(compiled: CompiledItem, one: Case): Verdictless {
    const { applies, problem } = compiled;
    if (one.lacking !== undefined) return this.byPerson(compiled.item, one, [one.lacking]);
    if (applies) {
      const verdict = this.verdicts.of(applies, one);
      if (verdict.value === false)
        return { answer: '不涉及', decidedBy: 'data', rows: rowsOf(verdict.operands, one.entry?.at) };
      if (verdict.value === undefined) return this.unknown(compiled, one, verdict);
    }
    if (!problem) {
      const lacking = compiled.lacking.length > 0 ? compiled.lacking : ['人工核查'];
      return this.byPerson(compiled.item, one, lacking);
    }
    const verdict = this.verdicts.of(problem, one);
    if (verdict.value === undefined) return this.unknown(compiled, one, verdict);
    return verdict.value ? this.suspicious(compiled, one, verdict) : this.clean(compiled.item, one, verdict);
  }

  /** Data say that there is a problem: they decide, or a person confirms the flag. A draft that a person has rejected stays rejected. */
  private suspicious({ item, problem, describe }: CompiledItem, one: Case, verdict: Verdict): Verdictless {
    const rows = problem ? guiltyRows(problem, one, verdict.operands) : rowsOf(verdict.operands);
    const text = describe?.evaluate(one.context);
    const rejection = this.ledger.rejection(item.id, keyOf(one.subject));
    if (rejection) {
      const { row, ...person } = rejection;
      return { answer: '无问题', decidedBy: 'person', person, rows: [...rows, row] };
    }
    if (item.decide !== 'semi') return { answer: '有问题', decidedBy: 'data', rows, ...described(text) };
    const flag = text ?? `${item.question}数据提示可能有问题。`;
    const own = this.checks.about(item.id, keyOf(one.subject));
    if (own?.answer === '有问题') return this.said(own, item, one, text);
    if (own && own.answer !== '未核实') {
      const { name, note } = own.person;
      if (name !== undefined && note !== undefined) return { ...this.said(own, item, one), rows: [own.row, ...rows] };
      this.used.add(own);
      const lacking = name === undefined ? 'checkedBy' : 'note';
      this.diagnostics.push(
        unreasonedRejection({
          place: cellOf(this.data, own.entry, lacking),
          message: `检查项 ${item.id} 数据提示有疑点，人工核查填了“${own.answer}”，没有写${name === undefined ? '核查人' : '理由'}，不能作数。`,
        }),
      );
    }
    const entered = own ? undefined : this.entered(item, one);
    return entered ?? { answer: '未核实', rows, flag, ask: 'subject' };
  }

  private clean(item: PlanItem, one: Case, verdict: Verdict): Verdictless {
    return (
      this.found(item, one) ?? { answer: '无问题', decidedBy: 'data', rows: rowsOf(verdict.operands, one.entry?.at) }
    );
  }

  /**
   * Cells or sheets are missing, or the plan leaves a standard open. People may answer in place of a sheet that is not there and
   * where there is no standard, never in place of a blank cell.
   */
  private unknown({ item }: CompiledItem, one: Case, verdict: Verdict): Verdictless {
    if (verdict.unset.length > 0) return this.byPerson(item, one, verdict.unset);
    if (verdict.missing.length === 0 && verdict.sheets.length > 0) return this.byPerson(item, one, verdict.sheets);
    const found = this.found(item, one);
    const missing = [...verdict.missing, ...verdict.sheets];
    return found ?? { answer: '未核实', rows: rowsOf(verdict.operands, one.entry?.at), missing };
  }

  /** A problem that a person saw where data alone do not decide. */
  private found(item: PlanItem, one: Case): Verdictless | undefined {
    if (item.decide === 'machine') return undefined;
    const own = this.checks.about(item.id, keyOf(one.subject));
    return own?.answer === '有问题' ? this.said(own, item, one) : own ? undefined : this.entered(item, one);
  }

  private byPerson(item: PlanItem, one: Case, missing: string[]): Verdictless {
    const own = this.checks.about(item.id, keyOf(one.subject));
    if (own && own.answer !== '未核实') return this.said(own, item, one);
    const entered = own ? undefined : this.entered(item, one);
    if (entered) return entered;
    const village = own ? undefined : this.checks.village(item.id, keyOf(one.subject));
    if (village && village.answer !== '未核实') return this.said(village, item, one);
    return { answer: '未核实', rows: one.entry && one.entry.at.row > 0 ? [one.entry.at] : [], missing, ask: 'village' };
  }

  private said(word: Word, item: PlanItem, one: Case, text?: string): Verdictless {
    this.used.add(word);
    const rows = rowsOf([], word.row);
    if (one.entry && one.entry.at.row > 0) rows.push(one.entry.at);
    const { note } = word.person;
    const written =
      note === undefined ? text : note.length >= 10 ? note : `${text ?? `${item.question}核查发现有问题。`}${note}。`;
    return {
      answer: word.answer,
      decidedBy: 'person',
      person: word.person,
      rows,
      ...(word.answer === '有问题' && described(written)),
    };
  }

  private entered(item: PlanItem, one: Case): Verdictless | undefined {
    const problem = this.ledger.problem(item.id, keyOf(one.subject));
    if (!problem) return undefined;
    const { row, note, ...person } = problem;
    return { answer: '有问题', decidedBy: 'person', person, rows: [row], ...described(note) };
  }
}

const LONGEST = 300;
const described = (text: string | undefined) =>
  text === undefined ? {} : { description: [...text].slice(0, LONGEST).join('') };
