import { RelativeVerticalPosition, type Table, TableAnchorType } from 'docx';
import { twips } from '../../profile.js';
import { type BareRow, bareTable, rule } from './bare-table.js';
import type { OfficialContext } from './official-parts.js';
import { line } from './pieces.js';

/**
 * 版记 (GB/T 9704 7.4): 抄送, 印发机关 and 印发日期 between rules as wide as the type area, the last of which lies on its lower
 * edge. A letter has neither 印发机关 nor rules (10.1).
 */
export function imprint({ front, profile, measures, text }: OfficialContext): Table | undefined {
  const letter = front.layout === '信函';
  const copyTo = text('copyTo');
  const printedBy = letter ? undefined : text('printedBy');
  const printedOn = letter ? undefined : text('printedOn');
  if (front.layout === '普通' || !(copyTo || printedBy || printedOn)) return undefined;
  const { thick, thin, indent } = profile.imprint;
  const em = Math.round(indent.value * twips(profile.imprint.size));
  const width = measures.textWidth.portrait;
  // 2021年12月24日印发 and the space beside it.
  const dateWidth = 12 * em;
  const lines: BareRow['cells'][] = [];
  if (copyTo)
    lines.push([
      {
        span: 2,
        children: [line('Imprint', `抄送：${copyTo}。`, { indent: { left: 4 * em, hanging: 3 * em, right: em } })],
      },
    ]);
  if (printedBy || printedOn)
    lines.push([
      { children: [line('Imprint', printedBy ?? '', { indent: { left: em } })] },
      { children: [line('ImprintRight', printedOn ? `${printedOn}印发` : '', { indent: { right: em } })] },
    ]);
  const [outer, inner] = [rule(twips(thick) / 20), rule(twips(thin) / 20)];
  const rows = lines.map(
    (cells, i): BareRow =>
      letter ? { cells } : { cells, top: i === 0 ? outer : inner, bottom: i === lines.length - 1 ? outer : inner },
  );
  return bareTable([width - dateWidth, dateWidth], rows, {
    float: {
      // From the page's edge: LibreOffice before 7.6 lets no table float that is placed by margins and as wide as the text.
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: measures.margin.left,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
}
