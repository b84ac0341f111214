import { escapeAttribute } from '../../office/index.js';
import type { Block, Document, Figure, Float, Note, Rule, Section, TextBox } from '../tree.js';
import { figureRun, placeholderXml, ruleXml } from './figure.js';
import { DocxPackage, type DocxWriter } from './package.js';
import { paragraphProperties, paragraphXml } from './paragraph.js';
import { sectionXml } from './section.js';
import { tableXml } from './table.js';
import { lineRun, textBoxRun } from './text-box.js';
import { runProperties } from './text-format.js';
import { el, twips, val } from './xml.js';

const blockWriters: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, writer: DocxWriter) => string;
} = {
  paragraph: (node, writer) => paragraphXml(node, writer),
  heading: (node, writer) => paragraphXml(node, writer),
  table: tableXml,
  'text-box': (node, writer) => drawn(node, textBoxRun(node, writer)),
  figure: (node, writer) => drawn(node, figureRun(node, writer)),
  placeholder: placeholderXml,
  rule: ruleXml,
  'page-break': () => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
};

/** What is drawn in the text is a paragraph of its own. */
const drawn = ({ format }: TextBox | Figure, run: string): string => el('w:p', {}, paragraphProperties(format) + run);

/** The run of what stands at a place of its own; in the paragraph that it hangs on. */
function floatingRun(block: Floating, writer: DocxWriter): string {
  if (block.kind === 'text-box') return textBoxRun(block, writer);
  return block.kind === 'figure' ? figureRun(block, writer) : lineRun(block, writer);
}

type Floating = (TextBox | Figure | Rule) & { float: Float };

/** A placeholder has no drawing to be placed; its words stay in the text. */
const isFloating = (block: Block | undefined): block is Floating =>
  block !== undefined && 'float' in block && block.float !== undefined && block.kind !== 'placeholder';

/**
 * Writes a document tree as docx: its text, structure and formats and nothing else, so no tracked changes, comments, hidden text or names of people.
 * Automatic numbers become text. What the tree could only name (charts, embedded files) is a framed paragraph. Same tree: same bytes.
 */
export function writeDocx(document: Document): Uint8Array {
  const pkg = new DocxPackage();
  let shapes = 0;
  const notes = { footnote: [] as string[], endnote: [] as string[] };
  const writer: DocxWriter = {
    media: (figure) => pkg.media(figure),
    note: (note, mark) => mark(noteReference(note, notes, writer)),
    shape: () => ++shapes,
    blocks: (blocks) => blocks.map((_, i) => written(blocks, i, writer)).join(''),
  };
  const { sections, watermark } = document;
  const even = sections.some((s) => s.header?.even || s.footer?.even);
  const body = sections
    .map((section, i) => {
      const properties = sectionXml(section, margins(section, { even, watermark }, pkg, writer));
      const blocks = writer.blocks(section.blocks);
      return i === sections.length - 1 ? blocks + properties : `${blocks}<w:p>${el('w:pPr', {}, properties)}</w:p>`;
    })
    .join('');
  for (const kind of ['footnote', 'endnote'] as const) {
    if (notes[kind].length > 0) pkg.part(`${kind}s`, `w:${kind}s`, separators(kind) + notes[kind].join(''));
  }
  pkg.part('styles', 'w:styles', styles);
  pkg.part(
    'settings',
    'w:settings',
    [
      document.layout?.tabInterval ? val('w:defaultTabStop', twips(document.layout.tabInterval)) : '',
      even ? '<w:evenAndOddHeaders/>' : '',
      document.endnotesAt ? el('w:endnotePr', {}, val('w:pos', 'sectEnd')) : '',
      el('w:compat', {}, (document.layout?.spacesAdd ? '<w:doNotUseHTMLParagraphAutoSpacing/>' : '') + word2013),
    ].join(''),
  );
  return pkg.bytes(body, document.title);
}

/** Tables begin at the edge of the text area. */
const word2013 = el('w:compatSetting', {
  'w:name': 'compatibilityMode',
  'w:uri': 'http://schemas.microsoft.com/office/word',
  'w:val': 15,
});

