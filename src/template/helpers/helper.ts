import type { Runtime } from '../program/runtime.js';

/** What a function may look at beside its arguments. */
export interface HelperContext {
  runtime: Runtime;
}

/** A function that templates may call. */
export interface Helper {
  /** Least and most number of arguments. */
  arguments: readonly [number, number];
  /** A correct call, for messages. */
  example: string;
  /** Works on absent values too; otherwise an absent argument makes the result absent. */
  acceptsMissing?: boolean;
  /** Throws {@link HelperError} for a value it cannot use. */
  apply(this: HelperContext, ...args: unknown[]): unknown;
}

export class HelperError extends Error {
  constructor(
    readonly found: unknown,
    readonly expected: string,
    /** What to do about it, where that is known better than for any function. */
    readonly fix?: string,
  ) {
    super(expected);
  }
}

const FAILURE = Symbol('helper failed');
/** Result of a call that failed and has been reported. */
export const helperFailure: unknown = FAILURE;
export const isHelperFailure = (value: unknown): boolean => value === FAILURE;

export const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** A condition as `{{#if}}` sees it. */
export const holds = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== FAILURE && value !== '否' && value !== '不详' && Boolean(value);
