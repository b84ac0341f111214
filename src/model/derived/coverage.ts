import type { Household, VillageData } from '../village-data.js';
import { isCounted } from './person-counted.js';

/** What was to be inspected, what the workbook lists of it, and what was. `examined` ≤ `listed` ≤ `due`. */
interface Share {
  /** 应排查: the number that the village states, or that its rows amount to if those are more. */
  due: number;
  /** Rows on the sheets. */
  listed: number;
  /** 已排查: 已入户 or 电话核实. */
  examined: number;
  /** 已入户 only. */
  visited: number;
}

/** village.coverage of FACTS 7.6: by 户籍 and by 常住. Households without 常住人口 stay out of the 常住 counts; `unknownResidents` says how many. */
interface Coverage {
  registered: { households: Share; persons: Share };
  resident: { households: Share; persons: Share };
  unknownResidents: number;
}

const EXAMINED: ReadonlySet<string> = new Set(['已入户', '电话核实']);

function share(households: readonly Household[], weight: (household: Household) => number, stated?: number): Share {
  const sum = (chosen: readonly Household[]) => chosen.reduce((total, household) => total + weight(household), 0);
  const listed = sum(households);
  return {
    due: Math.max(stated ?? 0, listed),
    listed,
    examined: sum(households.filter(({ values }) => EXAMINED.has(values.visitState ?? ''))),
    visited: sum(households.filter(({ values }) => values.visitState === '已入户')),
  };
}

/** Counts coverage from the rows of 农户 and 家庭成员, with the totals that 村情况 states. */
export function coverageOf({ households, village }: VillageData): Coverage {
  const resident = households.filter(({ values }) => (values.residentCount ?? 0) > 0);
  const one = () => 1;
  return {
    registered: {
      households: share(households, one, village.values.registeredHouseholds),
      persons: share(
        households,
        ({ persons }) => persons.filter(isCounted).length,
        village.values.registeredPopulation,
      ),
    },
    resident: {
      households: share(resident, one, village.values.residentHouseholds),
      persons: share(resident, ({ values }) => values.residentCount ?? 0, village.values.residentPopulation),
    },
    unknownResidents: households.filter(({ values }) => values.residentCount === undefined).length,
  };
}
