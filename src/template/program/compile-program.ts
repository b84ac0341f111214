import type { Diagnostic } from '../../diagnostics/index.js';
import { tagInvalid } from '../codes.js';
import { bareHelpers, blockHelpers, helpers, internalHelpers } from '../helpers/index.js';
import type { Tag } from '../tags.js';
import type { Program } from '../xml/write-program.js';
import { compileOptions, type createEnvironment } from './environment.js';
import type { Runtime } from './runtime.js';

const BUILT_IN: ReadonlySet<string> = new Set(['helperMissing', 'blockHelperMissing', 'log', 'lookup']);

/** A part ready to be filled: data → XML; the runtime collects what is wrong with them. */
export type CompiledProgram = (data: unknown, runtime: Runtime) => string;

/** Parses a part's program, replaces every position in it by the number of its tag, and compiles it. */
export function compileProgram(
  { source, offsets }: Program,
  environment: ReturnType<typeof createEnvironment>,
  file: string,
  report: (d: Diagnostic) => void,
): { run: CompiledProgram; ast: hbs.AST.Program } | undefined {
  let ast: hbs.AST.Program;
  try {
    ast = environment.parse(source, { ignoreStandalone: true } as never) as hbs.AST.Program;
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
  const compiled = environment.compile(ast, { ...compileOptions });
  // Called as one part of a larger run: else Handlebars wraps every helper anew for each document, which takes longer
  // than filling a small form.
  const surroundings = { partial: true, helpers: environment.helpers, partials: {}, decorators: {}, hooks: {} };
  const run: CompiledProgram = (data, runtime) => compiled(data, { ...surroundings, data: { root: data, runtime } });
  return { run, ast };
}

function numberPositions(ast: hbs.AST.Program, source: string, offsets: Program['offsets']): void {
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
 * `{{日期}}` or `{{@序号}}` without arguments is the field, also where a function of ours or one that Handlebars takes for
 * known (`log`, `helperMissing`) has the same name.
 */
function preferField(statement: hbs.AST.MustacheStatement, blockParams: ReadonlySet<string>): void {
  const path = statement.path as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || statement.params.length || blockParams.has(String(path.original))) return;
  const name = String(path.parts[0]);
  const known =
    Object.hasOwn(helpers, name) || blockHelpers.has(name) || internalHelpers.has(name) || BUILT_IN.has(name);
  if (known && !bareHelpers.has(name)) path.original = `./${path.original}`;
}
