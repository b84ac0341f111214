import { type Diagnostic, hasErrors, type Outcome } from '../../diagnostics/index.js';
import { groupBy } from '../../facts/index.js';
import type { Plan } from '../../plan/index.js';
import type { Files } from '../../ports.js';
import { sha256 } from '../../village/index.js';
import { type Digester, type DigestProgress, digestAll } from '../cache/index.js';
import type { VillageSummary } from '../digest/index.js';
import * as say from './codes.js';
import { chinaDay } from './day.js';
import { decide, type VillageDecision } from './decide.js';
import { evidenceMissing } from './evidence-files.js';
import { findFiles } from './find-files.js';
import { type Choice, choicePath, type Receipt, readRecords, writeRecord } from './receipt.js';
import { receive } from './receive.js';
import { notAWorkbook, readable, type Submission, unreadable, upperBook } from './submission.js';

export interface CollectOptions {
  files: Files;
  plan: Plan;
  /** Where the files lie that came in. */
  folder: string;
  /** The 收件 folder: stored originals, records, registers. */
  store: string;
  /** The moment of this run, ISO 8601; the time of receipt of what is new. */
  now: string;
  /** The time of receipt where it was another (`--received`). */
  receivedAt?: string;
  /** Path of the file that a person wants to count for its village. */
  use?: string;
  reading: { digester: Digester<VillageSummary>; cache: string; key: string };
  onProgress?: (progress: DigestProgress) => void;
}

export interface Collection {
  /** Day of the run, in China. */
  day: string;
  /** In the plan's order. */
  villages: VillageDecision[];
  /** The town's and the departments' workbooks that count: of several by the same one the last received. */
  upper: Submission[];
  /** What else came in and belongs to no village of the plan. */
  others: Submission[];
  fresh: number;
  known: number;
}

/**
 * Takes in what lies in a folder, reads everything received so far (kept results are used again) and decides what counts for
 * each village. Codes: RECV, PKG, CACHE, and what makes a file unusable.
 */
export async function collect(options: CollectOptions): Promise<Required<Outcome<Collection>>> {
  const { files, plan, folder, store, now } = options;
  const found = await findFiles(files, folder, store);
  const before = await readRecords(files, store);
  const received = await receive(files, store, found, before.receipts, options.receivedAt ?? now);
  const diagnostics: Diagnostic[] = [...received.diagnostics];
  for (const name of before.damaged) {
    diagnostics.push(
      say.recordBroken({ place: { kind: 'file', file: `${store}/${name}` }, message: `收件记录“${name}”读不出来。` }),
    );
  }
  const { receipts, choices } = received.fresh.length > 0 ? await readRecords(files, store) : before;
  if (receipts.length === 0) {
    diagnostics.push(
      say.nothingFound({ place: { kind: 'file', file: folder }, message: `“${folder}”里没有可收的文件。` }),
    );
  }
  const submissions = await readAll(receipts, options, diagnostics);
  if (options.use !== undefined) {
    const choice = await choose(options.use, submissions, options);
    if (choice.value) choices.push(choice.value);
    diagnostics.push(...choice.diagnostics);
  }
  const day = chinaDay(now);
  const villages = plan.villages.map((village) => {
    const own = submissions.filter((one) => one.village?.code === village.code);
    const made = decide(village, own, choices, plan, day);
    diagnostics.push(...made.diagnostics);
    return made.decision;
  });
  diagnostics.push(...sameDataIn(villages));
  diagnostics.push(...evidenceMissing(villages, found));
  const beside = submissions.filter(({ village }) => village === undefined);
  const upper = [...new Map(beside.flatMap((one) => (one.upper ? [[one.upper.name, one] as const] : []))).values()];
  const others = beside.filter((one) => !upper.includes(one));
  return { value: { day, villages, upper, others, fresh: received.fresh.length, known: received.known }, diagnostics };
}

