import type { Diagnostic } from '../../diagnostics/index.js';
import type { Plan, PlanVillage } from '../../plan/index.js';
import * as say from './codes.js';
import { chinaDay, chinaTime } from './day.js';
import type { FinishedVillage } from './finished.js';
import type { Choice } from './receipt.js';
import type { Read, Submission } from './submission.js';

/** 未收到: nothing came; 只有成品: a finished report came, no workbook; 不能用: nothing that came can be read; 待定: a person must say which of two counts. */
export type VillageState = '未收到' | '只有成品' | '不能用' | '待定' | '已收';
export type Role = '计入' | '依据成品' | '被替代' | '内容相同' | '不能用' | '待定';

export interface Weighed {
  submission: Submission;
  role: Role;
  why: string;
}

export interface VillageDecision {
  village: PlanVillage;
  state: VillageState;
  counted?: Submission & { read: Read };
  /** The finished report that stands for a village without a workbook. */
  finished?: Submission & { finished: FinishedVillage };
  /** Why this one, in a sentence. */
  why: string;
  /** All that came from the village, latest first. */
  weighed: Weighed[];
  /** Day of the first usable one, in China. */
  firstDay?: string;
  /** First received after the deadline; for a village not received: the deadline is over. */
  late: boolean;
}

type Usable = Submission & { read: Read };
const isUsable = (one: Submission): one is Usable => one.read !== undefined;

/** What tells two versions apart, the first that differs: later counts. */
const CRITERIA: readonly { name: string; of(one: Usable): string | undefined; show(value: string): string }[] = [
  { name: '数据截止日期', of: ({ read }) => read.asOf, show: (day) => day },
  { name: '收到时间', of: ({ receipt }) => receipt.receivedAt, show: chinaTime },
  { name: '文件里记的保存时间', of: ({ receipt }) => receipt.savedAt, show: chinaTime },
];

interface Comparison {
  /** > 0: the first is newer; 0: cannot tell. */
  order: number;
  why: string;
}

function compare(a: Usable, b: Usable): Comparison {
  if (a.read.records === b.read.records) {
    // The package brings report and ledger along; else the one that came first stays.
    const [p, q] = [a, b].map(({ receipt }) => receipt.kind === '上报包');
    const first = p === q ? a.receipt.receivedAt < b.receipt.receivedAt : p;
    return { order: first ? 1 : -1, why: '内容相同' };
  }
  for (const { name, of, show } of CRITERIA) {
    const [x, y] = [of(a), of(b)];
    if (x === undefined || y === undefined || x === y) continue;
    return { order: x > y ? 1 : -1, why: `${name}${x > y ? '较晚' : '较早'}（${show(x)}，另一份${show(y)}）` };
  }
  return { order: 0, why: '截止日期、收到时间、保存时间都分不出先后' };
}

/**
 * Which of a village's submissions counts, and why: later 数据截止日期, then later received, then later saved; a person's
 * choice goes first until something newer arrives. Two different ones that nothing tells apart are left to a person.
 */
