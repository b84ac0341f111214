import type { Diagnostic } from '../../diagnostics/index.js';
import { unfinishedNotReflected } from '../codes.js';
import { halfWidth } from '../compare/notation.js';
import type { Unit } from '../units.js';

/**
 * FACTS 10.1: the last required section speaks of what is unfinished – of one of the units in charge, or of how many there
 * are. `data` are the facts as the template names them.
 */
export function checkUnfinished(
  units: readonly Unit[],
  section: string | undefined,
  data: Record<string, unknown>,
): Diagnostic[] {
  const list = data.清单 as { 未完成按单位?: { 单位: string }[]; 未完成数?: number | string } | undefined;
  const groups = list?.未完成按单位 ?? [];
  const inSection = units.filter((u) => u.section === section);
  if (section === undefined || groups.length === 0 || inSection.length === 0) return [];
  const text = halfWidth(inSection.map((u) => u.text).join('\n'));
  const speaks = new RegExp(`(?<!\\d)${list?.未完成数}个`).test(text) || groups.some(({ 单位 }) => text.includes(单位));
  if (speaks) return [];
  return [
    unfinishedNotReflected({
      place: inSection[0]!.place,
      message: `还有${list?.未完成数}个问题没有完成整改，“${section}”里一个也没有安排。`,
    }),
  ];
}
