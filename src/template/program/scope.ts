import type { Runtime } from './runtime.js';
import type { Sink } from './sink.js';

/** Where a statement runs. */
export interface Scope {
  /** `this` */
  context: unknown;
  /** What `../` leads to. */
  up: Scope | undefined;
  /** Values that blocks have named (`as |户|`), innermost first. */
  named: Named | undefined;
  /** What `@` names. */
  data: LoopData;
  runtime: Runtime;
}

export interface Named {
  values: readonly unknown[];
  outer: Named | undefined;
}

/** `@序号`, `@first` … of the loops around, inner over outer. */
export interface LoopData extends Record<string, unknown> {
  root: unknown;
  _parent?: LoopData;
}

/** Statements ready to run. */
export type Program = (scope: Scope, out: Sink) => void;

export type Evaluate = (scope: Scope) => unknown;

/** A scope inside a block with another `this`. A block with the same `this` adds no step to `../`, as in Handlebars. */
export function inside(scope: Scope, context: unknown, data = scope.data): Scope {
  const { up, named, runtime } = scope;
  return { context, up: context === scope.context ? up : scope, named, data, runtime };
}
