import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { BookData, VillageData } from '../model/index.js';
import { isAsked, type Plan, type PlanItem } from '../plan/index.js';
import { type Answer, type Inspection, keyOf } from './answer.js';
import { casesOf } from './cases.js';
import { cellOf } from './cell.js';
import { decidedByData } from './codes.js';
import { Decider } from './decide.js';
import { LedgerWords } from './findings.js';
import { inheritJudgements } from './inherit.js';
import { readManualChecks, type Word } from './manual.js';
import { compileItems, Verdicts } from './rules.js';
import { buildWorld, type Case, type World } from './world.js';

/**
 * Answers every enabled item for every subject of a village workbook, in the order of items, then of rows. Diagnostics
 * (ITEM-001 … 009) are about what people wrote on 人工核查 and 问题台账; problems in the village are answers, not diagnostics.
 */
export function inspectVillage(data: VillageData, plan: Plan): Required<Outcome<Inspection>> {
  const world = buildWorld(data, plan);
  const inspected = answerItems(data, plan, world, (item) => casesOf(item, world));
  return { ...inspected, value: { answers: inheritJudgements(inspected.value.answers, plan) } };
}

/**
 * The answers of one workbook, whatever its kind: for every enabled item those of its `cases`. What is not its to answer is
 * 不涉及 by plan.
 */
export function answerItems(
  data: BookData,
  plan: Plan,
  world: Pick<World, 'village' | 'households' | 'persons' | 'rows'>,
  cases: (item: PlanItem) => readonly Case[],
): Required<Outcome<Inspection>> {
  const { book = 'village', villageCode: code } = data.origin;
  const asked = new Set(plan.items.filter((item) => isAsked({ book, code }, item, plan)));
  const asks = (item: PlanItem): boolean => asked.has(item);
  const manual = readManualChecks(data, plan, world, asks);
  const ledger = new LedgerWords(data);
  const compiledItems = compileItems(plan, data.sheets);
  const decider = new Decider(data, manual.checks, ledger, new Verdicts(compiledItems), asks);
  const passedOver = new Set<Word>();
  const answers = compiledItems.flatMap((compiled) =>
    cases(compiled.item).map((one): Answer => {
      const answer = decider.decide(compiled, one);
      const { id } = compiled.item;
      const word = manual.checks.about(id, keyOf(one.subject)) ?? manual.checks.about(id, '');
      if (word && word.answer !== '未核实' && word.answer !== answer.answer && answer.answer !== '不涉及')
        passedOver.add(word);
      return answer;
    }),
  );
  const unused = [...passedOver].filter((word) => !decider.used.has(word));
  return {
    value: { answers },
    diagnostics: [
      ...manual.diagnostics,
      ...ledger.diagnostics,
      ...decider.diagnostics,
      ...unused.map((word) => overruled(word, data)),
    ],
  };
}

const overruled = (word: Word, data: BookData): Diagnostic =>
  decidedByData({
    place: cellOf(data, word.entry, 'answer'),
    found: word.answer,
    message: `检查项 ${word.item} 由表里的数据判定，人工核查填的“${word.answer}”没有采用。`,
  });
