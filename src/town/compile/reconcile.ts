import type { Diagnostic } from '../../diagnostics/index.js';
import type { Facts } from '../../facts/index.js';
import { townUnreconciled, villageHasErrors, villageUnreconciled } from '../codes.js';
import type { Town } from './town.js';

/**
 * FACTS 10.3, rules 1, 2, 3, 5 and 10 for the whole town. A village whose two counts differ is named (TOWN-001), one with errors
 * too (TOWN-003); sums of the villages' second counts, and parts, must equal the town's numbers (TOWN-002).
 */
export function reconcileTown(town: Town, facts: Facts): Diagnostic[] {
  const { villages, entries, plan } = town;
  const found: Diagnostic[] = [];
  for (const { village, origin, unreconciled, errors } of villages) {
    const place = { kind: 'file', file: origin.file } as const;
    if (unreconciled.length > 0)
      found.push(villageUnreconciled({ place, message: `${village.name}的数对不上：${unreconciled.join('；')}。` }));
    if (errors.count > 0)
      found.push(
        villageHasErrors({
          place,
          found: `${errors.count}个错误`,
          message: `${village.name}的工作簿还有${errors.count}个错误：${errors.first.slice(0, 2).join(' ')}${errors.count > 2 ? ' ……' : ''}`,
        }),
      );
  }
  const value = (key: string): number => facts.get(key)?.value ?? 0;
  const differ = (name: string, one: number, other: number): void => {
    if (one !== other)
      found.push(
        townUnreconciled({
          found: String(one),
          expected: [String(other)],
          message: `${name}：全镇${one}，各村之和${other}。`,
        }),
      );
  };
  const drafts = entries.filter((e) => e.draft && e.counted);
  const unwritten: Record<string, number> = {
    '问题.总数': drafts.length,
    '问题.核心问题数': drafts.filter((e) => e.core).length,
  };
  const keys = new Set(villages.flatMap((v) => Object.keys(v.recount)));
  for (const key of keys) {
    const again = villages.reduce((sum, v) => sum + (v.recount[key] ?? 0), 0);
    differ(key, value(key) - (unwritten[key] ?? 0), again);
  }
  const sumOf = (prefix: string): number => {
    let sum = 0;
    for (const [key, fact] of facts) if (key.startsWith(prefix)) sum += fact.value ?? 0;
    return sum;
  };
  for (const part of ['状态', '来源', '分类', '方面', '类型'])
    differ(`问题按${part}分的合计`, value('问题.总数'), sumOf(`问题.${part}.`));
  const monitored = villages.reduce((sum, v) => sum + v.monitored.length, 0);
  differ('监测对象户数', value('村情.监测户数'), monitored);
  for (const [part, whole] of [
    ['排查.已排查户数', '排查.应排查户数'],
    ['排查.已排查人数', '排查.应排查人数'],
  ] as const)
    if (value(part) > value(whole))
      found.push(townUnreconciled({ message: `${part}${value(part)}超过${whole}${value(whole)}。` }));
  const answered = plan.items.filter((item) => villages.some((v) => v.items[item.id])).length;
  if (villages.length > 0) differ('村级检查项数', value('检查.项数'), answered);
  return found;
}
