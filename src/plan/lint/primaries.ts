import type { Diagnostic } from '../../diagnostics/index.js';
import { badPrimary } from '../codes.js';
import type { Lint } from './lint.js';

/** `primary` names items that exist, and following it never leads back. */
export const primaries: Lint = (plan, source) => {
  const byId = new Map(plan.items.map((item) => [item.id, item]));
  const found: Diagnostic[] = [];
  const reported = new Set<string>();
  plan.items.forEach((item, index) => {
    item.primary.forEach((id, at) => {
      if (byId.has(id)) return;
      found.push(
        badPrimary({
          place: source.place(['items', index, 'primary', at]),
          found: id,
          message: `检查项 ${item.id} 指向的“${id}”不存在。`,
        }),
      );
    });
    const circle = circleFrom(item.id, (id) => byId.get(id)?.primary ?? []);
    const key = circle && [...circle].sort().join();
    if (!circle || !key || reported.has(key)) return;
    reported.add(key);
    found.push(
      badPrimary({
        place: source.place(['items', index, 'primary']),
        found: circle.join('→'),
        message: `合并登记绕成了圈：${[...circle, item.id].join(' → ')}。`,
      }),
    );
  });
  return found;
};

/** The way from `start` back to itself, if there is one. */
function circleFrom(start: string, next: (id: string) => readonly string[]): string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, way: string[]): string[] | undefined => {
    for (const to of next(id)) {
      if (to === start) return way;
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...way, to]);
      if (found) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}
