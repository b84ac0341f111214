import type { PdfDict, PdfFile } from '../pdf-file/index.js';
import { PdfParser } from '../pdf-file/parse.js';
import { isDict, isRef, nameOf, type PdfValue } from '../pdf-file/values.js';
import { colourOf } from './colour.js';
import type { OpenFont } from './font/open-font.js';
import { apply, combine, type Matrix, matrixOf } from './matrix.js';
import type { PageContent } from './page.js';
import { Path } from './path.js';
import { BLACK, type Budget, initialState, type State } from './state.js';
import { TextOperators } from './text-operators.js';

const FORMS_DEPTH = 12;
/** In operators. */
const FORM_COST = 500;
const STATES = 256;
const CONTENT_LIMIT = 64 * 1024 * 1024;

/** Follows the operators of a page's content (ISO 32000-1 annex A) as far as text, rectangles, lines and pictures go. */
export class Interpreter {
  #state: State;
  #stack: State[] = [];
  #path = new Path();
  #depth = 0;
  readonly #text: TextOperators;

  constructor(
    readonly pdf: PdfFile,
    readonly page: PageContent,
    fonts: Map<PdfDict, OpenFont>,
    readonly budget: Budget,
    ctm: Matrix,
  ) {
    this.#state = initialState(ctm);
    this.#text = new TextOperators(pdf, page, fonts, budget);
  }

  /** How many characters read to the right, down, to the left, up. */
  get directions(): readonly [number, number, number, number] {
    return this.#text.directions;
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
        this.#draw(nameOf(operands[0]) ?? '', resources);
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
        this.#text.operate(operator, operands, numbers, state, resources);
    }
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

function skipInlineImage(parser: PdfParser, picture: () => void): void {
  const start = parser.text.indexOf('ID', parser.at);
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = start + 2;
  picture();
  parser.at = start >= 0 && end.test(parser.text) ? end.lastIndex : parser.text.length;
}
