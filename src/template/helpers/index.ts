import type Handlebars from 'handlebars';
import { helperFailed } from '../codes.js';
import { type BlockOptions, blocks } from './blocks.js';
import { dates } from './dates.js';
import { type Helper, HelperError, helperFailure, isHelperFailure, isMissing } from './helper.js';
import { internals } from './internal.js';
import { logic } from './logic.js';
import { numbers } from './numbers.js';
import { texts } from './texts.js';

/** Functions that templates may call, by name. */
export const helpers: Readonly<Record<string, Helper>> = { ...dates, ...numbers, ...texts, ...logic };

export const blockHelpers: ReadonlySet<string> = new Set(Object.keys(blocks));
export const internalHelpers: ReadonlySet<string> = new Set(Object.keys(internals));
/** What may follow `@`. */
export const dataNames: ReadonlySet<string> = new Set(['序号', 'index', 'first', 'last', 'root']);

/** Gives an environment all functions. A call that cannot be computed is TPL-024 at its tag and prints nothing. */
export function registerHelpers(environment: typeof Handlebars): void {
  for (const [name, block] of Object.entries(blocks)) environment.registerHelper(name, block as never);
  for (const [name, internal] of Object.entries(internals)) environment.registerHelper(name, internal as never);
  for (const [name, helper] of Object.entries(helpers))
    environment.registerHelper(name, calling(name, helper) as never);
}

function calling(name: string, helper: Helper): (...args: unknown[]) => unknown {
  return (...args) => {
    const { data, loc } = args.pop() as BlockOptions;
    if (args.some(isHelperFailure)) return helperFailure;
    if (!helper.acceptsMissing && args.some(isMissing)) return undefined;
    try {
      return helper.apply(...args);
    } catch (error) {
      if (!(error instanceof HelperError)) throw error;
      const tag = data.runtime.tagAt(loc.start.line);
      const found = shown(error.found);
      data.runtime.once(tag, name, () =>
        helperFailed({
          place: tag.place,
          found,
          expected: [error.expected],
          message: `函数“${name}”得到的是“${found}” - 应是${error.expected}。`,
        }),
      );
      return helperFailure;
    }
  };
}

/** Never an ID number in full. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '一个列表';
  if (value && typeof value === 'object') return '一组内容';
  return String(value).replace(/\d{15,18}[\dXx]?/g, (id) => `${id.slice(0, 6)}****${id.slice(-4)}`);
}
