import type { Diagnostic } from '../diagnostics/index.js';
import type { BookData, ManualCheck, RowRef } from '../model/index.js';
import type { Plan, PlanItem } from '../plan/index.js';
import type { Answer, AnswerKind } from './answer.js';
import { cellOf } from './cell.js';
import {
  contradiction,
  notForVillage,
  unclearAnswer,
  unknownItem,
  unknownSubject,
  unnamedChecker,
  wholeVillageProblem,
} from './codes.js';
import { meaningOf } from './polarity.js';
import type { World } from './world.js';

/** What a person said on 人工核查. */
export interface Word {
  item: string;
  answer: AnswerKind;
  person: NonNullable<Answer['person']>;
  row: RowRef;
  entry: ManualCheck;
}

/** The sheet 人工核查, looked up by item and subject. */
export class ManualChecks {
  private readonly words = new Map<string, Word>();
  /** Items with any row: most have none, and a village asks a hundred thousand times. */
  private readonly items = new Set<string>();
  /** Subjects of rows that do not say which item they are about: no answer for the whole village covers them. */
  private readonly loose = new Set<string>();
  /** Items with a row whose subject nobody knows: it may be anybody's exception. */
  private readonly astray = new Set<string>();

  /** The row about exactly this subject. */
  about(item: string, subject: string): Word | undefined {
    if (!this.items.has(item)) return undefined;
    return this.words.get(`${item}|${subject}`);
  }

  /** The row about the whole village, unless some row about this subject cannot be read. */
  village(item: string, subject: string): Word | undefined {
    const unsure = this.loose.has('') || this.loose.has(subject) || this.astray.has(item);
    return unsure ? undefined : this.words.get(`${item}|`);
  }

  all(): Word[] {
    return [...this.words.values()];
  }

  set(item: string, subject: string, word: Word): void {
    this.items.add(item);
    this.words.set(`${item}|${subject}`, word);
  }

  addLoose(subject: string): void {
    this.loose.add(subject);
  }

  addAstray(item: string): void {
    this.astray.add(item);
  }
}

/** Who answers an item that is not the village's. */
const WHO: Partial<Record<PlanItem['subject'], string>> = { 镇: '镇', 部门: '部门' };

/** A row about an item of the plan. */
interface AskedRow {
  data: BookData;
  entry: ManualCheck;
  item: PlanItem;
  /** Empty: the row speaks for the whole village. */
  subject: string;
  /** Numbers of the subjects that the item is asked about one by one; undefined: the village answers for all. */
  known: ReadonlySet<string> | undefined;
}

/** Reads 人工核查; a row that cannot be used answers 未核实, so that the answer for the whole village does not take its place. */
export function readManualChecks(
  data: BookData,
  plan: Plan,
  world: Pick<World, 'village' | 'households' | 'persons' | 'rows'>,
  asks: (item: PlanItem) => boolean,
): { checks: ManualChecks; diagnostics: Diagnostic[] } {
  const checks = new ManualChecks();
  const diagnostics: Diagnostic[] = [];
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const idsOf = subjectNumbers(world);
  const village = world.village.subject;
  for (const entry of data.manualChecks) {
    const { item: found, subjectId } = entry.values;
    const subject = subjectId === undefined || subjectId === village.id ? '' : subjectId;
    const item = items.get(found ?? '');
    if (!item) {
      checks.addLoose(subject);
      if (found !== undefined) {
        const message = `检查项号“${found}”在方案里没有。`;
        diagnostics.push(unknownItem({ place: cellOf(data, entry, 'item'), found, message }));
      }
      continue;
    }
    const row: AskedRow = { data, entry, item, subject, known: idsOf(item) };
    const { word, unclear } = wordOf(row);
    if (unclear) diagnostics.push(unclear);
    if (!asks(item)) {
      if (word.answer !== '未核实') diagnostics.push(notAsked(row));
      continue;
    }
    const astray = subjectTrouble(row, village.name);
    if (astray) {
      diagnostics.push(astray);
      checks.addAstray(item.id);
      continue;
    }
    diagnostics.push(...weigh(word, row, checks.about(item.id, subject)));
    checks.set(item.id, subject, word);
  }
  return { checks, diagnostics };
}

