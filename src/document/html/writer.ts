import type { Block, Inline } from '../tree.js';
import { figure, picture } from './figure.js';
import { heading } from './heading.js';
import { field, lineBreak, run, tab } from './inlines.js';
import { noteMark } from './notes.js';
import { pageBreak } from './page-break.js';
import { paragraph } from './paragraph.js';
import { placeholder } from './placeholder.js';
import { rule } from './rule.js';
import type { StyleSheet } from './sheet.js';
import { table } from './table.js';
import { textBox } from './text-box.js';

/** What a node writer may use. */
export interface HtmlWriter {
  styles: StyleSheet;
  blocks(blocks: Block[]): string;
  inlines(inlines: Inline[]): string;
}

type Writers<N extends { kind: string }> = {
  [K in N['kind']]: (node: Extract<N, { kind: K }>, writer: HtmlWriter) => string;
};

const blockWriters: Writers<Block> = {
  heading,
  paragraph,
  table,
  'text-box': textBox,
  figure,
  placeholder,
  rule,
  'page-break': pageBreak,
};
const inlineWriters: Writers<Inline> = { run, field, 'line-break': lineBreak, tab, note: noteMark, picture };

function write<N extends { kind: string }>(writers: Writers<N>, node: N, writer: HtmlWriter): string {
  return (writers[node.kind as N['kind']] as (node: N, writer: HtmlWriter) => string)(node, writer);
}

export function htmlWriter(styles: StyleSheet): HtmlWriter {
  const writer: HtmlWriter = {
    styles,
    blocks: (blocks) => blocks.map((block) => write(blockWriters, block, writer)).join('\n'),
    inlines: (inlines) => inlines.map((inline) => write(inlineWriters, inline, writer)).join(''),
  };
  return writer;
}
