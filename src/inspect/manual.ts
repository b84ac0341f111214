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
  const ids = {
    户: new Set(world.households.map(({ subject }) => subject.id)),
    人: new Set(world.persons.map(({ subject }) => subject.id)),
  };
  const rowIds = new Map(
    [...world.rows].map(([sheet, rows]) => [sheet, new Set(rows.map(({ subject }) => subject.id))]),
  );
  const { id: villageCode, name: villageName } = world.village.subject;
  /** Numbers of the subjects that an item is asked about one by one; undefined: the village answers for all. */
  const idsOf = ({ subject, subjectSheet }: PlanItem): ReadonlySet<string> | undefined => {
    if (subjectSheet !== undefined) return rowIds.get(subjectSheet);
    return subject === '户' || subject === '人' ? ids[subject] : undefined;
  };

  for (const entry of data.manualChecks) {
    const { values } = entry;
    const place = (key: string) => cellOf(data, entry, key);
    const given = values.subjectId;
    const subject = given === undefined || given === villageCode ? '' : given;
    const item = items.get(values.item ?? '');
    if (!item) {
      checks.addLoose(subject);
      if (values.item !== undefined) {
        diagnostics.push(
          unknownItem({ place: place('item'), found: values.item, message: `检查项号“${values.item}”在方案里没有。` }),
        );
      }
      continue;
    }
    const word: Word = {
      item: item.id,
      answer: '未核实',
      person: {
        ...(values.checkedBy !== undefined && { name: values.checkedBy }),
        ...(values.checkedAt !== undefined && { date: values.checkedAt }),
        ...(values.note !== undefined && { note: values.note }),
      },
      row: entry.at,
      entry,
    };
    const said = entry.faulty || values.answer === undefined ? '未核实' : meaningOf(values.answer, item);
    if (said === undefined) {
      diagnostics.push(
        unclearAnswer({
          place: place('answer'),
          found: values.answer as string,
          expected: ['有问题', '无问题', '不涉及', '未核实'],
          message: `检查项 ${item.id} 的核查结果“${values.answer}”看不出有没有问题。`,
        }),
      );
    } else word.answer = said;
    if (!asks(item)) {
      if (word.answer !== '未核实') {
        const why = item.enabled ? `由${WHO[item.subject] ?? '村'}回答` : '没有启用';
        diagnostics.push(
          notForVillage({ place: place('answer'), found: item.id, message: `检查项 ${item.id} ${why}，这里不用填。` }),
        );
      }
      continue;
    }
    if (
      subject === '' &&
      given === undefined &&
      values.subjectName !== undefined &&
      values.subjectName !== villageName
    ) {
      diagnostics.push(
        unknownSubject({
          place: place('subjectId'),
          message: `检查项 ${item.id} 的这一行写了对象名称，没有写对象编号，不能当作全村的回答。`,
        }),
      );
      checks.addAstray(item.id);
      continue;
    }
    const known = idsOf(item);
    if (subject !== '' && !known?.has(subject)) {
      const wanted = !known
        ? `空着（${data.origin.book === undefined || data.origin.book === 'village' ? '全村' : '本单位'}一个回答）`
        : item.subjectSheet !== undefined
          ? `《${item.subjectSheet}》里的编号`
          : `${item.subject}编号`;
      diagnostics.push(
        unknownSubject({
          place: place('subjectId'),
          found: subject,
          expected: [wanted],
          message: `检查项 ${item.id} 的对象编号“${subject}”找不到，应为${wanted}。`,
        }),
      );
      checks.addAstray(item.id);
      continue;
    }
    if (subject === '' && word.answer === '有问题' && known) {
      diagnostics.push(
        wholeVillageProblem({
          place: place('answer'),
          found: values.answer as string,
          message: `检查项 ${item.id} 按${item.subjectSheet ?? item.subject}逐个回答，“有问题”要写明是哪一个。`,
        }),
      );
      word.answer = '未核实';
    }
    if (word.answer !== '未核实' && word.person.name === undefined) {
      diagnostics.push(
        unnamedChecker({
          place: place('checkedBy'),
          message: `检查项 ${item.id} 填了“${word.answer}”，没有写核查人。`,
        }),
      );
    }
    const before = checks.about(item.id, subject);
    if (before && before.answer !== word.answer) {
      diagnostics.push(
        contradiction({
          place: place('answer'),
          found: word.answer,
          message: `检查项 ${item.id} 对同一对象有两个回答：“${before.answer}”和“${word.answer}”。`,
          related: [{ place: cellOf(data, before.entry, 'answer'), message: '另一个回答在这里。' }],
        }),
      );
      word.answer = '未核实';
    }
    checks.set(item.id, subject, word);
  }
  return { checks, diagnostics };
}
