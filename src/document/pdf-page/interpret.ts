import type { PdfDict, PdfFile } from '../pdf-file/index.js';
import { PdfParser } from '../pdf-file/parse.js';
import { isDict, isRef, nameOf, type PdfValue } from '../pdf-file/values.js';
import { colourOf } from './colour.js';
import { type OpenFont, openFont } from './font/open-font.js';
import { apply, combine, IDENTITY, type Matrix, matrixOf } from './matrix.js';
import type { Colour, PageContent } from './page.js';
import { Path } from './path.js';

const FORMS_DEPTH = 12;
/** In operators. */
const FORM_COST = 500;
const STATES = 256;
const CONTENT_LIMIT = 64 * 1024 * 1024;
const BLACK: Colour = [0, 0, 0];

/** How much is read: operators of one page and glyphs of it. A page of text has some thousands. */
export interface Budget {
  operators: number;
  glyphs: number;
}

interface State {
  ctm: Matrix;
  fill: Colour;
  stroke: Colour;
  lineWidth: number;
  font: OpenFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/** Follows the operators of a page's content (ISO 32000-1 annex A) as far as text, rectangles, lines and pictures go. */
export class Interpreter {
  #state: State;
  #stack: State[] = [];
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  /** How many characters read to the right, down, to the left, up. */
  readonly directions: [number, number, number, number] = [0, 0, 0, 0];
  #path = new Path();
  #depth = 0;