/** Every receipt read; of a digest only what the decision needs is held. */
async function readAll(
  receipts: readonly Receipt[],
  { files, plan, store, reading, onProgress }: CollectOptions,
  diagnostics: Diagnostic[],
): Promise<Submission[]> {
  const submissions = new Map<Receipt, Submission>();
  const refuse = (receipt: Receipt, problems: Diagnostic[]): void =>
    void submissions.set(receipt, unreadable(receipt, problems, plan));
  const withBook = receipts.filter(({ workbook }) => workbook !== undefined);
  for (const receipt of receipts) {
    if (receipt.workbook) continue;
    const bytes = await files.read(`${store}/${receipt.stored}`).catch(() => undefined);
    if (!bytes || sha256(bytes) !== receipt.sha256) refuse(receipt, [broken(store, receipt)]);
    else submissions.set(receipt, notAWorkbook(receipt, bytes, plan));
  }
  // The same workbook may have come plain and in a package: it is read once.
  const byBook = groupBy(withBook, ({ workbook }) => workbook!.sha256);
  const groups = [...byBook.values()];
  const inputs = groups.map(([first]) => ({ path: `${store}/${first!.workbook!.stored}`, file: first!.from }));
  let next = 0;
  for await (const { outcome, sha256: present } of digestAll(inputs, {
    files,
    ...reading,
    ...(onProgress && { onProgress }),
  })) {
    // Of what is said about a workbook, what has to do with receiving it.
    diagnostics.push(...outcome.diagnostics.filter(({ code }) => code.startsWith('CACHE-') || code === 'BOOK-006'));
    for (const receipt of groups[next++]!) {
      if (present !== receipt.workbook!.sha256) refuse(receipt, [broken(store, receipt)]);
      else if (outcome.value) submissions.set(receipt, readable(receipt, outcome.value, plan));
      else if (outcome.diagnostics.some(({ code }) => code === OTHER_KIND)) {
        const bytes = await files.read(`${store}/${receipt.workbook!.stored}`);
        const upper = upperBook(receipt, bytes, plan);
        if (upper) submissions.set(receipt, upper);
      } else refuse(receipt, outcome.diagnostics.filter(isError));
    }
  }
  for (const { receipt, problems } of submissions.values()) {
    if (problems.length === 0) continue;
    diagnostics.push(...problems);
    if (!hasErrors(problems)) continue;
    const message = `“${receipt.from}”已经登记，但是不能用。`;
    diagnostics.push(say.unusable({ place: { kind: 'file', file: receipt.from }, message }));
  }
  return receipts.flatMap((receipt) => submissions.get(receipt) ?? []);
}

/** A workbook that is not a village's: the town's or a department's. */
const OTHER_KIND = 'BOOK-016';

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const broken = (store: string, { stored, from }: Receipt): Diagnostic =>
  say.storedCopyBroken({
    place: { kind: 'file', file: `${store}/${stored}` },
    message: `保存的“${from}”被改动或丢失了，和收到时不一样。`,
  });

/** Puts a person's choice on record. */
async function choose(
  path: string,
  submissions: readonly Submission[],
  { files, store, now }: CollectOptions,
): Promise<Outcome<Choice>> {
  const refuse = (message: string): Outcome<never> => ({
    diagnostics: [say.choiceUnknown({ place: { kind: 'file', file: path }, message })],
  });
  const bytes = await files.read(path).catch(() => undefined);
  if (!bytes) return refuse(`--use 指定的“${path}”打不开。`);
  const sha = sha256(bytes);
  const submission = submissions.find(({ receipt }) => receipt.sha256 === sha);
  if (!submission) return refuse(`--use 指定的“${path}”还没有收到过。`);
  if (!submission.village || !submission.read) return refuse(`--use 指定的“${path}”不能用。`);
  const choice = { villageCode: submission.village.code, sha256: sha, decidedAt: now };
  await writeRecord(files, store, choicePath(choice), choice);
  return { value: choice, diagnostics: [] };
}

function sameDataIn(villages: readonly VillageDecision[]): Diagnostic[] {
  const seen = new Map<string, VillageDecision>();
  return villages.flatMap((one) => {
    const { counted, village } = one;
    if (!counted) return [];
    const twin = seen.get(counted.read.records);
    seen.set(counted.read.records, one);
    if (!twin?.counted) return [];
    return [
      say.sameData({
        place: { kind: 'file', file: counted.receipt.from },
        message: `${village.name}的“${counted.receipt.from}”和${twin.village.name}的“${twin.counted.receipt.from}”填的内容完全一样。`,
      }),
    ];
  });
}
