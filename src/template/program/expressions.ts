import { bareHelpers, callOf } from '../helpers/index.js';
import type { Evaluate, LoopData, Named, Scope } from './scope.js';

/** Names that the blocks around give their values, innermost first. */
export interface Naming {
  names: readonly string[];
  outer: Naming | undefined;
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** A tag or a pair of brackets within one: a call, or a field when there is nothing to call. */
export function compileCall(call: Call, naming: Naming | undefined): Evaluate {
  const path = call.path as hbs.AST.PathExpression;
  const name = String(path.original);
  const called = call.type === 'SubExpression' || call.params.length > 0 || isBareCall(path, naming);
  const run = called ? callOf(name) : undefined;
  if (!run) return compileExpression(path, naming);
  const params = call.params.map((param) => compileExpression(param, naming));
  const tag = tagOf(call);
  return (scope) =>
    run(
      scope.runtime,
      tag,
      params.map((param) => param(scope)),
    );
}

/** A name alone is a field, unless it is a function that takes nothing; see `preferField`. */
const isBareCall = (path: hbs.AST.PathExpression, naming: Naming | undefined): boolean =>
  path.type === 'PathExpression' &&
  isPlain(path) &&
  path.parts.length === 1 &&
  placeOf(path, naming) === undefined &&
  (bareHelpers.has(path.original) || path.original.startsWith('__'));

export function compileExpression(node: hbs.AST.Expression, naming: Naming | undefined): Evaluate {
  if (node.type === 'SubExpression') return compileCall(node as hbs.AST.SubExpression, naming);
  if (node.type === 'PathExpression') return compilePath(node as hbs.AST.PathExpression, naming);
  // A literal; `undefined` and `null` are written out, too.
  const { value } = node as hbs.AST.StringLiteral;
  return () => value;
}

/** Neither `@…` nor `../…`, `./…` or `this.…`. */
const isPlain = (path: hbs.AST.PathExpression): boolean =>
  !path.data && path.depth === 0 && !/^(?:\.|this\b)/.test(path.original);

function compilePath(path: hbs.AST.PathExpression, naming: Naming | undefined): Evaluate {
  const parts = path.parts.map(String);
  const { depth } = path;
  const tag = tagOf(path);
  const place = placeOf(path, naming);
  if (place) return ({ named, runtime }) => runtime.get(valueAt(named, place), parts, 1, tag);
  if (path.data) return ({ data, runtime }) => runtime.get(dataAt(data, depth), parts, 0, tag);
  if (parts.length === 0) return (scope) => contextAt(scope, depth);
  if (depth === 0) return ({ context, runtime }) => runtime.get(context, parts, 0, tag);
  return (scope) => scope.runtime.get(contextAt(scope, depth), parts, 0, tag);
}

type NamePlace = [level: number, index: number];

/** Which of the named values a path begins with. */
function placeOf(path: hbs.AST.PathExpression, naming: Naming | undefined): NamePlace | undefined {
  if (!isPlain(path)) return undefined;
  let level = 0;
  for (let at = naming; at; at = at.outer) {
    const index = at.names.indexOf(String(path.parts[0]));
    if (index >= 0) return [level, index];
    level++;
  }
  return undefined;
}

function valueAt(named: Named | undefined, [level, index]: NamePlace): unknown {
  let at = named;
  for (let i = 0; i < level; i++) at = at?.outer;
  return at?.values[index];
}

function dataAt(data: LoopData, depth: number): LoopData | undefined {
  let at: LoopData | undefined = data;
  for (let i = 0; i < depth; i++) at = at?._parent;
  return at;
}

function contextAt(scope: Scope, depth: number): unknown {
  let at: Scope | undefined = scope;
  for (let i = 0; i < depth; i++) at = at?.up;
  return at?.context;
}

/** Positions have been replaced by the numbers of tags; see compile-program.ts. */
export const tagOf = (node: hbs.AST.Node): number => node.loc.start.line;
