import { isRef, type PdfDict, type PdfFile, type PdfValue } from '../pdf-file/index.js';
import type { OpenFont } from './font/open-font.js';
import { Interpreter } from './interpret.js';
import type { Matrix } from './matrix.js';
import type { PageContent } from './page.js';
import type { Budget } from './state.js';

/** Of a whole file. */
const OPERATORS = 30_000_000;
const GLYPHS = 5_000_000;
/** Of one page. */
const PAGE_OPERATORS = 2_000_000;
const PAGE_GLYPHS = 200_000;

/**
 * Text, lines and pictures of each page at their places, whoever wrote the file. Never throws; what is too much
 * (`cut`) or not understood is left out.
 */
export function readPages(pdf: PdfFile): PageContent[] {
  const fonts = new Map<PdfDict, OpenFont>();
  const left: Budget = { operators: OPERATORS, glyphs: GLYPHS };
  return pdf.pages().map((page) => {
    const budget = {
      operators: Math.min(PAGE_OPERATORS, left.operators),
      glyphs: Math.min(PAGE_GLYPHS, left.glyphs),
    };
    const before = { ...budget };
    const content = readPage(pdf, page, fonts, budget);
    left.operators -= before.operators - budget.operators;
    left.glyphs -= before.glyphs - budget.glyphs;
    return content;
  });
}

/** So many characters of a page decide how it is held. */
const ENOUGH = 40;

/** A page that lies on its side, as scanners and viewers leave it, is turned so that its text reads from left to right. */
function readPage(pdf: PdfFile, page: PdfDict, fonts: Map<PdfDict, OpenFont>, budget: Budget): PageContent {
  const read = (turn: number): { content: PageContent; directions: readonly number[] } => {
    const { width, height, matrix } = viewOf(pdf, page, turn);
    const content: PageContent = { width, height, glyphs: [], areas: [], pictures: [], cut: false };
    const interpreter = new Interpreter(pdf, content, fonts, budget, matrix);
    interpreter.run(contentOf(pdf, page.get('Contents')), pdf.dict(page.get('Resources')));
    return { content, directions: interpreter.directions };
  };
  const { content, directions } = read(0);
  const turned = directions.findIndex((count, i) => i > 0 && count > ENOUGH && count > 0.7 * content.glyphs.length);
  return turned > 0 && !content.cut ? read(360 - 90 * turned).content : content;
}

/** Size of the page as shown, and what brings its own coordinates to ours. */
function viewOf(pdf: PdfFile, page: PdfDict, turn: number): { width: number; height: number; matrix: Matrix } {
  const box = (key: string): number[] | undefined => {
    const numbers = pdf.list(page.get(key)).map((one) => pdf.resolve(one));
    return numbers.length === 4 && numbers.every((n) => typeof n === 'number') ? (numbers as number[]) : undefined;
  };
  const [x1, y1, x2, y2] = (box('CropBox') ?? box('MediaBox') ?? [0, 0, 612, 792]) as [number, number, number, number];
  const unit = pdf.resolve(page.get('UserUnit'));
  const scale = typeof unit === 'number' && unit > 0 && unit < 100 ? unit : 1;
  const [left, right, bottom, top] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  const [width, height] = [(right - left) * scale, (top - bottom) * scale];
  const rotate = pdf.resolve(page.get('Rotate'));
  switch (((((typeof rotate === 'number' ? rotate : 0) + turn) % 360) + 360) % 360) {
    case 90:
      return { width: height, height: width, matrix: [0, scale, scale, 0, -bottom * scale, -left * scale] };
    case 180:
      return { width, height, matrix: [-scale, 0, 0, scale, right * scale, -bottom * scale] };
    case 270:
      return { width: height, height: width, matrix: [0, -scale, -scale, 0, top * scale, right * scale] };
    default:
      return { width, height, matrix: [scale, 0, 0, -scale, -left * scale, top * scale] };
  }
}

function contentOf(pdf: PdfFile, contents: PdfValue | undefined): Buffer {
  const whole = isRef(contents) ? pdf.stream(contents) : undefined;
  const parts = whole ? [whole] : pdf.list(contents).map((one) => pdf.stream(one) ?? Buffer.alloc(0));
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