function subjectNumbers({ households, persons, rows }: Pick<World, 'households' | 'persons' | 'rows'>) {
  const numbers = (answered: readonly { subject: { id: string } }[]) =>
    new Set(answered.map(({ subject }) => subject.id));
  const ids = { 户: numbers(households), 人: numbers(persons) };
  const rowIds = new Map([...rows].map(([sheet, own]) => [sheet, numbers(own)]));
  return ({ subject, subjectSheet }: PlanItem): ReadonlySet<string> | undefined => {
    if (subjectSheet !== undefined) return rowIds.get(subjectSheet);
    return subject === '户' || subject === '人' ? ids[subject] : undefined;
  };
}

/** What the row says, and the diagnostic when its answer says neither. */
function wordOf({ data, entry, item }: AskedRow): { word: Word; unclear?: Diagnostic } {
  const { answer: found, checkedBy, checkedAt, note } = entry.values;
  const person = {
    ...(checkedBy !== undefined && { name: checkedBy }),
    ...(checkedAt !== undefined && { date: checkedAt }),
    ...(note !== undefined && { note }),
  };
  const answer = entry.faulty || found === undefined ? '未核实' : meaningOf(found, item);
  const word: Word = { item: item.id, answer: answer ?? '未核实', person, row: entry.at, entry };
  if (answer !== undefined) return { word };
  const unclear = unclearAnswer({
    place: cellOf(data, entry, 'answer'),
    found: found as string,
    expected: ['有问题', '无问题', '不涉及', '未核实'],
    message: `检查项 ${item.id} 的核查结果“${found}”看不出有没有问题。`,
  });
  return { word, unclear };
}

function notAsked({ data, entry, item }: AskedRow): Diagnostic {
  const why = item.enabled ? `由${WHO[item.subject] ?? '村'}回答` : '没有启用';
  const message = `检查项 ${item.id} ${why}，这里不用填。`;
  return notForVillage({ place: cellOf(data, entry, 'answer'), found: item.id, message });
}

/** Why nobody knows whom the row is about. */
function subjectTrouble({ data, entry, item, subject, known }: AskedRow, villageName: string): Diagnostic | undefined {
  const place = cellOf(data, entry, 'subjectId');
  if (subject === '') {
    const { subjectId, subjectName } = entry.values;
    if (subjectId !== undefined || subjectName === undefined || subjectName === villageName) return undefined;
    const message = `检查项 ${item.id} 的这一行写了对象名称，没有写对象编号，不能当作全村的回答。`;
    return unknownSubject({ place, message });
  }
  if (known?.has(subject)) return undefined;
  const wanted = !known
    ? `空着（${data.origin.book === undefined || data.origin.book === 'village' ? '全村' : '本单位'}一个回答）`
    : item.subjectSheet !== undefined
      ? `《${item.subjectSheet}》里的编号`
      : `${item.subject}编号`;
  const message = `检查项 ${item.id} 的对象编号“${subject}”找不到，应为${wanted}。`;
  return unknownSubject({ place, found: subject, expected: [wanted], message });
}

/** Takes back (未核实) an answer that cannot hold, and says so; `before`: an earlier row about the same. */
function weigh(word: Word, { data, entry, item, subject, known }: AskedRow, before: Word | undefined): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const place = cellOf(data, entry, 'answer');
  if (subject === '' && word.answer === '有问题' && known) {
    const message = `检查项 ${item.id} 按${item.subjectSheet ?? item.subject}逐个回答，“有问题”要写明是哪一个。`;
    diagnostics.push(wholeVillageProblem({ place, found: entry.values.answer as string, message }));
    word.answer = '未核实';
  }
  if (word.answer !== '未核实' && word.person.name === undefined) {
    const message = `检查项 ${item.id} 填了“${word.answer}”，没有写核查人。`;
    diagnostics.push(unnamedChecker({ place: cellOf(data, entry, 'checkedBy'), message }));
  }
  if (before && before.answer !== word.answer) {
    const message = `检查项 ${item.id} 对同一对象有两个回答：“${before.answer}”和“${word.answer}”。`;
    const related = [{ place: cellOf(data, before.entry, 'answer'), message: '另一个回答在这里。' }];
    diagnostics.push(contradiction({ place, found: word.answer, message, related }));
    word.answer = '未核实';
  }
  return diagnostics;
}
