import type Handlebars from 'handlebars';
import { type BlockOptions, blocks } from './blocks.js';
import { dates } from './dates.js';
import { documents } from './documents.js';
import { type Helper, HelperError, helperFailure, isHelperFailure, isMissing } from './helper.js';
import { insertions } from './insertions.js';
import { internals } from './internal.js';
import { logic } from './logic.js';
import { numbers } from './numbers.js';
import { texts } from './texts.js';

/** Functions that templates may call, by name. */
export const helpers: Readonly<Record<string, Helper>> = {
  ...dates,
  ...numbers,
  ...texts,
  ...logic,
  ...insertions,
  ...documents,
};

export const blockHelpers: ReadonlySet<string> = new Set(Object.keys(blocks));
export const internalHelpers: ReadonlySet<string> = new Set(Object.keys(internals));
/** Functions that may stand alone in a tag, like `{{分页}}`; a field cannot have their names. */
export const bareHelpers: ReadonlySet<string> = new Set(
  Object.keys(helpers).filter((name) => helpers[name]!.arguments[0] === 0),
);
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
      return helper.apply.apply({ runtime: data.runtime }, args);
    } catch (error) {
      if (!(error instanceof HelperError)) throw error;
      return data.runtime.failed(data.runtime.tagAt(loc.start.line), name, error);
    }
  };
}
