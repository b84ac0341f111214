import { rootOf } from '../../xml/children.js';
import type { XmlSource } from '../../xml/scanner.js';
import { splice } from '../../xml/splice.js';

/** The workbook part with the order to compute all formulas anew when a program opens the file. */
export function computedOnLoad(xml: string, source: XmlSource): string {
  const root = rootOf(xml, source);
  const existing = root.children.find((child) => child.name === 'calcPr');
  if (existing) {
    const tag = xml.slice(existing.start, existing.openEnd).replace(/\s+fullCalcOnLoad=["']\w+["']/, '');
    const text = tag.replace(/^<([\w:]+)/, '<$1 fullCalcOnLoad="1"');
    return splice(xml, [{ start: existing.start, end: existing.openEnd, text }]);
  }
  const before = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
  const at = root.children.findLast((child) => before.includes(child.name))?.end ?? root.closeStart;
  return splice(xml, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
