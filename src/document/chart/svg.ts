import type { Drawing, Step } from './drawing.js';

/** A drawing as SVG: nothing but filled paths, which Word, browsers and PDF libraries all understand. */
export function svgOf({ width, height, shapes }: Drawing): string {
  const paths = shapes.map(({ outline, grey }) => `<path fill="${hex(grey)}" d="${outline.map(step).join('')}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}">${paths.join('')}</svg>`;
}

const hex = (grey: number): string => `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
const n = (value: number): string => String(Math.round(value * 100) / 100);

function step(one: Step): string {
  switch (one.to) {
    case 'move':
      return `M${n(one.x)} ${n(one.y)}`;
    case 'line':
      return `L${n(one.x)} ${n(one.y)}`;
    case 'curve':
      return `C${n(one.x1)} ${n(one.y1)} ${n(one.x2)} ${n(one.y2)} ${n(one.x)} ${n(one.y)}`;
    default:
      return 'Z';
  }
}
