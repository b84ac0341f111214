import { notAList } from '../codes.js';
import { PARAGRAPH_HELPER } from '../names.js';
import { type Evaluate, inside, type LoopData, type Program, type Scope } from '../program/scope.js';
import { type Sink, TextSink } from '../program/sink.js';
import { holds } from './helper.js';

/** What stands between the tags of a block. */
export interface Branches {
  main: Program;
  inverse: Program;
  /** Whether the block names its values (`as |户|`). */
  names: boolean;
  /** What stands in the tag; the first is the block's value. */
  params: readonly Evaluate[];
  /** Number of the tag. */
  tag: number;
}

type Block = (value: unknown, scope: Scope, out: Sink, branches: Branches) => void;

/** The blocks that templates may use. */
export const blocks: Record<string, Block> = {
  if(value, scope, out, { main, inverse }) {
    (holds(value) ? main : inverse)(scope, out);
  },
  unless(value, scope, out, { main, inverse }) {
    (holds(value) ? inverse : main)(scope, out);
  },
  with(value, scope, out, { main, inverse, names }) {
    if (value === undefined || value === null) {
      inverse(scope, out);
      return;
    }
    const inner = inside(scope, value);
    if (names) inner.named = { values: [value], outer: scope.named };
    main(inner, out);
  },
  each(value, scope, out, { main, inverse, names, tag }) {
    if (!Array.isArray(value) || value.length === 0) {
      if (value !== undefined && value !== null && !Array.isArray(value)) reportNoList(scope, tag);
      inverse(scope, out);
      return;
    }
    const data: LoopData = { ...scope.data, _parent: scope.data };
    const last = value.length - 1;
    for (let i = 0; i <= last; i++) {
      scope.runtime.round(tag, out.size);
      data.index = i;
      data.序号 = i + 1;
      data.first = i === 0;
      data.last = i === last;
      const inner = inside(scope, value[i], data);
      if (names) inner.named = { values: [value[i], i], outer: scope.named };
      main(inner, out);
    }
  },
};

/** Anything that prints or acts on the page; a paragraph without it is dropped. */
const PRINTS =
  /<w:t(?: [^>]*)?>[^<]*[^<\s\uE000\uE001][^<]*<|<w:(?:drawing|pict|object|sectPr|fldChar|fldSimple|sym)[ >/]|<w:br w:type=/;

/** Blocks that only programs written by us use. */
export const internalBlocks: Record<string, Block> = {
  [PARAGRAPH_HELPER](_value, scope, out, { main }) {
    const paragraph = new TextSink();
    main(scope, paragraph);
    if (PRINTS.test(paragraph.written)) out.text(paragraph.written);
  },
  /** What may stand only once, the first time. */
  __once(kind, scope, out, { main, params }) {
    if (scope.runtime.ids.first(String(kind), String(params[1]!(scope)))) main(scope, out);
  },
  /** A footnote or endnote of a loop's round; it is printed into the part that holds them. */
  __note(kind, scope, _out, { main }) {
    const note = new TextSink();
    main(scope, note);
    scope.runtime.notes.push({ kind: String(kind), xml: note.written });
  },
  /** The chart of a loop's round, by the id of its relationship and its part in the template. */
  __chart(id, scope, _out, { main, params }) {
    const chart = new TextSink();
    main(scope, chart);
    scope.runtime.chart(String(id), String(params[1]!(scope)), chart.written);
  },
};

function reportNoList({ runtime }: Scope, index: number): void {
  const tag = runtime.tagAt(index);
  runtime.once(tag, 'list', () =>
    notAList({ place: tag.place, found: tag.source, message: `“${tag.source}”循环的不是列表。` }),
  );
}