  constructor(
    readonly pdf: PdfFile,
    readonly page: PageContent,
    readonly fonts: Map<PdfDict, OpenFont>,
    readonly budget: Budget,
    ctm: Matrix,
  ) {
    this.#state = {
      ctm,
      fill: BLACK,
      stroke: BLACK,
      lineWidth: 1,
      font: undefined,
      size: 0,
      charSpace: 0,
      wordSpace: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run(content: Buffer, resources: PdfDict): void {
    if (content.length > CONTENT_LIMIT) this.page.cut = true;
    const parser = new PdfParser(content.toString('latin1', 0, CONTENT_LIMIT));
    let operands: PdfValue[] = [];
    for (let token = parser.token(); token; token = parser.token()) {
      if ('value' in token) {
        if (operands.length < 64) operands.push(token.value);
        continue;
      }
      if (--this.budget.operators < 0 || this.budget.glyphs < 0) {
        this.page.cut = true;
        return;
      }
      if (token.operator === 'BI') skipInlineImage(parser, () => this.#picture());
      else this.#operate(token.operator, operands, resources);
      operands = [];
    }
  }

  #operate(operator: string, operands: PdfValue[], resources: PdfDict): void {
    const state = this.#state;
    const numbers = operands.filter((one): one is number => typeof one === 'number');
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (operator) {
      case 'q':
        if (this.#stack.length < STATES) this.#stack.push({ ...state });
        return;
      case 'Q':
        this.#state = this.#stack.pop() ?? state;
        return;
      case 'cm':
        state.ctm = combine(matrixOf(numbers), state.ctm);
        return;
      case 'w':
        state.lineWidth = a;
        return;
      case 'm':
      case 'l':
        this.#path.point(operator === 'm', ...apply(state.ctm, a, b));
        return;
      case 'c':
        this.#path.curve(...apply(state.ctm, e, f));
        return;
      case 'v':
      case 'y':
        this.#path.curve(...apply(state.ctm, c, d));
        return;
      case 'h':
        this.#path.close();
        return;
      case 're':
        for (const [n, [x, y]] of [
          [a, b],
          [a + c, b],
          [a + c, b + d],
          [a, b + d],
        ].entries() as Iterable<[number, [number, number]]>)
          this.#path.point(n === 0, ...apply(state.ctm, x, y));
        this.#path.close();
        return;
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'n':
        this.#paint(operator);
        return;
      case 'Do':
        this.#draw(pdfName(operands[0]), resources);
        return;
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        state.fill = colourOf(numbers) ?? state.fill;
        return;
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        state.stroke = colourOf(numbers) ?? state.stroke;
        return;
      case 'cs':
        state.fill = BLACK;
        return;
      case 'CS':
        state.stroke = BLACK;
        return;
      default:
        this.#textOperator(operator, operands, numbers, resources);
    }
  }

  #textOperator(operator: string, operands: PdfValue[], numbers: number[], resources: PdfDict): void {
    const state = this.#state;
    const [a = 0, b = 0] = numbers;
    switch (operator) {
      case 'BT':
        this.#text = this.#line = IDENTITY;
        return;
      case 'Tf':
        state.font = this.#font(pdfName(operands[0]), resources);
        state.size = a;
        return;
      case 'Tc':
        state.charSpace = a;
        return;
      case 'Tw':
        state.wordSpace = a;
        return;
      case 'Tz':
        state.scale = a / 100;
        return;
      case 'TL':
        state.leading = a;
        return;
      case 'Ts':
        state.rise = a;
        return;
      case 'Tr':
        state.mode = a;
        return;
      case 'Td':
        this.#move(a, b);
        return;
      case 'TD':
        state.leading = -b;
        this.#move(a, b);
        return;
      case 'Tm':
        this.#text = this.#line = matrixOf(numbers);
        return;
      case 'T*':
        this.#move(0, -state.leading);
        return;
      case 'Tj':
        this.#show(operands[0]);
        return;
      case "'":
        this.#move(0, -state.leading);
        this.#show(operands[0]);
        return;
      case '"':
        [state.wordSpace, state.charSpace] = [a, b];
        this.#move(0, -state.leading);
        this.#show(operands[2]);
        return;
      case 'TJ':
        for (const one of Array.isArray(operands[0]) ? operands[0] : [])
          if (typeof one === 'number') this.#advance((-one / 1000) * state.size);
          else this.#show(one);
        return;
    }
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = combine([1, 0, 0, 1, x, y], this.#line);
  }

  /** Moves the pen along the line by unscaled text units. */
  #advance(by: number): void {
    const { scale, font } = this.#state;
    this.#text = combine(font?.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0], this.#text);
  }

  #show(string: PdfValue | undefined): void {
    const { font, size, charSpace, wordSpace, scale, rise, ctm, mode, fill, stroke } = this.#state;
    if (!font || typeof string !== 'object' || string === null || !('raw' in string)) return;
    for (const { bytes, code, text, width, missing } of font.codes(string.raw)) {
      if (--this.budget.glyphs < 0) return;
      const [a, b, c, d, x, y] = combine(combine([size * scale, 0, 0, size, 0, rise], this.#text), ctm);
      const along = Math.hypot(a, b);
      this.directions[Math.abs(a) >= Math.abs(b) ? (a > 0 ? 0 : 2) : b > 0 ? 1 : 3] += 1;
      if ([a, b, c, d, x, y].every(Number.isFinite))
        this.page.glyphs.push({
          text,
          x,
          y,
          width: font.vertical ? 0 : width * along,
          size: Math.hypot(c, d),
          font,
          upright: !font.vertical && a > 0 && Math.abs(b) < 0.02 * along,
          missing,
          hidden: mode === 3 || mode === 7,
          colour: mode === 1 ? stroke : fill,
        });
      const space = charSpace + (bytes === 1 && code === 32 ? wordSpace : 0);
      this.#advance(font.vertical ? -size + space : width * size + space);
    }
  }

  #font(name: string, resources: PdfDict): OpenFont | undefined {
    const dict = this.pdf.dict(this.pdf.dict(resources.get('Font')).get(name));
    if (dict.size === 0) return undefined;
    const font = this.fonts.get(dict) ?? openFont(this.pdf, dict);
    this.fonts.set(dict, font);
    return font;
  }

  #paint(operator: string): void {
    const { fill, stroke, lineWidth, ctm } = this.#state;
    if (/[sb]/.test(operator)) this.#path.close();
    if (/[fFBb]/.test(operator)) this.page.areas.push(...this.#path.filled(fill));
    if (/[SsBb]/.test(operator))
      this.page.areas.push(
        ...this.#path.stroked(stroke, lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))),
      );
    this.#path = new Path();
  }

  #draw(name: string, resources: PdfDict): void {
    const ref = this.pdf.dict(resources.get('XObject')).get(name);
    const dict = this.pdf.dict(ref);
    const kind = nameOf(this.pdf.resolve(dict.get('Subtype')));
    if (kind === 'Image') this.#picture();
    if (kind !== 'Form' || this.#depth >= FORMS_DEPTH) return;
    const content = this.pdf.stream(isRef(ref) ? ref : undefined);
    if (!content) return;
    this.budget.operators -= FORM_COST;
    const outer = { ...this.#state };
    const stack = this.#stack;
    const matrix = this.pdf.list(dict.get('Matrix')).map((one) => this.pdf.resolve(one));
    this.#state.ctm = combine(matrixOf(matrix), this.#state.ctm);
    this.#stack = [];
    this.#depth += 1;
    const own = this.pdf.resolve(dict.get('Resources'));
    this.run(content, isDict(own) ? own : resources);
    this.#depth -= 1;
    this.#stack = stack;
    this.#state = outer;
  }

  /** Pictures fill the unit square. */
  #picture(): void {
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x, y]) => apply(this.#state.ctm, x!, y!));
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    this.page.pictures.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
  }
}

const pdfName = (value: PdfValue | undefined): string => nameOf(value) ?? '';

function skipInlineImage(parser: PdfParser, picture: () => void): void {
  const start = parser.text.indexOf('ID', parser.at);
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = start + 2;
  picture();
  parser.at = start >= 0 && end.test(parser.text) ? end.lastIndex : parser.text.length;
}
