import { idleNote } from '../codes.js';
import type { Lint } from './lint.js';

/** Every note about an unconfirmed default points at something that the plan has. */
export const unconfirmed: Lint = (plan, source) =>
  plan.unconfirmed.flatMap(({ key }, index) => {
    if (exists(plan, key.split('.'))) return [];
    return [
      idleNote({
        place: source.place(['unconfirmed', index, 'key']),
        found: key,
        message: `方案里没有“${key}”这一项。`,
      }),
    ];
  });

function exists(value: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  return exists((value as Record<string, unknown>)[key], rest);
}
