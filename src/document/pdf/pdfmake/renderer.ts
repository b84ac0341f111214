import type { PdfOutlineItem } from 'pdfmake/js/PDFDocument.js';
import type { Figure } from '../../tree.js';
import type { Placed } from '../typeset/paragraph.js';
import { decorations, num, rgb } from './decorations.js';
import { filledPaths, placedPaths } from './filled-paths.js';
import { PdfmakeRenderer } from './modules.js';
import type { PdfDocument } from './pdf-document.js';
import type { Rules } from './rules.js';
import type { Outline, TextLine } from './text-line.js';

interface PlacedPicture {
  x: number;
  y: number;
  _width: number;
  _height: number;
  turn?: Figure['turn'];
}

interface PlacedSvg extends PlacedPicture {
  svg: string;
}

interface PlacedImage extends PlacedPicture {
  crop?: Figure['crop'];
}

/** Draws our lines glyph by glyph at the places that the typesetter found, and table rules in one stroke a width. */
export class Renderer extends PdfmakeRenderer {
  readonly #document: PdfDocument;
  /** Entries that are open: the root (or the bound document), then one a level. */
  #outline: PdfOutlineItem[];

  constructor(document: PdfDocument) {
    super(document);
    this.#document = document;
    this.#outline = [document.outline];
  }

  override renderLine(line: TextLine, x: number, y: number): void {
    if (line.outline) this.#addOutline(line.outline, y);
    const text = line.placed.filter(({ cluster }) => cluster.text !== '');
    if (text.length === 0) return;
    const { page } = this.#document;
    const baseline = page.height - y - line.baseline;
    this.#document.addContent(
      `q 1 0 0 -1 0 ${num(page.height)} cm ${turn(line.rotate)} ${num(x)} ${num(baseline)} cm ${decorations(text)}${this.#marks(text)}BT ${this.#text(text, line.upright)}ET Q`,
    );
  }

  #text(placed: readonly Placed[], upright = false): string {
    let out = '';
    for (const run of upright ? placed.flatMap((p) => (standsUpright(p) ? [[p]] : runsOf([p]))) : runsOf(placed)) {
      const { cluster, x } = run[0]!;
      const { style, face } = cluster;
      const font = this.#document.embedded(face);
      this.#document.page.fonts[font.id] ??= font.ref();
      const lean = style.italic ? 0.25 : 0;
      const paint = style.bold && !face.bold ? `2 Tr ${num(style.size / 40)} w ${rgb(style.color, 'RG')}` : '0 Tr ';
      out += `/${font.id} ${num(style.size)} Tf ${rgb(style.color, 'rg')}${paint}${upright && standsUpright(run[0]!) ? uprightMatrix(run[0]!) : `1 0 ${lean} 1 ${num(x)} ${num(style.rise)}`} Tm [${this.#glyphs(run, style.size)}] TJ `;
    }
    return out;
  }

  /** The array of TJ: codes, and between them the corrections in thousandths of the size that bring the next glyph to its place. */
  #glyphs(run: readonly Placed[], size: number): string {
    let out = '';
    let codes = '';
    let pen = run[0]!.x;
    for (const { x, cluster } of run) {
      const correction = Math.round(((pen - x) * 1000) / size);
      if (correction !== 0) {
        if (codes) out += `<${codes}>`;
        out += correction;
        codes = '';
        pen -= (correction * size) / 1000;
      }
      const font = this.#document.embedded(cluster.face);
      codes += font.code(cluster.glyph, cluster.text);
      pen += (Math.round(cluster.face.advance(cluster.glyph) * 1000) * size) / 1000;
    }
    return codes ? `${out}<${codes}>` : out;
  }

  #marks(placed: readonly Placed[]): string {
    let out = '';
    for (const { x, cluster } of placed) {
      const { mark, style } = cluster;
      if (!mark) continue;
      const at = strokes[mark].map((n, i) => num(n * style.size + (i % 2 === 0 ? x : 0)));
      const path = at
        .map((n, i) => (i % 2 === 0 ? n : `${n} ${i === 1 || (mark === 'cross' && i === 5) ? 'm' : 'l'}`))
        .join(' ');
      out += `${rgb(style.color, 'RG')}${num(style.size / 14)} w ${path} S `;
    }
    return out;
  }

  /** An entry that leads to a line; pdfkit counts its place from the right and the top. */
  #addOutline({ level, text }: Outline, top: number): void {
    const place = { left: this.#document.page.width, top };
    if (level === 0) {
      this.#outline = [this.#document.outline.addItem(text, place)];
      return;
    }
    const depth = Math.min(level, this.#outline.length);
    this.#outline.length = depth;
    this.#outline.push(this.#outline[depth - 1]!.addItem(text, { ...place, expanded: level === 1 }));
  }

  override renderSVG(svg: PlacedSvg): void {
    this.#turned(svg, () => {
      const paths = filledPaths(svg.svg);
      const { x, y, _width: width, _height: height } = svg;
      if (paths) this.#document.addContent(placedPaths(paths, { x, y, width, height }));
      else super.renderSVG(svg);
    });
  }

  override renderImage(image: PlacedImage): void {
    this.#turned(image, () => this.#cropped(image));
  }

  #turned({ x, y, _width: width, _height: height, turn }: PlacedPicture, draw: () => void): void {
    if (!turn) {
      draw();
      return;
    }
    const origin: [number, number] = [x + width / 2, y + height / 2];
    this.#document.save();
    this.#document.rotate(turn.angle, { origin });
    this.#document.scale(turn.mirrored?.across ? -1 : 1, turn.mirrored?.down ? -1 : 1, { origin });
    draw();
    this.#document.restore();
  }

  #cropped(image: PlacedImage): void {
    const { crop, x, y, _width: width, _height: height } = image;
    if (!crop) {
      super.renderImage(image);
      return;
    }
    const [w, h] = [width / (1 - crop.left - crop.right), height / (1 - crop.top - crop.bottom)];
    this.#document.save();
    this.#document.rect(x, y, width, height).clip();
    super.renderImage({ ...image, x: x - w * crop.left, y: y - h * crop.top, _width: w, _height: h });
    this.#document.restore();
  }

  override renderVector(vector: { rules?: Rules; x: number; y: number }): void {
    if (!vector.rules) {
      super.renderVector(vector);
      return;
    }
    let out = 'q ';
    for (const { width, color, lines } of vector.rules) {
      out += `${num(width)} w 2 J ${rgb(color, 'RG')}`;
      for (const { x1, y1, x2, y2 } of lines) {
        out += `${num(vector.x + x1)} ${num(vector.y + y1)} m ${num(vector.x + x2)} ${num(vector.y + y2)} l `;
      }
      out += 'S ';
    }
    this.#document.addContent(`${out}Q`);
  }
}

