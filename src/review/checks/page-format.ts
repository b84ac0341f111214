import type { Diagnostic } from '../../diagnostics/index.js';
import type { Document } from '../../document/index.js';
import type { Profile } from '../../template/index.js';
import { pageFormat } from '../codes.js';

const mm = (pt: number): number => (pt / 72) * 25.4;
const shown = (value: number): string => `${Math.round(value * 10) / 10}毫米`;

/** Paper and the margins that GB/T 9704 prescribes (5.1, 5.2.1: 天头 37 mm ± 1, 订口 28 mm ± 1), section by section; `higher` is another 天头 that will do, that of a letter. */
export function checkPageFormat(
  document: Document,
  profile: Profile,
  file: string,
  higher?: Profile['page']['top'],
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  document.sections.forEach(({ page }, index) => {
    const portrait = page.orientation === 'portrait';
    const [width, height] = portrait ? [page.width, page.height] : [page.height, page.width];
    // On a turned page the top and left margins of the upright page are its right (or left) and top.
    const [top, left] = portrait ? [page.margin.top, page.margin.left] : [undefined, undefined];
    const near = (measure: Profile['page']['top']): number => Math.abs(mm(top ?? 0) - measure.value);
    const head = higher && near(higher) < near(profile.page.top) ? higher : profile.page.top;
    const rules: [string, number | undefined, Profile['page']['width']][] = [
      ['纸张宽度', width, profile.page.width],
      ['纸张高度', height, profile.page.height],
      ['天头（上页边）', top, head],
      ['订口（左页边）', left, profile.page.left],
    ];
    for (const [name, value, measure] of rules) {
      if (value === undefined || measure.strength !== '规定') continue;
      if (Math.abs(mm(value) - measure.value) <= (measure.tolerance ?? 0.5) + 0.05 || seen.has(name)) continue;
      seen.add(name);
      found.push(
        pageFormat({
          place: { kind: 'document', file, section: `第${index + 1}节页面设置` },
          found: shown(mm(value)),
          expected: [shown(measure.value)],
          message: `${name}是${shown(mm(value))}，GB/T 9704 第${measure.clause}条规定为${shown(measure.value)}。`,
        }),
      );
    }
  });
  return found;
}
