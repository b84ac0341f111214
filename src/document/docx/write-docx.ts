import { escapeAttribute } from '../../office/index.js';
import type { Block, Document, Note, Section } from '../tree.js';
import { figureXml, placeholderXml, ruleXml } from './figure.js';
import { DocxPackage, type DocxWriter } from './package.js';
import { paragraphXml } from './paragraph.js';
import { sectionXml } from './section.js';
import { tableXml } from './table.js';
import { runProperties } from './text-format.js';
import { el, val } from './xml.js';

const blockWriters: {
  [K in Block['kind']]: (block: Extract<Block, { kind: K }>, writer: DocxWriter) => string;
} = {
  paragraph: (node, writer) => paragraphXml(node, writer),
  heading: (node, writer) => paragraphXml(node, writer),
  table: tableXml,
  figure: figureXml,
  placeholder: placeholderXml,
  rule: ruleXml,
  'page-break': () => '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
};

/**
 * Writes a document tree as docx: its text, structure and formats and nothing else, so no tracked changes, comments, hidden text or names of people.
 * Automatic numbers become text. What the tree could only name (charts, embedded files) is a framed paragraph. Same tree: same bytes.
 */
export function writeDocx(document: Document): Uint8Array {
  const pkg = new DocxPackage();
  const notes = { footnote: [] as string[], endnote: [] as string[] };
  const writer: DocxWriter = {
    media: (figure) => pkg.media(figure),
    note: (note, mark) => mark(noteReference(note, notes, writer)),
    blocks: (blocks) => blocks.map((block, i) => written(block, blocks[i - 1], writer)).join(''),
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
    (even ? '<w:evenAndOddHeaders/>' : '') +
      (document.endnotesAt ? el('w:endnotePr', {}, val('w:pos', 'sectEnd')) : ''),
  );
  return pkg.bytes(body, document.title);
}

function written(block: Block, previous: Block | undefined, writer: DocxWriter): string {
  const write = blockWriters[block.kind] as (block: Block, writer: DocxWriter) => string;
  // Word makes one table of two that touch.
  const between = block.kind === 'table' && previous?.kind === 'table' ? '<w:p/>' : '';
  return between + write(block, writer);
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
