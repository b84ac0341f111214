import { type Entity, optionalSheets, type VillageData } from '../../model/index.js';
import type { SatisfactionCount } from './digest.js';
import { isListed } from './people.js';

const sheet = optionalSheets.find((entity: Entity) => entity.key === 'satisfaction')!;
const questions = ['helpWork', 'workTeam', 'doubleBasics', 'overall'];
/** Where the reasons for a question's 不满意 stand. */
const reasons: Record<string, string> = {
  helpWork: 'helpReason',
  doubleBasics: 'basicsReason',
  overall: 'dissatisfiedCause',
};

/** 满意度 by question and by who was asked (FACTS 2.6, table 7); 一般农户 are not asked about 帮扶工作. */
export function satisfactionOf({ optional, households }: VillageData): SatisfactionCount[] {
  const rows = optional?.satisfaction ?? [];
  const monitored = new Set(
    households
      .filter(({ values }) => isListed(values.monitorCategory) && values.riskEliminated !== '是')
      .map(({ values }) => values.householdId),
  );
  return questions.flatMap((question) =>
    (['监测户', '一般农户'] as const).flatMap((asked) => {
      const answers: Record<string, number> = {};
      const why: Record<string, number> = {};
      for (const { values } of rows) {
        if (monitored.has(values.householdId as string) !== (asked === '监测户')) continue;
        const answer = values[question] as string | undefined;
        if (answer === undefined || answer === '不涉及') continue;
        answers[answer] = (answers[answer] ?? 0) + 1;
        if (answer !== '不满意') continue;
        for (const reason of [values[reasons[question] ?? ''] ?? []].flat() as string[])
          why[reason] = (why[reason] ?? 0) + 1;
      }
      return Object.keys(answers).length ? [{ question: nameOf(question), asked, answers, reasons: why }] : [];
    }),
  );
}

const nameOf = (key: string): string => sheet.fields.find((field) => field.key === key)?.name ?? key;