export function decide(
  village: PlanVillage,
  submissions: readonly Submission[],
  choices: readonly Choice[],
  plan: Plan,
  today: string,
): { decision: VillageDecision; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const usable = submissions.filter(isUsable);
  const base = {
    village,
    late: today > plan.reportDeadline,
    weighed: submissions.map((s): Weighed => ({ submission: s, role: '不能用', why: reasonOf(s) })),
  };
  const finished = latestFinished(submissions);
  if (usable.length === 0 && finished) {
    const why = '只有成品报告，单列其合计，不计入全镇合计';
    const weighed = base.weighed.map((one): Weighed => {
      if (one.submission === finished) return { ...one, role: '依据成品', why };
      return one.submission.finished ? { ...one, role: '被替代', why: '另有截止日期更晚的成品' } : one;
    });
    return { decision: { ...base, weighed: weighed.reverse(), state: '只有成品', finished, why }, diagnostics };
  }
  if (usable.length === 0) {
    const state = submissions.length === 0 ? '未收到' : '不能用';
    const message =
      state === '未收到'
        ? `${village.name}还没有交来${base.late ? `，已过上报时限 ${plan.reportDeadline}` : ''}。`
        : `${village.name}交来${submissions.length}份，都不能用。`;
    const where = submissions.at(-1);
    diagnostics.push(
      (state === '未收到' ? say.notReceived : say.nothingUsable)({
        ...(where && { place: { kind: 'file', file: where.receipt.from } }),
        message,
      }),
    );
    return { decision: { ...base, state, why: message.slice(0, -1) }, diagnostics };
  }
  const days = usable.map(({ receipt }) => chinaDay(receipt.receivedAt)).sort();
  const firstDay = days[0]!;
  const late = firstDay > plan.reportDeadline;
  const newest = Math.max(...submissions.map(({ receipt }) => Date.parse(receipt.receivedAt)));
  const choice = choices.filter((c) => c.villageCode === village.code && Date.parse(c.decidedAt) >= newest).at(-1);
  const chosen = choice && usable.find(({ receipt }) => receipt.sha256 === choice.sha256);
  const best = chosen ?? usable.reduce((a, b) => (compare(b, a).order > 0 ? b : a));
  const rivals = chosen ? [] : usable.filter((one) => one !== best && compare(best, one).order === 0);
  const weighed = submissions.map((submission): Weighed => {
    if (submission.finished) return { submission, role: '被替代', why: '已有工作簿，以工作簿为准' };
    if (!isUsable(submission)) return { submission, role: '不能用', why: reasonOf(submission) };
    if (submission === best) {
      if (rivals.length > 0) return { submission, role: '待定', why: '和另一份分不出新旧' };
      return {
        submission,
        role: '计入',
        why: chosen ? `${chinaTime(choice.decidedAt)} 有人指定用这一份` : whyBest(best, usable),
      };
    }
    if (rivals.includes(submission)) return { submission, role: '待定', why: '和另一份分不出新旧' };
    if (submission.read.records === best.read.records)
      return { submission, role: '内容相同', why: `填的内容和“${best.receipt.from}”一样` };
    return { submission, role: '被替代', why: chosen ? '指定用另一份' : compare(submission, best).why };
  });
  const sorted = [...weighed].reverse();
  const name = village.name;
  const at = (one: Submission) => ({ kind: 'file', file: one.receipt.from }) as const;
  if (rivals.length > 0) {
    const all = [best, ...rivals];
    diagnostics.push(
      say.undecided({
        place: at(best),
        message: `${name}有${all.length}份不一样的工作簿，分不出哪份是新的，先都不计入：${all.map((one) => `“${one.receipt.from}”`).join('、')}。`,
        related: rivals.map((one) => ({ place: at(one), message: '另一份' })),
      }),
    );
    return {
      decision: { village, state: '待定', why: '分不出新旧，等人指定', weighed: sorted, firstDay, late },
      diagnostics,
    };
  }
  const counted = weighed.find(({ role }) => role === '计入')!;
  if (chosen)
    diagnostics.push(say.chosenByPerson({ place: at(best), message: `${name}按指定采用“${best.receipt.from}”。` }));
  for (const { submission, role, why } of weighed) {
    const place = at(submission);
    const from = submission.receipt.from;
    const later = submission.receipt.receivedAt > best.receipt.receivedAt;
    if (role === '内容相同') {
      diagnostics.push(
        say.unchanged({ place, message: `${name}的“${from}”和“${best.receipt.from}”填的内容一样，没有变化。` }),
      );
    } else if (role === '被替代' && later && !chosen) {
      diagnostics.push(
        say.laterButOlder({ place, message: `${name}后来交的“${from}”${why}，没有采用，仍用“${best.receipt.from}”。` }),
      );
    } else if (role === '被替代') {
      diagnostics.push(say.replaced({ place, message: `${name}用“${best.receipt.from}”，不用“${from}”：${why}。` }));
    } else if (role === '不能用' && later) {
      diagnostics.push(
        say.newerUnusable({ place, message: `${name}后来交的“${from}”不能用，仍按“${best.receipt.from}”计入。` }),
      );
    }
  }
  const { errors } = best.read;
  if (errors.count > 0) {
    const more = errors.count > errors.first.length ? '……' : '';
    diagnostics.push(
      say.hasDataErrors({
        place: at(best),
        message: `${name}的数据还有${errors.count}个错误：${errors.first.join('')}${more}`,
      }),
    );
  }
  if (late) {
    diagnostics.push(
      say.late({
        place: at(best),
        found: firstDay,
        expected: [plan.reportDeadline],
        message: `${name} ${firstDay} 才收到，上报时限是 ${plan.reportDeadline}。`,
      }),
    );
  }
  return {
    decision: { village, state: '已收', counted: best, why: counted.why, weighed: sorted, firstDay, late },
    diagnostics,
  };
}

type Finished = Submission & { finished: FinishedVillage };
const isFinished = (one: Submission): one is Finished => one.finished !== undefined;

/** Of several the one of the latest 数据截止日期, then the one received last. */
const latestFinished = (submissions: readonly Submission[]): Finished | undefined =>
  submissions
    .filter(isFinished)
    .reduce<Finished | undefined>((a, b) => (a && a.finished.asOf > b.finished.asOf ? a : b), undefined);

const reasonOf = ({ problems }: Submission): string => problems[0]?.message.replace(/。$/, '') ?? '读不出来';

/** Why the best one counts: what tells it from the next best with other content. */
function whyBest(best: Usable, usable: readonly Usable[]): string {
  const others = usable.filter((one) => one !== best && one.read.records !== best.read.records);
  if (others.length === 0) return usable.length === 1 ? '只有这一份' : '各份内容相同';
  const next = others.reduce((a, b) => (compare(b, a).order > 0 ? b : a));
  return compare(best, next).why;
}
