import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { VillageData } from '../model/index.js';
import type { Plan } from '../plan/index.js';
import type { Answer, Inspection } from './answer.js';
import { casesOf } from './cases.js';
import { cellOf } from './cell.js';
import { decidedByData } from './codes.js';
import { Decider } from './decide.js';
import { LedgerWords } from './findings.js';
import { inheritJudgements } from './inherit.js';
import { readManualChecks, type Word } from './manual.js';
import { compileItems, Verdicts } from './rules.js';
import { buildWorld } from './world.js';

/**
 * Answers every enabled item for every subject of a village workbook, in the order of items, then of rows. Diagnostics
 * (ITEM-001 … 009) are about what people wrote on 人工核查 and 问题台账; problems in the village are answers, not diagnostics.
 */
export function inspectVillage(data: VillageData, plan: Plan): Outcome<Inspection> {
  const world = buildWorld(data, plan);
  const manual = readManualChecks(data, plan, world);
  const ledger = new LedgerWords(data);
  const decider = new Decider(data, manual.checks, ledger, new Verdicts());
  const passedOver = new Set<Word>();
  const answers = compileItems(plan, data.sheets).flatMap((compiled) =>
    casesOf(compiled.item, world).map((one): Answer => {
      const answer = decider.decide(compiled, one);
      const { id } = compiled.item;
      const word =
        manual.checks.about(id, one.subject.level === '村' ? '' : one.subject.id) ?? manual.checks.about(id, '');
      if (word && word.answer !== '未核实' && word.answer !== answer.answer && answer.answer !== '不涉及')
        passedOver.add(word);
      return answer;
    }),
  );
  const unused = [...passedOver].filter((word) => !decider.used.has(word));
  return {
    value: { answers: inheritJudgements(answers, plan) },
    diagnostics: [
      ...manual.diagnostics,
      ...ledger.diagnostics,
      ...decider.diagnostics,
      ...unused.map((word) => overruled(word, data)),
    ],
  };
}

const overruled = (word: Word, data: VillageData): Diagnostic =>
  decidedByData({
    place: cellOf(data, word.entry, 'answer'),
    found: word.answer,
    message: `检查项 ${word.item} 由表里的数据判定，人工核查填的“${word.answer}”没有采用。`,
  });
