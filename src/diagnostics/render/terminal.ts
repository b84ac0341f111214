import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../diagnostic.js';
import { GROUPS, type Group, groupOf } from '../group.js';
import { countLine } from './count-line.js';
import { type Fold, fold, shortPlace } from './fold.js';
import { placeText, SEVERITY_WORDS } from './words.js';

const COLOURS = { error: 'red', warning: 'yellow', suspected: 'magenta', info: 'cyan' } as const;

/** Of a group of equals this many are written out; the rest are counted, with their first addresses. */
const SHOWN: Record<Severity, number> = { error: 3, warning: 3, suspected: 3, info: 1 };
/** A few of one code about a document that say different things are all written out. */
const DIFFERENT = 6;
const LISTED = 8;

/** What of a stream decides about colours. */
export interface ColourStream {
  isTTY?: boolean;
  hasColors?(): boolean;
}

/**
 * Diagnostics as text for a terminal, heaviest first: place, what is wrong, what to do; repeats folded; a count line at the
 * end. In colour when `stream` is a terminal that has colours.
 */
export function renderTerminal(diagnostics: readonly Diagnostic[], stream?: ColourStream): string {
  const colour = stream?.isTTY === true && (stream.hasColors?.() ?? true);
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(format, text, { validateStream: false }) : text;
  const render = (some: readonly Diagnostic[]): string[] => fold(some).map((group) => renderGroup(group, paint));
  const [first, ...named] = GROUPS;
  const of = (group: Group): Diagnostic[] => diagnostics.filter(({ code }) => groupOf(code) === group);
  const parts = render(of(first));
  for (const group of named) {
    const some = of(group);
    if (some.length > 0) parts.push(paint('bold', `${group}（${countLine(some)}）`), ...render(some));
  }
  return `${[...parts, paint('bold', countLine(diagnostics))].join('\n\n')}\n`;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function renderGroup({ first, all }: Fold, paint: Paint): string {
  const lines: string[] = [];
  const different =
    first.place?.kind === 'document' && all.length <= DIFFERENT && all.some(({ message }) => message !== first.message);
  const shown = different ? all : all.slice(0, SHOWN[first.severity]);
  for (const diagnostic of shown) {
    const word = paint(COLOURS[diagnostic.severity], `${SEVERITY_WORDS[diagnostic.severity]} ${diagnostic.code}`);
    lines.push(diagnostic.place ? `${word}  ${paint('bold', placeText(diagnostic.place))}` : word);
    lines.push(`  ${diagnostic.message}`);
    for (const { place, message } of diagnostic.related ?? [])
      lines.push(paint('dim', `    ${placeText(place)}：${message}`));
  }
  const rest = all.slice(shown.length);
  if (rest.length > 0) lines.push(`  ${restText(rest)}`);
  // The advice stands once, below the whole group.
  const [only, ...more] = first.severity === 'info' ? [] : first.fix;
  if (only !== undefined && more.length === 0) lines.push(`  怎么改：${only}`);
  else if (only !== undefined) lines.push('  怎么改：', ...first.fix.map((step, i) => `    ${i + 1}. ${step}`));
  return lines.join('\n');
}

function restText(rest: readonly Diagnostic[]): string {
  const places = rest.map(shortPlace).filter((text) => text !== '');
  const listed = [...new Set(places)].slice(0, LISTED).join('、');
  return `另有 ${rest.length} 处相同${listed && `：${listed}${places.length > LISTED ? ' 等' : ''}`}`;
}
