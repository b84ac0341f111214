import { num, rgb } from './decorations.js';

const HEAD = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="([\d.]+)" height="([\d.]+)" viewBox="0 0 \1 \2">/;

export interface FilledPaths {
  width: number;
  height: number;
  /** Operators of a page's content, in the drawing's own measures, downwards. */
  operators: string;
}

/**
 * A drawing that is nothing but filled paths of absolute lines and curves, as our charts are (`chart/svg.ts`): said in the
 * page's own operators, which is some thirty times faster than reading it as SVG. Undefined: any other SVG.
 */
export function filledPaths(svg: string): FilledPaths | undefined {
  const head = HEAD.exec(svg);
  if (!head) return undefined;
  let operators = '';
  let at = head[0].length;
  for (const path of svg.matchAll(/<path fill="#([0-9a-f]{6})" d="([MLCZ\d .-]*)"\/>/g)) {
    if (path.index !== at) return undefined;
    at += path[0].length;
    operators += `${rgb(path[1]!, 'rg')}${operatorsOf(path[2]!)}f `;
  }
  return svg.slice(at) === '</svg>' ? { width: Number(head[1]), height: Number(head[2]), operators } : undefined;
}

const operatorsOf = (outline: string): string =>
  outline.replaceAll(/Z|([MLC])([^MLCZ]*)/g, (_, command?: string, points?: string) =>
    command ? `${points} ${command.toLowerCase()} ` : 'h ',
  );

/** The same, at a place of the page and in its size there. */
export const placedPaths = (
  { width, height, operators }: FilledPaths,
  at: Record<'x' | 'y' | 'width' | 'height', number>,
): string => `q ${num(at.width / width)} 0 0 ${num(at.height / height)} ${num(at.x)} ${num(at.y)} cm ${operators}Q`;
