import type { Diagnostic } from '../../diagnostics/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { Plan, PlanVillage } from '../../plan/index.js';
import { villageTwice } from '../codes.js';
import type { FinishedVillage } from '../collect/finished.js';
import { reviveEntries, type TownVillage, type VillageSummary } from '../digest/index.js';

/** A finding of the town's ledger and the village whose workbook it stands in. */
export interface TownEntry extends LedgerEntry {
  village: { code: string; name: string };
  /** 户编号 of the household it is about. */
  household?: string;
}

/** All villages of a town, as they were handed in. */
export interface Town {
  plan: Plan;
  /** In the plan's order, one a village. */
  villages: TownVillage[];
  missing: PlanVillage[];
  /** Villages of which there is only the finished report: shown apart, in no total. */
  finished: readonly FinishedVillage[];
  /** Findings of all villages, in the order of villages, then of their ledgers. */
  entries: TownEntry[];
  /** 数据截止日期: as asked for, else the latest of the villages'. */
  asOf: string;
}

/** Puts the villages in the plan's order and says who is missing. */
export function assembleTown(
  read: readonly TownVillage[],
  plan: Plan,
  asOf?: string,
  finished: readonly FinishedVillage[] = [],
): Town {
  const place = new Map(plan.villages.map(({ code }, index) => [code, index]));
  const villages = [...read].sort((a, b) => (place.get(a.village.code) ?? 0) - (place.get(b.village.code) ?? 0));
  const present = new Set([...villages, ...finished].map(({ village }) => village.code));
  return {
    plan,
    villages,
    missing: plan.villages.filter(({ code }) => !present.has(code)),
    finished,
    entries: villages.flatMap(({ village: { code, name }, findings }) =>
      reviveEntries(findings, plan).map((entry, index) => {
        const { household } = findings[index]!.subject;
        return { ...entry, village: { code, name }, ...(household !== undefined && { household }) };
      }),
    ),
    asOf:
      asOf ??
      villages
        .map((v) => v.asOf)
        .sort()
        .at(-1) ??
      plan.asOf,
  };
}

/** TOWN-005: a second workbook of a village that is already there. */
export const twiceReceived = ({ village, origin }: VillageSummary, file: string): Diagnostic =>
  villageTwice({
    place: { kind: 'file', file },
    message: `“${file}”和“${origin.file}”都是${village.name}的工作簿，只用了前一份。`,
  });
