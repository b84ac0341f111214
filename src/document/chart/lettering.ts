import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { FontSet } from '../fonts/index.js';
import type { FontRole } from '../tree.js';
import type { Step } from './drawing.js';

/** Draws text as outlines: the picture looks alike wherever it is opened, whatever fonts are there. */
export interface Lettering {
  width(text: string, size: number): number;
  /** Outlines of a line of text; `x` is its left end, `y` its baseline. */
  outline(text: string, x: number, y: number, size: number): Step[];
}

const role: FontRole = 'heiti';

/** Opens what these texts need. Diagnostics as `FontSet.open`. */
export async function openLettering(fonts: FontSet, texts: readonly string[]): Promise<Outcome<Lettering>> {
  const characters = new Set([...texts.join('')].map((character) => character.codePointAt(0)!));
  const opened = await fonts.open(new Map([[role, characters]]));
  // That a stand-in serves is said when the document itself is laid out.
  const diagnostics: Diagnostic[] = opened.diagnostics.filter(({ severity }) => severity === 'error');
  if (!opened.value) return { diagnostics };
  const lookup = opened.value;
  const glyphs = (text: string) =>
    [...text].flatMap((character) => {
      const code = character.codePointAt(0)!;
      const face = lookup(role, code);
      if (!face) return [];
      const glyph = face.glyph(code);
      return [{ face, glyph, advance: face.advance(glyph) }];
    });
  return {
    value: {
      width: (text, size) => glyphs(text).reduce((sum, { advance }) => sum + advance * size, 0),
      outline(text, x, y, size) {
        let at = x;
        return glyphs(text).flatMap(({ face, glyph, advance }) => {
          const scale = size / face.font.unitsPerEm;
          const left = at;
          at += advance * size;
          return glyphSteps(face.font.getGlyph(glyph).path.commands, (px, py) => [left + px * scale, y - py * scale]);
        });
      },
    },
    diagnostics,
  };
}

interface Command {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: number[];
}

function glyphSteps(commands: readonly Command[], place: (x: number, y: number) => [number, number]): Step[] {
  let [px, py] = [0, 0];
  return commands.map(({ command, args }): Step => {
    const points: [number, number][] = [];
    for (let i = 0; i < args.length; i += 2) points.push(place(args[i]!, args[i + 1]!));
    const [x, y] = points.at(-1) ?? [px, py];
    const [fromX, fromY] = [px, py];
    [px, py] = [x, y];
    switch (command) {
      case 'moveTo':
        return { to: 'move', x, y };
      case 'lineTo':
        return { to: 'line', x, y };
      case 'quadraticCurveTo': {
        const [cx, cy] = points[0]!;
        const third = (from: number, control: number) => from + (2 / 3) * (control - from);
        return { to: 'curve', x1: third(fromX, cx), y1: third(fromY, cy), x2: third(x, cx), y2: third(y, cy), x, y };
      }
      case 'bezierCurveTo': {
        const [[x1, y1], [x2, y2]] = points as [[number, number], [number, number]];
        return { to: 'curve', x1, y1, x2, y2, x, y };
      }
      default:
        return { to: 'close' };
    }
  });
}
