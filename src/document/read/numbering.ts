import { formatNumber } from '../number-format.js';
import { integer } from './measure.js';
import { formatName } from './number-format-name.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { readParagraphProperties } from './paragraph-properties.js';
import type { Styles } from './styles.js';
import { isSymbolFont, symbolCharacter } from './symbols.js';
import type { El } from './xml.js';
import { child, val } from './xml.js';

export interface Counted {
  number: number;
  format: string;
}

interface Level {
  format: string;
  text: string;
  start: number;
  suffix: string;
  legal: boolean;
  style?: string;
  properties: ParagraphProperties;
}

interface List {
  levels: Map<number, Level>;
  /** Lists of one abstract definition count on together. */
  abstractId: string;
  restarts: Map<number, number>;
}

export interface Numbering {
  /** Indents and such of a list level. */
  properties(numId: string, level: number): ParagraphProperties | undefined;
  /** Level of the list that is bound to a paragraph style. */
  levelOfStyle(numId: string, styleId: string): number | undefined;
  /** Counts one paragraph on and gives what Word prints before it; undefined for an unknown list. `tab`: a tab follows; `counted`: the counters in it with their formats. */
  next(numId: string, level: number): { label: string; tab: boolean; counted: Counted[] } | undefined;
}

/** numbering.xml (root element, may be missing). Stateful: call `next` in document order. */
export function readNumbering(root: El | undefined, styles: Styles): Numbering {
  const abstracts = new Map<string, El>();
  const nums = new Map<string, El>();
  for (const el of root?.children ?? []) {
    if (el.name === 'w:abstractNum') abstracts.set(el.attrs['w:abstractNumId'] ?? '', el);
    if (el.name === 'w:num') nums.set(el.attrs['w:numId'] ?? '', el);
  }
  const lists = new Map<string, List | undefined>();
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  function load(numId: string, depth = 0): List | undefined {
    const num = nums.get(numId);
    const abstractId = val(num, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(abstractId);
    if (!num || !abstract || depth > 5) return undefined;
    const link = val(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : styles.numberingId(link);
    if (linked !== undefined && linked !== numId) return load(linked, depth + 1);
    const list: List = { levels: readLevels(abstract), abstractId, restarts: new Map() };
    for (const override of num.children) {
      if (override.name !== 'w:lvlOverride') continue;
      const index = integer(override.attrs['w:ilvl']) ?? 0;
      for (const [i, level] of readLevels(override)) list.levels.set(i, level);
      const start = integer(val(override, 'w:startOverride'));
      if (start !== undefined) list.restarts.set(index, start);
    }
    return list;
  }
  const listOf = (numId: string): List | undefined => {
    if (!lists.has(numId)) lists.set(numId, load(numId));
    return lists.get(numId);
  };

  return {
    properties: (numId, level) => listOf(numId)?.levels.get(level)?.properties,
    levelOfStyle(numId, styleId) {
      for (const [i, level] of listOf(numId)?.levels ?? []) if (level.style === styleId) return i;
      return undefined;
    },
    next(numId, index) {
      const list = listOf(numId);
      const level = list?.levels.get(index);
      if (!list || !level) return undefined;
      let counts = counters.get(list.abstractId);
      if (!counts) {
        counts = [];
        counters.set(list.abstractId, counts);
      }
      if (!begun.has(numId)) {
        begun.add(numId);
        for (const [i, start] of list.restarts) counts[i] = start - 1;
      }
      counts[index] = (counts[index] ?? level.start - 1) + 1;
      counts.length = index + 1;
      return label(list, level, counts);
    },
  };
}

function readLevels(parent: El): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const el of parent.children) {
    if (el.name !== 'w:lvl') continue;
    const style = val(el, 'w:pStyle');
    const format = formatName(el) ?? 'decimal';
    levels.set(integer(el.attrs['w:ilvl']) ?? 0, {
      format,
      text: levelText(el, format),
      start: integer(val(el, 'w:start')) ?? 1,
      suffix: val(el, 'w:suff') ?? 'tab',
      legal: child(el, 'w:isLgl') !== undefined,
      properties: readParagraphProperties(child(el, 'w:pPr')),
      ...(style !== undefined && { style }),
    });
  }
  return levels;
}

/** The pattern of a level; bullets from a symbol font become the sign that they look like. */
function levelText(el: El, format: string): string {
  const text = val(el, 'w:lvlText') ?? '';
  if (format !== 'bullet') return text;
  const font = child(child(el, 'w:rPr'), 'w:rFonts')?.attrs['w:ascii'];
  return [...text]
    .map((c) => {
      const code = c.codePointAt(0)!;
      return isSymbolFont(font) || (code >= 0xf000 && code <= 0xf0ff)
        ? (symbolCharacter(font ?? 'Symbol', code) ?? '•')
        : c;
    })
    .join('');
}

function label(list: List, level: Level, counts: (number | undefined)[]): NonNullable<ReturnType<Numbering['next']>> {
  const counted: Counted[] = [];
  const text =
    level.format === 'bullet'
      ? level.text
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const i = Number(digit) - 1;
          const of = list.levels.get(i);
          const number = counts[i] ?? of?.start ?? 1;
          const format = level.legal && i < counts.length - 1 ? 'decimal' : (of?.format ?? 'decimal');
          counted.push({ number, format });
          return formatNumber(number, format);
        });
  const needsGap = level.suffix === 'space' || (level.suffix === 'tab' && /\w$/.test(text));
  return { label: text && needsGap ? `${text} ` : text, tab: level.suffix === 'tab', counted };
}
