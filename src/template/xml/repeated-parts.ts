import type { TagTable } from '../tags.js';
import { ancestors, detach, elements, insert, isElement, type XmlElement, type XmlNode } from './tree.js';

export type NoteKind = 'footnote' | 'endnote';

/** A part that the text refers to, parsed, its tags found. */
export interface ReferredPart {
  part: string;
  root: XmlElement;
}

const REFERENCES: Record<string, NoteKind> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};

/** Made of several parts that name each other, or of a kind that has a picture beside it: repeated as they are. */
const SHARED: Record<string, string> = { 'dgm:relIds': 'SmartArt 图示', 'cx:chart': '新式图表（瀑布图、树状图等）' };

/**
 * Notes and charts that the text only refers to. One within a loop moves into the loop, so that every round makes its own, with the values
 * of that round.
 */
export class ReferredParts {
  /** Parts that something was taken from. */
  readonly taken = new Set<string>();

  /** What is the same in every round, as people call it. */
  readonly shared = new Set<string>();

  /** `charts`: by the id of their relationship. */
  constructor(
    private readonly notes: ReadonlyMap<NoteKind, ReferredPart>,
    private readonly charts: ReadonlyMap<string, ReferredPart>,
  ) {}

  /** Takes what `node` refers to into the loop around it; what is there now, to be made unique as well. */
  move(node: XmlElement, table: TagTable): XmlElement | undefined {
    const kind = REFERENCES[node.name];
    if (kind) return this.moveNote(node, kind, table);
    if (node.name === 'c:chart') this.moveChart(node, table);
    const name = SHARED[node.name];
    if (name) this.shared.add(name);
    return undefined;
  }

  /** Whether a part of that kind gets the notes of the rounds. */
  gathers(part: string): NoteKind | undefined {
    for (const [kind, own] of this.notes) if (own.part === part && this.taken.has(part)) return kind;
    return undefined;
  }

  private moveNote(node: XmlElement, kind: NoteKind, table: TagTable): XmlElement | undefined {
    const held = this.notes.get(kind);
    const id = /(\sw:id=")(-?\d+)"/;
    const own = id.exec(node.attributes)?.[2];
    const note =
      held && own && [...elements(held.root, `w:${kind}`)].find(({ attributes }) => id.exec(attributes)?.[2] === own);
    if (!note) return undefined;
    this.taken.add(held.part);
    detach(note);
    const renumber = (element: XmlElement, call: string): void => {
      const number = table.generate(`{{${call} "${kind}" ${own}}}`);
      element.attributes = element.attributes.replace(id, `$1${number}"`);
    };
    renumber(node, '__begin');
    renumber(note, '__end');
    putAfterRun(node, [`{{#__note "${kind}"}}`, '{{/__note}}'], [note], table);
    return note;
  }

  private moveChart(node: XmlElement, table: TagTable): void {
    const reference = /(\sr:id=")([^"{}\\]+)"/;
    const own = reference.exec(node.attributes)?.[2];
    const chart = own === undefined ? undefined : this.charts.get(own);
    if (!chart || this.taken.has(chart.part)) return;
    this.taken.add(chart.part);
    const name = table.generate(`{{__begin "chart" "${own}"}}`);
    node.attributes = node.attributes.replace(reference, `$1${name}"`);
    putAfterRun(node, [`{{#__chart "${own}" "${chart.part}"}}`, '{{/__chart}}'], chart.root.children.splice(0), table);
  }
}

/** The text of a run may not hold what belongs into another part; behind it a block prints nothing. */
function putAfterRun(node: XmlElement, [open, close]: [string, string], content: XmlNode[], table: TagTable): void {
  const run = ancestors(node).find((above) => isElement(above, 'w:r')) ?? node;
  const parent = run.parent!;
  const tag = (source: string): XmlNode => ({ kind: 'tag', tag: table.of(table.generate(source)) });
  insert(parent, parent.children.indexOf(run) + 1, tag(open), ...content, tag(close));
}
