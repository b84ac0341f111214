import { inspectVillage } from '../inspect/index.js';
import { draftRows, ledgerOf, openQuestions } from '../ledger/index.js';
import type { Plan, PlanVillage } from '../plan/index.js';
import { assemble } from './assemble.js';
import { completeFinding, rejectFinding } from './complete-finding.js';
import { PROBLEMS } from './problems.js';
import type { Profile } from './profile.js';
import type { FindingRow, ManualRow, VillageRows } from './rows.js';
import type { Staff } from './staff.js';

/** States in the order in which findings get them; 作废 is a draft that a person rejected. */
const STATES = [
  '已销号',
  '整改中',
  '已整改待复核',
  '已销号',
  '待交办',
  '已销号',
  '作废',
  '长期坚持',
  '已销号',
  '退回重改',
] as const;

const ROUNDS = 10;

/**
 * Runs inspection and ledger over the rows until they agree: every draft becomes a finding in some state, what is rectified is mended in
 * the rows, every flag gets a person's answer.
 */
export function settle(rows: VillageRows, plan: Plan, village: PlanVillage, staff: Staff, profile: Profile): void {
  let number = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const data = assemble(rows, plan, village);
    const inspection = inspectVillage(data, plan).value;
    const ledger = ledgerOf(data, inspection, plan).value;
    if (!ledger) throw new Error('the sample cannot be inspected');
    const drafts = draftRows(ledger);
    const all = [...rows.findings, ...drafts];
    for (const draft of drafts) rows.findings.push(stateFor(draft, number++, { rows, all, plan, staff, profile }));
    // Flags are answered when what was rectified no longer raises them.
    const questions = drafts.length > 0 ? [] : openQuestions(inspection, plan, data);
    for (const question of questions) rows.manualChecks.push(answered(question, rows, staff, profile));
    if (drafts.length === 0 && questions.length === 0) return;
  }
  throw new Error(`the sample of ${village.name} does not come to rest`);
}

interface Settling {
  rows: VillageRows;
  /** Findings there are and those being added. */
  all: readonly FindingRow[];
  plan: Plan;
  staff: Staff;
  profile: Profile;
}

function stateFor(draft: FindingRow, index: number, { rows, all, plan, staff, profile }: Settling): FindingRow {
  if (profile === 'every') return completeFinding(draft, index % 3 === 0 ? '待交办' : '整改中', index, staff);
  const wanted = STATES[index % STATES.length]!;
  const byPerson = draft.verdict === '属实';
  // Where another item rests on the same fact, its answer would contradict the rejection.
  const rejectable = !byPerson && !plan.items.some(({ primary }) => primary.includes(draft.checkItemId ?? ''));
  const first = !rows.findings.some(({ status }) => status === '作废');
  if (rejectable && (first || wanted === '作废')) return rejectFinding(draft, staff);
  if (wanted === '作废') return completeFinding(draft, '整改中', index, staff);
  if (wanted !== '已销号' && wanted !== '已整改待复核') return completeFinding(draft, wanted, index, staff);
  // Data must agree that a closed problem is gone.
  return completeFinding(draft, byPerson || mend(draft, all, rows) ? wanted : '整改中', index, staff);
}

/** False, and nothing is mended, where that would also take away what another finding of the family says. */
function mend({ checkItemId, subjectId }: FindingRow, all: readonly FindingRow[], { families }: VillageRows): boolean {
  const remedyOf = (item: unknown) => PROBLEMS.find((problem) => problem.item === item)?.mend;
  const remedy = remedyOf(checkItemId);
  const family = families.find((one) => isAbout(one, subjectId));
  if (!remedy || !family) return false;
  const sharing = all.filter((one) => isAbout(family, one.subjectId) && remedyOf(one.checkItemId) === remedy);
  if (sharing.length > 1) return false;
  remedy(family.household, family.persons.find((p) => p.personId === subjectId) ?? family.persons[0]!);
  return true;
}

const isAbout = ({ household, persons }: VillageRows['families'][number], subjectId: unknown): boolean =>
  household.householdId === subjectId || persons.some((p) => p.personId === subjectId);

function answered(question: ManualRow, { manualChecks }: VillageRows, staff: Staff, profile: Profile): ManualRow {
  if (profile === 'unknown') return question;
  const signed = { checkedBy: staff.teams[0]![0], checkedAt: '2021-12-20' };
  if (profile === 'every') return { ...question, answer: '有问题', note: '经入户核实，情况属实', ...signed };
  // What villagers said is so; the ledger has had one of these complaints before.
  const complaint = question.item?.startsWith('11.') === true;
  const confirmed = complaint || (!['3.1', '6.11'].includes(question.item ?? '') && manualChecks.length % 2 === 0);
  return confirmed
    ? { ...question, answer: '有问题', note: '经入户核实，情况属实，需要整改', ...signed }
    : { ...question, answer: '无问题', note: '家庭收入稳定，已列入整改台账跟踪，不符合监测对象条件', ...signed };
}
