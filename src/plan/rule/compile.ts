import { type ASTNode, type ParseResult, serialize } from '@marcbachmann/cel-js';
import { environmentOf, type Scope } from './environment.js';
import { settingsEntity } from './settings.js';
import { type Operand, traced } from './trace.js';

/** What a yes/no rule says about one subject. */
export interface Verdict {
  /** Absent: unknown. */
  value?: boolean;
  /** Everything that was read, in the order of reading. */
  operands: Operand[];
  /** When unknown: what would have to be filled in, in the sheets' words. */
  missing: string[];
  /** When unknown: sheets that the workbook does not have. */
  sheets: string[];
  /** When unknown: standards that the plan leaves open, so that people judge. */
  unset: string[];
}

/** One condition of a rule that is not itself made of `&&` and `||`. */
export interface Part {
  text: string;
  verdict: Verdict;
}

const NONE: string[] = [];

type Node = { op: '&&' | '||'; left: Node; right: Node } | { text: string; run: ParseResult };

/** A compiled yes/no rule. `&&` and `||` are three-valued: a side that decides wins over a side that is unknown. */
export class Rule {
  private readonly root: Node;

  constructor(
    readonly text: string,
    private readonly scope: Scope,
  ) {
    this.root = this.split(environmentOf(scope).parse(text).ast);
  }

  evaluate(context: object): Verdict {
    return this.run(this.root, context);
  }

  /** Every condition with its own verdict and the cells behind it, also those that evaluation would have skipped. */
  explain(context: object): Part[] {
    return traced(() => this.parts(context), true).result;
  }

  private parts(context: object): Part[] {
    const parts: Part[] = [];
    const walk = (node: Node): void => {
      if ('op' in node) {
        walk(node.left);
        walk(node.right);
      } else parts.push({ text: node.text, verdict: this.run(node, context) });
    };
    walk(this.root);
    return parts;
  }

  private split(ast: ASTNode): Node {
    if (ast.op === '&&' || ast.op === '||') {
      const [left, right] = ast.args as [ASTNode, ASTNode];
      return { op: ast.op, left: this.split(left), right: this.split(right) };
    }
    const text = serialize(ast);
    return { text, run: environmentOf(this.scope).parse(text) };
  }

  private run(node: Node, context: object): Verdict {
    if ('op' in node) {
      const decides = node.op === '||';
      const left = this.run(node.left, context);
      if (left.value === decides) return left;
      const right = this.run(node.right, context);
      const operands = [...left.operands, ...right.operands];
      if (right.value === decides) return { ...right, operands };
      if (left.value !== undefined && right.value !== undefined) return { ...right, operands };
      return {
        operands,
        missing: [...new Set([...left.missing, ...right.missing])],
        sheets: [...new Set([...left.sheets, ...right.sheets])],
        unset: [...new Set([...left.unset, ...right.unset])],
      };
    }
    const { result, trace } = traced(() => {
      try {
        return node.run(context) as boolean;
      } catch {
        // Rules are type-checked: what still fails is a key that is absent.
        return undefined;
      }
    });
    if (result !== undefined)
      return { value: result, operands: trace.operands, missing: NONE, sheets: NONE, unset: NONE };
    const of = (plan: boolean) =>
      trace.operands.flatMap(({ sheet, missing }) => ((sheet === settingsEntity.name) === plan ? missing : []));
    return {
      operands: trace.operands,
      missing: [...new Set(of(false))],
      sheets: [...trace.sheets],
      unset: [...new Set(of(true))],
    };
  }
}

/** A compiled `describe`: the text, or nothing when one of its values is unknown. */
export class Description {
  private readonly run: ParseResult;
  constructor(text: string, scope: Scope) {
    this.run = environmentOf(scope).parse(text);
  }
  evaluate(context: object): string | undefined {
    // Traced so that what it reads is let go again.
    return traced(() => {
      try {
        return this.run(context) as string;
      } catch {
        return undefined;
      }
    }).result;
  }
}