/** Block `i` with what hangs on it; nothing for a block that hangs on the one before. */
function written(blocks: readonly Block[], i: number, writer: DocxWriter): string {
  const [block, previous] = [blocks[i]!, blocks[i - 1]];
  if (isFloating(block) && i > 0) return '';
  const hanging = blocks.slice(i + (isFloating(block) ? 0 : 1));
  const end = hanging.findIndex((b) => !isFloating(b));
  const runs = hanging
    .slice(0, end < 0 ? undefined : end)
    .map((b) => floatingRun(b as Floating, writer))
    .join('');
  if (isFloating(block)) return el('w:p', {}, runs);
  const write = blockWriters[block.kind] as (block: Block, writer: DocxWriter) => string;
  // Word makes one table of two that touch.
  const between = block.kind === 'table' && previous?.kind === 'table' ? '<w:p/>' : '';
  const own = between + write(block, writer);
  if (runs === '') return own;
  return own.endsWith('</w:p>') ? `${own.slice(0, -'</w:p>'.length)}${runs}</w:p>` : own + el('w:p', {}, runs);
}

function noteReference(note: Note, notes: Record<Note['kind'], string[]>, writer: DocxWriter): string {
  const id = notes[note.kind].length + 1;
  notes[note.kind].push('');
  const blocks = writer.blocks(note.blocks) || '<w:p/>';
  notes[note.kind][id - 1] = el(`w:${note.kind}`, { 'w:id': id }, blocks);
  return el(`w:${note.kind}Reference`, { 'w:id': id, 'w:customMarkFollows': note.label === '' ? 1 : undefined });
}

const separators = (kind: Note['kind']): string =>
  [
    ['separator', -1],
    ['continuationSeparator', 0],
  ]
    .map(([type, id]) => el(`w:${kind}`, { 'w:type': type, 'w:id': id }, `<w:p><w:r><w:${type}/></w:r></w:p>`))
    .join('');

/** Headers and footers of a section as parts; gives the references. Every use is written, for Word inherits what is left out. */
function margins(
  section: Section,
  { even, watermark }: { even: boolean; watermark: string | undefined },
  pkg: DocxPackage,
  writer: DocxWriter,
): string {
  const references = (['header', 'footer'] as const).flatMap((place) => {
    const set = section[place];
    const uses = {
      default: set?.default ?? [],
      ...(even && { even: set?.even ?? set?.default ?? [] }),
      ...((section.header?.first || section.footer?.first) && { first: set?.first ?? set?.default ?? [] }),
    };
    return Object.entries(uses).map(([use, blocks]) => {
      const mark = place === 'header' && watermark ? watermarkXml(watermark) : '';
      const root = place === 'header' ? 'w:hdr' : 'w:ftr';
      const id = pkg.part(place, root, mark + writer.blocks(blocks) || '<w:p/>');
      return el(`w:${place}Reference`, { 'w:type': use, 'r:id': id });
    });
  });
  return references.join('');
}

const watermarkXml = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject" style="position:absolute;width:400pt;height:150pt;rotation:315;z-index:-251;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath on="t" string="${escapeAttribute(text)}"/></v:shape></w:pict></w:r></w:p>`;

const style = (id: string, name: string, level?: number): string =>
  el(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': id === 'Normal' ? 1 : undefined, 'w:styleId': id },
    val('w:name', name) +
      (id === 'Normal' ? '' : val('w:basedOn', 'Normal')) +
      (level === undefined ? '' : el('w:pPr', {}, val('w:outlineLvl', level))),
  );

/** An empty line that says nothing is as high as one of body text. */
const defaults = el('w:docDefaults', {}, el('w:rPrDefault', {}, runProperties({ font: 'fangsong', size: 16 })));

const styles = [
  defaults,
  style('Normal', 'Normal'),
  style('Title', 'Title'),
  ...[1, 2, 3, 4].map((level) => style(`Heading${level}`, `heading ${level}`, level - 1)),
].join('');
