import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Inspection } from '../inspect/index.js';
import { type BookData, daysLeft, type Finding, overdue } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import { checkLedger } from './checks/index.js';
import {
  contextOf,
  type FindingStatus,
  type FindingValues,
  known,
  type Ledger,
  type LedgerContext,
  type LedgerEntry,
  type LedgerLink,
} from './entry.js';
import { numberer } from './numbers.js';
import { proposeFinding } from './propose.js';
import { type Holding, shareFindings } from './share.js';
import { subjectOf } from './subject.js';

/**
 * The ledger of a village: the rows of 问题台账 with all that people wrote, and a draft for every 有问题 answer that no row
 * holds yet. Rows without a number and drafts get one, above the highest ever used. Diagnostics: LEDG-001 to LEDG-023.
 */
export function ledgerOf(data: BookData, inspection: Inspection, plan: Plan): Outcome<Ledger> {
  const context = contextOf(data, plan);
  const existing = data.findings.map((row) => entryOf(row, context));
  const drafts = new Map<LedgerEntry, number>();
  const order = new Map(plan.items.map(({ id }, index) => [id, index]));
  const holdings = shareFindings(inspection, existing, context, (answer) => {
    const draft = draftOf(proposeFinding(answer, context), context);
    drafts.set(draft, order.get(answer.item) ?? plan.items.length);
    return draft;
  });
  // By item first: a shared primary may have been drafted ahead of its turn.
  const inOrder = holdings
    .filter(({ shared }) => !shared)
    .flatMap(({ entries }) => entries.filter((e) => drafts.has(e)));
  const sorted = [...new Set(inOrder)].sort((a, b) => drafts.get(a)! - drafts.get(b)!);
  const entries = [...existing, ...sorted];

  const next = numberer(
    data.origin.villageCode,
    plan.year,
    existing.map(({ id }) => id),
    data.origin.lastNumber,
  );
  for (const entry of entries) {
    if (entry.id !== '') continue;
    entry.id = next();
    entry.numbered = true;
    entry.values = { ...entry.values, findingId: entry.id };
  }
  const ledger: Ledger = { entries, links: holdings.map(linkOf), asOf: data.asOf };
  const diagnostics: Diagnostic[] = checkLedger(ledger, inspection, context);
  return { value: ledger, diagnostics };
}

function linkOf({ answer, entries, shared }: Holding): LedgerLink {
  for (const entry of entries) {
    if (shared && !entry.alsoItems.includes(answer.item)) entry.alsoItems.push(answer.item);
  }
  const { level, id } = answer.subject;
  return { item: answer.item, level, subject: id, findings: entries.map((entry) => entry.id), shared };
}

function draftOf(values: FindingValues, context: LedgerContext): LedgerEntry {
  const draft = entryOf({ at: { sheet: '问题台账', row: 0 }, values, cells: {}, faulty: false }, context);
  const { at: _, ...rest } = draft;
  return { ...rest, draft: true };
}

function entryOf(row: Finding, context: LedgerContext): LedgerEntry {
  const { values } = row;
  const { plan, data } = context;
  const item = context.items.get(values.checkItemId ?? '');
  const area = plan.areas.find(({ id }) => id === (values.area ?? item?.area));
  const category = plan.categories.find(({ id }) => id === (values.category ?? item?.category));
  const status = effectiveStatus(values);
  const counted = status !== '作废';
  const settings = { asOf: data.asOf, schoolAge: plan.settings.schoolAge };
  const left = known(daysLeft.compute(row, settings));
  return {
    id: values.findingId ?? '',
    draft: false,
    numbered: false,
    at: row.at,
    cells: row.cells,
    values,
    status,
    ...(item && { item }),
    ...(area && { area }),
    ...(category && { category }),
    core: values.core === undefined ? (category?.core ?? false) : values.core === '是',
    subject: subjectOf(values, context),
    counted,
    overdue: counted && (known(overdue.compute(row, settings)) ?? false),
    ...(left !== undefined && { daysLeft: left }),
    alsoItems: [],
  };
}

/** A draft that a person rejected is 作废 without further ado; one that is already being mended is not (LEDG-015). */
function effectiveStatus({ status, verdict }: FindingValues): FindingStatus {
  if (status === undefined || status === '待交办') return verdict === '不属实' ? '作废' : '待交办';
  return status;
}
