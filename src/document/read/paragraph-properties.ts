import type { ParagraphFormat, TabStop } from '../tree.js';
import { fillOf, integer, onAttr, points, round, toggle } from './measure.js';
import type { Borders } from './table-borders.js';
import { readBorders } from './table-borders.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

/** What one level (defaults, a style, a list level, direct formatting) says about a paragraph. Absent: it says nothing. */
export interface ParagraphProperties {
  align?: ParagraphFormat['align'];
  /** pt; the `…Chars` are characters and win over the measure when not zero. */
  left?: number;
  leftChars?: number;
  right?: number;
  rightChars?: number;
  /** Negative: hanging. */
  firstLine?: number;
  firstLineChars?: number;
  before?: number;
  after?: number;
  /** The program chooses the space, whatever is measured. */
  autoBefore?: boolean;
  autoAfter?: boolean;
  line?: number;
  lineRule?: ParagraphFormat['line']['rule'];
  keepWithNext?: boolean;
  keepTogether?: boolean;
  pageBreakBefore?: boolean;
  /** No space between paragraphs of the same style. */
  contextualSpacing?: boolean;
  outline?: number;
  /** By place, pt; null takes away what a weaker level sets there. */
  tabs?: Map<number, TabStop | null>;
  borders?: Borders;
  /** RRGGBB or 'none'. */
  fill?: string;
  /** 0 switches inherited numbering off. */
  numId?: string;
  level?: number;
}

