import type { PageArea, PageContent, PageGlyph, PageLine } from '../../document/index.js';
import type { Profile } from '../../template/index.js';
import { type MeasuredParagraph, paragraphsOf } from './paragraphs.js';
import { linesOutside, type MeasuredTable, tablesOf } from './tables.js';

export const MM = 72 / 25.4;

/** Where text may stand on a page (版心), pt from the upper left corner. */
export interface TypeArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface MeasuredPage {
  /** From 1, in the file's order. */
  nth: number;
  width: number;
  height: number;
  landscape: boolean;
  area: TypeArea;
  /** Lines of text that stand in no table, without the page number; top to bottom. */
  lines: PageLine[];
  tables: MeasuredTable[];
  /** What is printed outside the type area as page number, in reading order. */
  pageNumber?: PageNumber;
  content: PageContent;
}

export interface PageNumber {
  text: string;
  value: number;
  /** Along the upright sheet: its foot is where the number of an upright page stands. */
  turned: boolean;
  glyphs: PageGlyph[];
  size: number;
  /** Edges of the ink and baseline, pt. */
  left: number;
  right: number;
  y: number;
}

export interface MeasuredDocument {
  file: string;
  pages: MeasuredPage[];
  /** Size that most characters of the text have, pt. */
  bodySize: number;
  /** The running text, in reading order. */
  paragraphs: MeasuredParagraph[];
  /** The file tells opening quotation marks from closing ones. */
  tellsQuotes: boolean;
  profile: Profile;
}

/** Measures every page against the type area of the format profile. */
export function measure(contents: readonly PageContent[], file: string, profile: Profile): MeasuredDocument {
  const pages = contents.map((content, i) => measurePage(content, i + 1, profile));
  const bodySize = bodySizeOf(pages);
  const paragraphs = paragraphsOf({ pages, bodySize });
  return { file, pages, bodySize, paragraphs, tellsQuotes: tellsQuotes(pages), profile };
}

function measurePage(content: PageContent, nth: number, profile: Profile): MeasuredPage {
  const { width, height } = content;
  const landscape = width > height;
  const area = typeAreaOf(profile, width, height);
  const tables = tablesOf(content);
  const lines = linesOutside(content, tables);
  const foot = lines.findLast((line) => line.y > area.bottom + 2 * MM && NUMBER.test(line.text));
  const pageNumber = foot ? numberOf(foot.glyphs, false) : turnedNumber(content, area);
  return {
    nth,
    width,
    height,
    landscape,
    area,
    lines: lines.filter((line) => line !== foot),
    tables,
    ...(pageNumber && { pageNumber }),
    content,
  };
}

/** On a landscape page the upright sheet lies on its side: its head is at the right. */
function typeAreaOf({ page }: Profile, width: number, height: number): TypeArea {
  const [top, left, right, bottom] = [page.top, page.left, page.right, page.bottom].map(({ value }) => value * MM) as [
    number,
    number,
    number,
    number,
  ];
  return width > height
    ? { left: bottom, right: width - top, top: left, bottom: height - right }
    : { left, right: width - right, top, bottom: height - bottom };
}

const NUMBER = /^[\s—–―─－·.()（）第-]*(\d{1,4}|[０-９]{1,4})[\s—–―─－·.()（）页-]*(?:[/／共]\s*\d{1,4}\s*页?)?$/;

function numberOf(glyphs: readonly PageGlyph[], turned: boolean): PageNumber | undefined {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  const text = glyphs
    .map((one) => one.text)
    .join('')
    .trim();
  const digits = NUMBER.exec(text)?.[1]?.normalize('NFKC');
  if (!digits) return undefined;
  return {
    text,
    value: Number(digits),
    turned,
    glyphs: [...glyphs],
    size: Math.max(...inked.map(({ size }) => size)),
    left: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    y: inked[0]!.y,
  };
}

function turnedNumber({ glyphs }: PageContent, area: TypeArea): PageNumber | undefined {
  const outside = glyphs.filter(({ upright, hidden, x }) => !upright && !hidden && (x < area.left || x > area.right));
  return outside.length > 0 && outside.length < 24 ? numberOf(outside, true) : undefined;
}

function bodySizeOf(pages: readonly MeasuredPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages)
    for (const { glyphs } of lines)
      for (const { size } of glyphs) {
        const rounded = Math.round(size * 2) / 2;
        counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
      }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Lines of running text within the type area, of the usual size. */
export const bodyLines = ({ lines, area }: MeasuredPage, { bodySize }: MeasuredDocument): PageLine[] =>
  lines.filter(({ y, size }) => y > area.top && y < area.bottom + 2 * MM && Math.abs(size - bodySize) < 0.75);

/** The value that occurs most often, values within `step` taken for one; undefined of none. */
export function usual(values: readonly number[], step: number): { value: number; share: number } | undefined {
  const bins = new Map<number, number[]>();
  for (const value of values) {
    const bin = Math.round(value / step);
    bins.set(bin, [...(bins.get(bin) ?? []), value]);
  }
  const most = [...bins.values()].reduce<number[]>((best, one) => (one.length > best.length ? one : best), []);
  if (most.length === 0) return undefined;
  return { value: most.reduce((sum, one) => sum + one, 0) / most.length, share: most.length / values.length };
}

/** Whether opening quotation marks are told from closing ones; some fonts name both alike. */
function tellsQuotes(pages: readonly MeasuredPage[]): boolean {
  const marks = pages.flatMap(({ lines }) => lines.map(({ text }) => text.replaceAll(/[^“”]/g, ''))).join('');
  const opening = marks.replaceAll('”', '').length;
  return marks.length - opening <= 2 * opening + 1;
}

/** Rules: long thin areas, level ones. */
export const levelRules = ({ content }: MeasuredPage): PageArea[] =>
  content.areas.filter(({ width, height }) => height <= 4 && width >= 100 * MM);

/** The red of red heads, from bright to dark. */
export const isRed = ({ colour: [red, green, blue] }: Pick<PageArea, 'colour'>): boolean =>
  red > 0.55 && green < 0.35 && blue < 0.35;
