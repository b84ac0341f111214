import type { FindingStatus } from './entry.js';

/** One step in the life of a finding (FACTS 2.5). What is closed stays closed: a problem that comes back is a new row. */
const STEPS: Readonly<Record<FindingStatus, readonly FindingStatus[]>> = {
  待交办: ['整改中', '已整改待复核', '长期坚持', '作废'],
  整改中: ['已整改待复核', '长期坚持', '作废'],
  已整改待复核: ['已销号', '退回重改', '作废'],
  已销号: [],
  退回重改: ['整改中', '已整改待复核', '长期坚持', '作废'],
  长期坚持: ['整改中', '已整改待复核', '作废'],
  作废: ['待交办'],
};

/** What a finding in this state can become next; nothing after 已销号. */
export const nextStates = (from: FindingStatus): readonly FindingStatus[] => STEPS[from];

/** True when steps lead from one state to the other; several may lie between two editions. Nothing leads through 作废. */
export function couldBecome(from: FindingStatus, to: FindingStatus): boolean {
  if (from === to) return true;
  const seen = new Set<FindingStatus>([from]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of STEPS[at]) {
      if (next === to) return true;
      if (next === '作废' || seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
