import Handlebars from 'handlebars';
import type { Diagnostic } from '../../diagnostics/index.js';
import { tagInvalid } from '../codes.js';
import { bareHelpers, blockHelpers, blockOf, helpers, internalHelpers } from '../helpers/index.js';
import type { Tag } from '../tags.js';
import type { Program as ProgramText } from '../xml/write-program.js';
import { compileCall, compileExpression, type Naming, tagOf } from './expressions.js';
import type { Runtime } from './runtime.js';
import type { Program } from './scope.js';
import { type Fixed, type Sink, TextSink } from './sink.js';

/** A part ready to be filled: prints into `out`; the runtime collects what is wrong with the data. */
export type CompiledProgram = (data: unknown, runtime: Runtime, out: Sink) => void;

/**
 * Parses a part's program, replaces every position in it by the number of its tag, and compiles it: the language and its
 * parser are those of Handlebars, what runs is our own. Every path is strict, only own properties count, no function in
 * the data is called, no code is made from text, and no value is written without escaping ({@link Runtime}).
 */
export function compileProgram(
  { source, offsets }: ProgramText,
  file: string,
  report: (d: Diagnostic) => void,
): { run: CompiledProgram; ast: hbs.AST.Program } | undefined {
  let ast: hbs.AST.Program;
  try {
    ast = Handlebars.parse(source, { ignoreStandalone: true } as never) as hbs.AST.Program;
  } catch (error) {
    const at = (error as { lineNumber?: number; column?: number }).lineNumber;
    const reason = String((error as Error).message).split('\n')[0];
    report(
      tagInvalid({
        place: { kind: 'template', file },
        message: `模板里的标签读不懂${at ? `（内部第 ${at} 行）` : ''}：${reason}`,
      }),
    );
    return undefined;
  }
  numberPositions(ast, source, offsets);
  const program = compileStatements(ast, undefined);
  const run: CompiledProgram = (data, runtime, out) =>
    program({ context: data, up: undefined, named: undefined, data: { root: data }, runtime }, out);
  return { run, ast };
}

/** What a program prints, as one text. */
export function textOf(run: CompiledProgram, data: unknown, runtime: Runtime): string {
  const out = new TextSink();
  run(data, runtime, out);
  return out.written;
}

function compileStatements(program: hbs.AST.Program | undefined, naming: Naming | undefined): Program {
  const statements = (program?.body ?? []).map((statement) => compileStatement(statement, naming));
  const [only] = statements;
  if (statements.length === 1) return only!;
  return (scope, out) => {
    for (const statement of statements) statement(scope, out);
  };
}

function compileStatement(statement: hbs.AST.Statement, naming: Naming | undefined): Program {
  switch (statement.type) {
    case 'ContentStatement': {
      const piece: Fixed = { text: (statement as hbs.AST.ContentStatement).value };
      return (_, out) => out.fixed(piece);
    }
    case 'MustacheStatement': {
      const value = compileCall(statement as hbs.AST.MustacheStatement, naming);
      const tag = tagOf(statement);
      return (scope, out) => scope.runtime.write(value(scope), tag, out);
    }
    case 'BlockStatement':
      return compileBlock(statement as hbs.AST.BlockStatement, naming);
    case 'CommentStatement':
      return () => undefined;
    default:
      throw new Error(`${statement.type} in a template that has been checked`);
  }
}

function compileBlock(block: hbs.AST.BlockStatement, naming: Naming | undefined): Program {
  const { program, inverse } = block;
  const run = blockOf(String((block.path as hbs.AST.PathExpression).original))!;
  const params = block.params.map((param) => compileExpression(param, naming));
  const value = params[0] ?? (() => undefined);
  const names = program.blockParams ?? [];
  const branches = {
    main: compileStatements(program, names.length > 0 ? { names, outer: naming } : naming),
    inverse: compileStatements(inverse, naming),
    names: names.length > 0,
    params,
    tag: tagOf(block),
  };
  return (scope, out) => run(value(scope), scope, out, branches);
}

function numberPositions(ast: hbs.AST.Program, source: string, offsets: ProgramText['offsets']): void {
  const lines = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.push(at + 1);
  const tagAt = ({ line, column }: hbs.AST.Position): Tag | undefined => {
    const offset = lines[line - 1]! + column;
    let low = 0;
    let high = offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return offsets[low]?.tag;
  };
  const blockParams = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (!node || typeof node !== 'object') return;
    const it = node as hbs.AST.Node & Record<string, unknown>;
    if (it.loc?.start) {
      const tag = tagAt(it.loc.start);
      const line = tag?.index ?? 0;
      if (it.type === 'MustacheStatement' && !tag?.generated)
        preferField(node as hbs.AST.MustacheStatement, blockParams);
      it.loc = { source: '', start: { line, column: 0 }, end: { line, column: 0 } };
    }
    for (const name of (it as { blockParams?: string[] }).blockParams ?? []) blockParams.add(name);
    for (const [key, value] of Object.entries(it))
      if (key !== 'loc' && value && typeof value === 'object') visit(value);
  };
  visit(ast);
}

/**
 * `{{日期}}` without arguments is the field, also where a function has the same name. Written into the tree, so that the
 * checks that walk it see the same.
 */
function preferField(statement: hbs.AST.MustacheStatement, blockParams: ReadonlySet<string>): void {
  const path = statement.path as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || statement.params.length || blockParams.has(String(path.original))) return;
  const name = String(path.parts[0]);
  const known = Object.hasOwn(helpers, name) || blockHelpers.has(name) || internalHelpers.has(name);
  if (known && !bareHelpers.has(name)) path.original = `./${path.original}`;
}
