import type { Names } from './check.js';
import { bareHelpers, internalHelpers } from './helpers/index.js';

/** What is known of a name while the template is walked; a list keeps what its items need. */
interface Need {
  list: boolean;
  names: Map<string, Need>;
}

interface Scope {
  /** `this`, innermost last. */
  contexts: Need[];
  params: ReadonlyMap<string, Need>;
}

const need = (): Need => ({ list: false, names: new Map() });

/** The structure of the data that a template needs, in the order in which the template asks for them. */
export function templateNames(template: { programs: readonly { ast: hbs.AST.Program }[] }): Names {
  const root = need();
  for (const { ast } of template.programs) program(ast, { contexts: [root], params: new Map() });
  return namesOf(root, true);

  function program(node: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of node?.body ?? []) {
      if (statement.type === 'MustacheStatement') {
        const { path: called, params } = statement as hbs.AST.MustacheStatement;
        if (params.length === 0 && !internalHelpers.has(String((called as hbs.AST.PathExpression).original)))
          expression(called, scope);
        for (const param of params) expression(param, scope);
      } else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, scope);
    }
  }

  function block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = String((node.path as hbs.AST.PathExpression).original);
    const value = node.params.map((param) => expression(param, scope))[0];
    if (name === 'each' && value) value.list = true;
    const opens = (name === 'each' || name === 'with') && node.params.length > 0;
    const inner = value ?? need();
    const [first] = node.program.blockParams ?? [];
    const params = first && opens ? new Map([...scope.params, [first, inner]]) : scope.params;
    program(node.program, opens ? { contexts: [...scope.contexts, inner], params } : scope);
    program(node.inverse, scope);
  }

  function expression(node: hbs.AST.Expression, scope: Scope): Need | undefined {
    if (node.type === 'SubExpression')
      for (const param of (node as hbs.AST.SubExpression).params) expression(param, scope);
    return node.type === 'PathExpression' ? path(node as hbs.AST.PathExpression, scope) : undefined;
  }

  function path(node: hbs.AST.PathExpression, { contexts, params }: Scope): Need | undefined {
    if (bareHelpers.has(node.original)) return undefined;
    let parts = node.parts.map(String);
    let at: Need | undefined;
    if (node.data) {
      if (parts[0] !== 'root') return undefined;
      at = root;
      parts = parts.slice(1);
    } else if (node.depth === 0 && params.has(parts[0] ?? '') && !/^(\.|this\b)/.test(node.original)) {
      at = params.get(parts[0]!);
      parts = parts.slice(1);
    } else at = contexts.at(-1 - node.depth);
    for (const name of parts) {
      if (!at) return undefined;
      if (!at.names.has(name)) at.names.set(name, need());
      at = at.names.get(name);
    }
    return at;
  }
}

function namesOf({ list, names }: Need, root = false): Names {
  const own = names.size || root ? Object.fromEntries([...names].map(([name, inner]) => [name, namesOf(inner)])) : true;
  return list ? [own] : own;
}