const aligns: Record<string, ParagraphFormat['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** Height of "one line" where spacing is given in lines and no measure stands beside it. */
const linePoints = 15.6;

/** `pPr` as {@link ParagraphProperties}. */
export function readParagraphProperties(pPr: El | undefined): ParagraphProperties {
  const p: ParagraphProperties = {};
  if (!pPr) return p;
  const align = aligns[val(pPr, 'w:jc') ?? ''];
  if (align) p.align = align;
  readIndent(child(pPr, 'w:ind'), p);
  readSpacing(child(pPr, 'w:spacing'), p);
  for (const [name, key] of [
    ['w:keepNext', 'keepWithNext'],
    ['w:keepLines', 'keepTogether'],
    ['w:pageBreakBefore', 'pageBreakBefore'],
    ['w:contextualSpacing', 'contextualSpacing'],
  ] as const) {
    const on = toggle(pPr, name);
    if (on !== undefined) p[key] = on;
  }
  const outline = integer(val(pPr, 'w:outlineLvl'));
  if (outline !== undefined) p.outline = outline;
  const tabs = child(pPr, 'w:tabs');
  if (tabs) p.tabs = readTabs(tabs);
  const borders = child(pPr, 'w:pBdr');
  if (borders) p.borders = readBorders(borders);
  const fill = fillOf(child(pPr, 'w:shd'));
  if (fill) p.fill = fill;
  const numPr = child(pPr, 'w:numPr');
  const numId = val(numPr, 'w:numId');
  if (numId !== undefined) p.numId = numId;
  const level = integer(val(numPr, 'w:ilvl'));
  if (level !== undefined) p.level = level;
  return p;
}

const leaders: Record<string, string> = { dot: '.', middleDot: '·', hyphen: '-', underscore: '_', heavy: '_' };
const stops: Record<string, TabStop['align']> = { center: 'center', right: 'right', end: 'right', decimal: 'decimal' };

function readTabs(tabs: El): Map<number, TabStop | null> {
  const found = new Map<number, TabStop | null>();
  for (const tab of tabs.children) {
    const at = points(tab.attrs['w:pos']);
    const kind = tab.attrs['w:val'] ?? 'left';
    if (tab.name !== 'w:tab' || at === undefined || kind === 'bar') continue;
    const leader = leaders[tab.attrs['w:leader'] ?? ''];
    found.set(at, kind === 'clear' ? null : { at, align: stops[kind] ?? 'left', ...(leader && { leader }) });
  }
  return found;
}

/** Later levels win; tab stops add up, border sides replace each other one by one. */
export function overrideParagraph(base: ParagraphProperties, level: ParagraphProperties): ParagraphProperties {
  const p = { ...base, ...level };
  if (base.tabs && level.tabs) p.tabs = new Map([...base.tabs, ...level.tabs]);
  if (base.borders && level.borders) p.borders = { ...base.borders, ...level.borders };
  return p;
}

function readIndent(ind: El | undefined, p: ParagraphProperties): void {
  if (!ind) return;
  const a = ind.attrs;
  const measure = (...names: string[]) => points(names.map((n) => a[`w:${n}`]).find((v) => v !== undefined));
  const chars = (...names: string[]) => {
    const n = integer(names.map((x) => a[`w:${x}`]).find((v) => v !== undefined));
    return n === undefined ? undefined : n / 100;
  };
  const hanging = measure('hanging');
  const hangingChars = chars('hangingChars');
  const firstLineChars = chars('firstLineChars');
  set(p, 'left', measure('left', 'start'));
  set(p, 'leftChars', chars('leftChars', 'startChars'));
  set(p, 'right', measure('right', 'end'));
  set(p, 'rightChars', chars('rightChars', 'endChars'));
  // `hanging` and `firstLine` exclude each other; LibreOffice cancels an inherited first line with hanging="0".
  set(p, 'firstLine', hanging === undefined ? measure('firstLine') : -hanging + 0);
  set(p, 'firstLineChars', hangingChars ? -hangingChars : (firstLineChars ?? hangingChars));
}

function readSpacing(spacing: El | undefined, p: ParagraphProperties): void {
  if (!spacing) return;
  const a = spacing.attrs;
  for (const side of ['before', 'after'] as const) {
    const lines = integer(a[`w:${side}Lines`]);
    const measure = points(a[`w:${side}`]) ?? (lines === undefined ? undefined : round((lines / 100) * linePoints));
    set(p, side, measure);
    const auto = a[`w:${side}Autospacing`];
    set(p, side === 'before' ? 'autoBefore' : 'autoAfter', auto === undefined ? undefined : onAttr(auto));
  }
  const line = a['w:line'];
  if (line === undefined) return;
  const rule = a['w:lineRule'];
  p.lineRule = rule === 'exact' ? 'exact' : rule === 'atLeast' ? 'at-least' : 'multiple';
  // One line is 12 pt, whether written in twips or with a unit.
  const height = points(line);
  set(p, 'line', p.lineRule === 'multiple' ? height && round(height / 12) : Math.abs(height ?? 0));
}

function set<K extends keyof ParagraphProperties>(
  p: ParagraphProperties,
  key: K,
  value: ParagraphProperties[K] | undefined,
) {
  if (value !== undefined) p[key] = value;
}

/** The finished format; `charSize` (pt) is what one character is wide in this paragraph, `autoSpace` (pt) what automatic space comes to. */
export function paragraphFormat(p: ParagraphProperties, charSize: number, autoSpace = 0): ParagraphFormat {
  const measured = (chars: number | undefined, pt: number | undefined) => round(chars ? chars * charSize : (pt ?? 0));
  const firstLine = measured(p.firstLineChars, p.firstLine);
  const format: ParagraphFormat = {
    align: p.align ?? 'left',
    indent: {
      left: measured(p.leftChars, p.left),
      right: measured(p.rightChars, p.right),
      firstLine,
    },
    space: { before: p.autoBefore ? autoSpace : (p.before ?? 0), after: p.autoAfter ? autoSpace : (p.after ?? 0) },
    line: { rule: p.lineRule ?? 'multiple', value: p.line || 1 },
  };
  if (p.keepWithNext) format.keepWithNext = true;
  if (p.keepTogether) format.keepTogether = true;
  if (p.pageBreakBefore) format.pageBreakBefore = true;
  const tabs = [...(p.tabs?.values() ?? [])].filter((t) => t !== null).sort((a, b) => a.at - b.at);
  if (tabs.length > 0) format.tabs = tabs;
  const borders = frameOf(p.borders);
  if (borders) format.borders = borders;
  if (p.fill && p.fill !== 'none') format.fill = p.fill;
  return format;
}

function frameOf(borders: Borders | undefined): ParagraphFormat['borders'] {
  const frame: NonNullable<ParagraphFormat['borders']> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = borders?.[side];
    if (line) frame[side] = { gap: 0, ...line };
  }
  return Object.keys(frame).length > 0 ? frame : undefined;
}