/** The first four numbers of the matrix that turns by `degrees` clockwise. */
function turn(degrees = 0): string {
  if (degrees === 0) return '1 0 0 1';
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos].map(num).join(' ');
}

/** Ticks and crosses of boxes, ems from the character's origin. */
const strokes = {
  tick: [0.25, 0.4, 0.42, 0.15, 0.85, 0.8],
  cross: [0.25, 0.15, 0.75, 0.65, 0.25, 0.65, 0.75, 0.15],
};

/** Stops that stand in the upper right corner of their square where lines run down. */
const stops = new Set('，。、；：');

/** Characters that keep standing in a line that runs down; brackets, dashes and Latin letters lie. */
const standsUpright = ({ cluster: { kind, text } }: Placed): boolean =>
  kind === 'han' || stops.has(text) || text === '？' || text === '！';

/** Turns one character back about the middle of its square. */
function uprightMatrix({ x, cluster: { text, style } }: Placed): string {
  const { size, rise } = style;
  const middle = { x: x + size / 2, y: rise + size * 0.38 };
  const corner = stops.has(text) ? size * 0.55 : 0;
  return ['0 1 -1 0', num(middle.x + size * 0.38 - corner), num(middle.y - size / 2 + corner)].join(' ');
}

/** Neighbours that share face and style. */
function runsOf(placed: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const piece of placed) {
    const last = runs.at(-1)?.[0]?.cluster;
    if (last && last.face === piece.cluster.face && last.style === piece.cluster.style) runs.at(-1)!.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
