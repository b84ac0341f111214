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

interface Decided {
  decision: VillageDecision;
  diagnostics: Diagnostic[];
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
): Decided {
  const usable = submissions.filter(isUsable);
  const days = usable.map(({ receipt }) => chinaDay(receipt.receivedAt)).sort();
  const firstDay = days[0];
  if (firstDay === undefined) return withoutWorkbook(village, submissions, plan, today);
  const late = firstDay > plan.reportDeadline;
  const newest = Math.max(...submissions.map(({ receipt }) => Date.parse(receipt.receivedAt)));
  const choice = choices.filter((c) => c.villageCode === village.code && Date.parse(c.decidedAt) >= newest).at(-1);
  const chosen = choice && usable.find(({ receipt }) => receipt.sha256 === choice.sha256);
  const best = chosen ?? usable.reduce((a, b) => (compare(b, a).order > 0 ? b : a));
  const rivals = chosen ? [] : usable.filter((one) => one !== best && compare(best, one).order === 0);
  const why = chosen ? `${chinaTime(choice.decidedAt)} 有人指定用这一份` : whyBest(best, usable);
  const weighed = submissions.map((one) => weigh(one, { best, why, rivals, chosen: chosen !== undefined }));
  const base = { village, weighed: [...weighed].reverse(), firstDay, late };
  if (rivals.length > 0)
    return {
      decision: { ...base, state: '待定', why: '分不出新旧，等人指定' },
      diagnostics: [undecidedOf(village, [best, ...rivals])],
    };
  const diagnostics = chosen
    ? [say.chosenByPerson({ place: at(best), message: `${village.name}按指定采用“${best.receipt.from}”。` })]
    : [];
  diagnostics.push(...weighed.flatMap((one) => remarkOn(one, best, chosen !== undefined, village) ?? []));
  diagnostics.push(...dataErrorsOf(best, village));
  if (late) {
    const message = `${village.name} ${firstDay} 才收到，上报时限是 ${plan.reportDeadline}。`;
    diagnostics.push(say.late({ place: at(best), found: firstDay, expected: [plan.reportDeadline], message }));
  }
  return { decision: { ...base, state: '已收', counted: best, why }, diagnostics };
}

const at = (one: Submission) => ({ kind: 'file', file: one.receipt.from }) as const;

/** A village that sent no workbook that can be read: a finished report stands for it, if there is one. */
function withoutWorkbook(village: PlanVillage, submissions: readonly Submission[], plan: Plan, today: string): Decided {
  const late = today > plan.reportDeadline;
  const finished = latestFinished(submissions);
  if (finished) {
    const why = '只有成品报告，单列其合计，不计入全镇合计';
    const weighed = submissions.map((submission): Weighed => {
      if (submission === finished) return { submission, role: '依据成品', why };
      if (submission.finished) return { submission, role: '被替代', why: '另有截止日期更晚的成品' };
      return unusable(submission);
    });
    return {
      decision: { village, late, weighed: weighed.reverse(), state: '只有成品', finished, why },
      diagnostics: [],
    };
  }
  const last = submissions.at(-1);
  const why = last
    ? `${village.name}交来${submissions.length}份，都不能用`
    : `${village.name}还没有交来${late ? `，已过上报时限 ${plan.reportDeadline}` : ''}`;
  const kind = last ? say.nothingUsable : say.notReceived;
  return {
    decision: { village, late, weighed: submissions.map(unusable).reverse(), state: last ? '不能用' : '未收到', why },
    diagnostics: [kind({ ...(last && { place: at(last) }), message: `${why}。` })],
  };
}

interface Standing {
  best: Usable;
  /** Why the best counts. */
  why: string;
  /** Different ones that nothing tells from the best. */
  rivals: readonly Usable[];
  /** The best was chosen by a person. */
  chosen: boolean;
}

function weigh(submission: Submission, { best, why, rivals, chosen }: Standing): Weighed {
  if (submission.finished) return { submission, role: '被替代', why: '已有工作簿，以工作簿为准' };
  if (!isUsable(submission)) return unusable(submission);
  if (rivals.includes(submission) || (submission === best && rivals.length > 0))
    return { submission, role: '待定', why: '和另一份分不出新旧' };
  if (submission === best) return { submission, role: '计入', why };
  if (submission.read.records === best.read.records)
    return { submission, role: '内容相同', why: `填的内容和“${best.receipt.from}”一样` };
  return { submission, role: '被替代', why: chosen ? '指定用另一份' : compare(submission, best).why };
}

function undecidedOf({ name }: PlanVillage, all: readonly Usable[]): Diagnostic {
  const [first, ...others] = all as [Usable, ...Usable[]];
  return say.undecided({
    place: at(first),
    message: `${name}有${all.length}份不一样的工作簿，分不出哪份是新的，先都不计入：${all.map((one) => `“${one.receipt.from}”`).join('、')}。`,
    related: others.map((one) => ({ place: at(one), message: '另一份' })),
  });
}

/** What a clerk should know of one that does not count. */
function remarkOn(weighed: Weighed, best: Usable, chosen: boolean, { name }: PlanVillage): Diagnostic | undefined {
  const { submission, role, why } = weighed;
  const place = at(submission);
  const { from } = submission.receipt;
  const used = best.receipt.from;
  const later = submission.receipt.receivedAt > best.receipt.receivedAt;
  if (role === '内容相同')
    return say.unchanged({ place, message: `${name}的“${from}”和“${used}”填的内容一样，没有变化。` });
  if (role === '被替代' && later && !chosen)
    return say.laterButOlder({ place, message: `${name}后来交的“${from}”${why}，没有采用，仍用“${used}”。` });
  if (role === '被替代') return say.replaced({ place, message: `${name}用“${used}”，不用“${from}”：${why}。` });
  if (role === '不能用' && later)
    return say.newerUnusable({ place, message: `${name}后来交的“${from}”不能用，仍按“${used}”计入。` });
  return undefined;
}

function dataErrorsOf(best: Usable, { name }: PlanVillage): Diagnostic[] {
  const { count, first } = best.read.errors;
  if (count === 0) return [];
  const message = `${name}的数据还有${count}个错误：${first.join('')}${count > first.length ? '……' : ''}`;
  return [say.hasDataErrors({ place: at(best), message })];
}

type Finished = Submission & { finished: FinishedVillage };
const isFinished = (one: Submission): one is Finished => one.finished !== undefined;

/** Of several the one of the latest 数据截止日期, then the one received last. */
const latestFinished = (submissions: readonly Submission[]): Finished | undefined =>
  submissions
    .filter(isFinished)
    .reduce<Finished | undefined>((a, b) => (a && a.finished.asOf > b.finished.asOf ? a : b), undefined);

const unusable = (submission: Submission): Weighed => ({
  submission,
  role: '不能用',
  why: submission.problems[0]?.message.replace(/。$/, '') ?? '读不出来',
});

/** Why the best one counts: what tells it from the next best with other content. */
function whyBest(best: Usable, usable: readonly Usable[]): string {
  const others = usable.filter((one) => one !== best && one.read.records !== best.read.records);
  if (others.length === 0) return usable.length === 1 ? '只有这一份' : '各份内容相同';
  const next = others.reduce((a, b) => (compare(b, a).order > 0 ? b : a));
  return compare(best, next).why;
}
