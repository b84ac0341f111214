import type { Runtime } from '../program/runtime.js';
import { blocks, internalBlocks } from './blocks.js';
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
export const internalHelpers: ReadonlySet<string> = new Set([
  ...Object.keys(internals),
  ...Object.keys(internalBlocks),
]);
/** Functions that may stand alone in a tag, like `{{分页}}`; a field cannot have their names. */
export const bareHelpers: ReadonlySet<string> = new Set(
  Object.keys(helpers).filter((name) => helpers[name]!.arguments[0] === 0),
);
/** What may follow `@`. */
export const dataNames: ReadonlySet<string> = new Set(['序号', 'index', 'first', 'last', 'root']);

type Call = (runtime: Runtime, tag: number, args: unknown[]) => unknown;

/** How a function is called; undefined when there is none of that name. */
export function callOf(name: string): Call | undefined {
  if (Object.hasOwn(internals, name)) {
    const internal = internals[name]! as (...args: unknown[]) => unknown;
    return (runtime, tag, args) => internal.apply({ runtime, tag }, args);
  }
  return Object.hasOwn(helpers, name) ? calling(name, helpers[name]!) : undefined;
}

/** A call that cannot be computed is TPL-024 at its tag and prints nothing. */
function calling(name: string, helper: Helper): Call {
  return (runtime, tag, args) => {
    if (args.some(isHelperFailure)) return helperFailure;
    if (!helper.acceptsMissing && args.some(isMissing)) return undefined;
    try {
      return helper.apply.apply({ runtime }, args);
    } catch (error) {
      if (!(error instanceof HelperError)) throw error;
      return runtime.failed(runtime.tagAt(tag), name, error);
    }
  };
}

export const blockOf = (name: string): (typeof blocks)[string] | undefined =>
  Object.hasOwn(blocks, name) ? blocks[name] : internalBlocks[name];
