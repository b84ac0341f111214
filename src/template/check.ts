import type { Diagnostic } from '../diagnostics/index.js';
import { nameShadowsHelper, nameUnknown, notAList, valueUnprintable } from './codes.js';
import type { CompiledTemplate } from './compiled.js';
import { bareHelpers, blockHelpers, helpers, internalHelpers } from './helpers/index.js';
import { checkLookalikes } from './lookalikes.js';
import { helperWithoutArguments, hintFor } from './name-hints.js';
import type { Tag } from './tags.js';

/**
 * What templates may name: `true` is a value, an object a group of names, an array of one element a list whose items
 * look like that element, `null` something of which nothing is known. `{ 村名: true, 负责人: { 姓名: true }, 问题: [{ 描述: true }], 名单: [true] }`
 */
export type Names = true | null | { [name: string]: Names } | [Names];

/** `undefined`: nothing is known, because something before it was wrong already. */
type Known = Exclude<Names, null> | undefined;

interface Scope {
  /** `this`, innermost last. */
  contexts: Known[];
  params: ReadonlyMap<string, Known>;
}

/**
 * Compares a template with the vocabulary before there are any data. Codes: TPL-020 unknown name, TPL-022 group or
 * list printed, TPL-023 loop over no list, TPL-033 name that is also a function's, TPL-036 what looks like a tag.
 */
export function checkTemplate(
  template: Pick<CompiledTemplate, 'tags' | 'lookalikes'> & { programs: readonly { ast: hbs.AST.Program }[] },
  vocabulary: { [name: string]: Names },
): Diagnostic[] {
  const checker = new Checker(template.tags, vocabulary);
  for (const { ast } of template.programs) checker.program(ast, { contexts: [vocabulary], params: new Map() });
  return [...checker.diagnostics, ...checkLookalikes(template.lookalikes, vocabulary)];
}

const isListOf = (names: Names | undefined, name: string): boolean => {
  const item = Array.isArray(names) ? names[0] : undefined;
  return item !== null && item !== undefined && item !== true && !Array.isArray(item) && Object.hasOwn(item, name);
};

class Checker {
  readonly diagnostics: Diagnostic[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly tags: readonly Tag[],
    private readonly root: { [name: string]: Names },
  ) {}

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'MustacheStatement') this.output(statement as hbs.AST.MustacheStatement, scope);
      else if (statement.type === 'BlockStatement') this.block(statement as hbs.AST.BlockStatement, scope);
    }
  }

  private output(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    const path = statement.path as hbs.AST.PathExpression;
    if (statement.params.length || internalHelpers.has(String(path.original))) {
      for (const param of statement.params) this.expression(param, scope);
      return;
    }
    const found = this.expression(path, scope);
    if (found === undefined || found === true) return;
    this.report(path, 'print', (tag) =>
      valueUnprintable({
        place: tag.place,
        found: path.original,
        message: `“${path.original}”是${Array.isArray(found) ? '列表' : '一组内容'}，不能直接印出来。`,
      }),
    );
  }

  private block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const name = String((block.path as hbs.AST.PathExpression).original);
    const value = block.params[0] ? this.expression(block.params[0], scope) : undefined;
    // Of what an unknown block opens nothing is known.
    const unknown = !blockHelpers.has(name) && !internalHelpers.has(name);
    const inner =
      name === 'each' || name === 'with'
        ? this.opened(block, name, value, scope)
        : unknown
          ? { contexts: [...scope.contexts, undefined], params: scope.params }
          : scope;
    this.program(block.program, inner);
    this.program(block.inverse, scope);
  }

  private opened(block: hbs.AST.BlockStatement, name: string, value: Known, scope: Scope): Scope {
    let item: Known;
    if (name === 'with') item = value;
    else if (Array.isArray(value)) item = value[0] ?? undefined;
    else if (value !== undefined)
      this.report(block, 'list', (tag) =>
        notAList({ place: tag.place, found: tag.source, message: `“${tag.source}”循环的不是列表。` }),
      );
    const [first, second] = block.program.blockParams ?? [];
    const params = new Map(scope.params);
    if (first) params.set(first, item);
    if (second) params.set(second, true);
    return { contexts: [...scope.contexts, item], params };
  }

  private expression(expression: hbs.AST.Expression, scope: Scope): Known {
    if (expression.type === 'SubExpression') {
      for (const param of (expression as hbs.AST.SubExpression).params) this.expression(param, scope);
      return undefined;
    }
    return expression.type === 'PathExpression' ? this.path(expression as hbs.AST.PathExpression, scope) : true;
  }

  private path(path: hbs.AST.PathExpression, { contexts, params }: Scope): Known {
    if (bareHelpers.has(path.original)) return true;
    let parts = path.parts.map(String);
    let at: Known;
    if (path.data) {
      if (parts[0] !== 'root') return true;
      at = this.root;
      parts = parts.slice(1);
    } else if (path.depth === 0 && params.has(parts[0]!) && !/^(\.|this\b)/.test(path.original)) {
      at = params.get(parts[0]!);
      parts = parts.slice(1);
    } else at = contexts.at(-1 - path.depth);
    if (path.depth >= contexts.length && parts.length > 0)
      this.report(path, path.original, (tag) => {
        const { message, fix } = hintFor(parts.join('.'), tag.source, { own: [], lists: [], beyond: true });
        return nameUnknown({
          place: tag.place,
          found: path.original,
          message: `没有“${path.original}”${message}。`,
          fix,
        });
      });
    parts.forEach((name, i) => {
      const group = at;
      const inside = group && group !== true && !Array.isArray(group) && Object.hasOwn(group, name);
      at = inside ? (group[name] ?? undefined) : undefined;
      if (inside || group === undefined) return;
      const full = parts.slice(0, i + 1).join('.');
      const own = group === true || Array.isArray(group) ? [] : Object.keys(group);
      const kind = Array.isArray(group) ? 'list' : 'value';
      const called = i === 0 && parts.length === 1 && path.depth === 0 && Object.hasOwn(helpers, name);
      this.report(path, full, (tag) => {
        if (called) return helperWithoutArguments(tag, name);
        const hint = hintFor(full, tag.source, {
          own,
          ...(group !== this.root && { outer: Object.keys(this.root) }),
          lists: own.filter((list) => isListOf((group as { [name: string]: Names })[list], name)),
          ...(i > 0 && (group === true || Array.isArray(group)) && { of: { name: parts.slice(0, i).join('.'), kind } }),
        });
        return nameUnknown({
          place: tag.place,
          found: full,
          message: `没有“${full}”这个名称${hint.message}。`,
          ...(hint.expected && { expected: hint.expected }),
          fix: hint.fix,
        });
      });
    });
    if (at === undefined) return at;
    const last = parts.at(-1);
    if (last && path.original.replace(/^\.\//, '') === last && (Object.hasOwn(helpers, last) || blockHelpers.has(last)))
      this.report(path, 'shadow', (tag) =>
        nameShadowsHelper({ place: tag.place, found: last, message: `“${last}”既是字段又是函数的名字，这里取字段。` }),
      );
    return at;
  }

  private report(node: hbs.AST.Node, what: string, make: (tag: Tag) => Diagnostic): void {
    const tag = this.tags[node.loc.start.line]!;
    const key = `${tag.index}\n${what}`;
    if (tag.silent || this.seen.has(key)) return;
    this.seen.add(key);
    this.diagnostics.push(make(tag));
  }
}
