import Handlebars from 'handlebars';
import { blockHelpers, helpers, internalHelpers } from '../helpers/index.js';

/** Parts of Handlebars' compiler that its typings leave out. */
interface CompilerInternals {
  source: { currentLocation: { start: { line: number } } };
  popStack(): unknown;
  push(code: unknown): void;
  pushSource(code: unknown): void;
  appendToBuffer(code: unknown): unknown;
}
type CompilerClass = { new (): CompilerInternals; prototype: CompilerInternals };

const Base = (Handlebars as unknown as { JavaScriptCompiler: CompilerClass }).JavaScriptCompiler;

/**
 * Compiles lookups and output to calls of the {@link Runtime} that travels in `data`: every path is strict,
 * only own properties count, no function in the data is called, and no value is written without escaping.
 * Positions in the tree have been replaced by tag numbers before (see compile-program.ts).
 */
class StrictCompiler extends Base {
  // Handlebars makes the compilers of nested programs from this property.
  readonly compiler = StrictCompiler;

  private get tag(): number {
    return this.source.currentLocation.start.line;
  }

  resolvePath(_type: string, parts: string[], from: number): void {
    this.push(['data.runtime.get(', this.popStack(), ', ', JSON.stringify(parts), `, ${from}, ${this.tag})`]);
  }

  resolvePossibleLambda(): void {}

  appendEscaped(): void {
    this.pushSource(this.appendToBuffer(['data.runtime.print(', this.popStack(), `, ${this.tag})`]));
  }
}

/** A Handlebars of our own; the shared one is not touched. */
export function createEnvironment(): typeof Handlebars {
  const environment = Handlebars.create();
  (environment as unknown as { JavaScriptCompiler: unknown }).JavaScriptCompiler = StrictCompiler;
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name);
  return environment;
}

export const compileOptions: CompileOptions = {
  data: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(
    [...blockHelpers, ...internalHelpers, ...Object.keys(helpers)].map((name) => [name, true]),
  ) as CompileOptions['knownHelpers'] & {},
  preventIndent: true,
};
