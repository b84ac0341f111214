import type { Diagnostic } from '../../diagnostics/index.js';
import { badRule } from '../codes.js';
import { ruleFaults } from '../rule/check.js';
import { scopeOf } from '../rule/environment.js';
import type { Lint } from './lint.js';

const EXPRESSIONS = { applies: 'bool', problem: 'bool', describe: 'string' } as const;

/** Every rule parses, names only fields that exist for its kind of subject, and yields what it must. */
export const rules: Lint = (plan, source) =>
  plan.items.flatMap((item, index) =>
    (Object.keys(EXPRESSIONS) as (keyof typeof EXPRESSIONS)[]).flatMap((key): Diagnostic[] => {
      const text = item[key];
      if (text === undefined) return [];
      const path = ['items', index, key];
      return ruleFaults(text, scopeOf(item), EXPRESSIONS[key]).map(({ message, expected, start, end }) =>
        badRule({
          place: source.placeWithin(path, start, end),
          found: text.slice(start, end) || text,
          ...(expected && { expected }),
          message: `检查项 ${item.id} 的 ${key}：${message}`,
        }),
      );
    }),
  );
