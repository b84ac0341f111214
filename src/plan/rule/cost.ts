import type { ASTNode } from '@marcbachmann/cel-js';

const ITERATING: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** A household's people within the village's households are two; each further level multiplies the time by thousands. */
const DEEPEST = 2;

/** Why a rule could take for ever; undefined when it cannot: lists within lists within lists, or a pattern of somebody's making. */
export function endless(ast: ASTNode, depth = 0): string | undefined {
  const name = ast.op === 'rcall' ? String((ast.args as unknown[])[0]) : '';
  if (name === 'matches') return '不能用 matches()：正则表达式写得不好会算不完，请用 == 或 in 列出要的值。';
  const inner = ITERATING.has(name) ? depth + 1 : depth;
  if (inner > DEEPEST) return `all、exists 等最多套 ${DEEPEST} 层，再多就算不完了。`;
  for (const child of children(ast.args)) {
    const why = endless(child, inner);
    if (why) return why;
  }
  return undefined;
}

const children = (args: unknown): ASTNode[] =>
  Array.isArray(args) ? args.flatMap(children) : isNode(args) ? [args] : [];

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value;
