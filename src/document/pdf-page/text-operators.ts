import type { PdfDict, PdfFile } from '../pdf-file/index.js';
import { nameOf, type PdfValue } from '../pdf-file/values.js';
import { type OpenFont, openFont } from './font/open-font.js';
import { combine, IDENTITY, type Matrix, matrixOf } from './matrix.js';
import type { PageContent } from './page.js';
import type { Budget, State } from './state.js';

/** The operators of text (ISO 32000-1 9.3, 9.4): where each character of a page stands. */
export class TextOperators {
  #text: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  readonly directions: [number, number, number, number] = [0, 0, 0, 0];

  constructor(
    readonly pdf: PdfFile,
    readonly page: PageContent,
    readonly fonts: Map<PdfDict, OpenFont>,
    readonly budget: Budget,
  ) {}

  /** Does nothing for operators that are not of text. */
  operate(operator: string, operands: PdfValue[], numbers: number[], state: State, resources: PdfDict): void {
    const [a = 0, b = 0] = numbers;
    switch (operator) {
      case 'BT':
        this.#text = this.#line = IDENTITY;
        return;
      case 'Tf':
        state.font = this.#font(nameOf(operands[0]) ?? '', resources);
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
        this.#show(operands[0], state);
        return;
      case "'":
        this.#move(0, -state.leading);
        this.#show(operands[0], state);
        return;
      case '"':
        [state.wordSpace, state.charSpace] = [a, b];
        this.#move(0, -state.leading);
        this.#show(operands[2], state);
        return;
      case 'TJ':
        for (const one of Array.isArray(operands[0]) ? operands[0] : [])
          if (typeof one === 'number') this.#advance((-one / 1000) * state.size, state);
          else this.#show(one, state);
        return;
    }
  }

  #move(x: number, y: number): void {
    this.#text = this.#line = combine([1, 0, 0, 1, x, y], this.#line);
  }

  /** Moves the pen along the line by unscaled text units. */
  #advance(by: number, { scale, font }: State): void {
    this.#text = combine(font?.vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by * scale, 0], this.#text);
  }

  #show(string: PdfValue | undefined, state: State): void {
    const { font, size, charSpace, wordSpace, scale, rise, ctm, mode, fill, stroke } = state;
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
      this.#advance(font.vertical ? -size + space : width * size + space, state);
    }
  }

  #font(name: string, resources: PdfDict): OpenFont | undefined {
    const dict = this.pdf.dict(this.pdf.dict(resources.get('Font')).get(name));
    if (dict.size === 0) return undefined;
    const font = this.fonts.get(dict) ?? openFont(this.pdf, dict);
    this.fonts.set(dict, font);
    return font;
  }
}
