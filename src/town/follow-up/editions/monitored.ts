import type { Diagnostic } from '../../../diagnostics/index.js';
import type { Household, VillageData } from '../../../model/index.js';
import { monitoredUnexplained } from '../codes.js';
import type { VillageLedger } from '../read-ledgers.js';
import type { EditionComparison } from './compare.js';

const isListed = ({ values }: Household): boolean =>
  values.monitorCategory !== undefined && values.monitorCategory !== '非监测对象';
const isAtRisk = (household: Household): boolean => isListed(household) && household.values.riskEliminated !== '是';

const householdsOf = ({ data }: VillageLedger): readonly Household[] | undefined => (data as VillageData).households;

/**
 * FACTS 10.3, rule 10, between two editions: those at risk before, with the new of this round and without those whose risk is
 * gone, are those at risk now. Every household that breaks it is named (LEDG-057): come without being 本次新纳入, or gone
 * without 风险消除.
 */
export function judgeMonitored({ pairs }: EditionComparison): Diagnostic[] {
  return pairs.flatMap(({ before, after }) => {
    const [old, now] = [before && householdsOf(before), householdsOf(after)];
    if (!old || !now) return [];
    const known = new Map(old.map((one) => [one.values.householdId, one]));
    const present = new Set(now.filter(isListed).map(({ values }) => values.householdId));
    const say = (household: Household, file: string, message: string): Diagnostic =>
      monitoredUnexplained({
        place: {
          kind: 'cell',
          file,
          sheet: household.at.sheet,
          row: household.at.row,
          record: household.values.householdId ?? '',
          ...(household.cells.monitorCategory !== undefined && { cell: household.cells.monitorCategory }),
        },
        message: `${after.village.name}${household.values.householdId ?? ''}户${message}`,
      });
    const come = now.filter((one) => {
      const earlier = known.get(one.values.householdId);
      return isAtRisk(one) && one.values.newThisRound !== '是' && !(earlier && isListed(earlier));
    });
    const gone = old.filter((one) => isAtRisk(one) && !present.has(one.values.householdId));
    return [
      ...come.map((one) => say(one, after.file, '上期不是监测对象，这期是，而“本次新纳入”没有填“是”。')),
      ...gone.map((one) =>
        say(one, before!.file, '上期是风险未消除的监测对象，这期不在监测对象里，也没有登记风险消除。'),
      ),
    ];
  });
}
