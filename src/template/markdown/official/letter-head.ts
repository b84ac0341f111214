import type { Paragraph, Table } from 'docx';
import { twips } from '../../profile.js';
import { type BareRow, bareTable, rule } from './bare-table.js';
import type { OfficialContext } from './official-parts.js';
import { letterhead, line, RED, thin } from './pieces.js';
import { firstLines } from './red-head.js';

/** Lines of the red double rule, pt: thick, the gap, thin. */
const DOUBLE = { thick: 1.5, gap: 1, thin: 0.5 };

/** The red double rule as a row: thick above at the head, below at the foot of the page (GB/T 9704 10.1). */
export const doubleRule = (thickAbove: boolean, children: Paragraph[]): BareRow => ({
  height: Math.round((DOUBLE.thick + DOUBLE.gap + DOUBLE.thin) * 20),
  cells: [{ children }],
  top: rule(thickAbove ? DOUBLE.thick : DOUBLE.thin, RED),
  bottom: rule(thickAbove ? DOUBLE.thin : DOUBLE.thick, RED),
});

/** Left end of the letter's rules: centred on the page, so left of the type area. Twips. */
export const ruleLeft = ({ profile, measures }: Pick<OfficialContext, 'profile' | 'measures'>): number =>
  Math.round((measures.page.width - twips(profile.letter.ruleWidth)) / 2) - measures.margin.left;

/**
 * The head of a letter (GB/T 9704 10.1): the issuing body's name at the top of the type area, the double rule 4 mm below,
 * 份号, 密级 and 紧急程度 at the left and 发文字号 at the right under it.
 */
export function letterHead(context: OfficialContext): Table[] {
  const { profile, measures, text } = context;
  const width = measures.textWidth.portrait;
  return [
    bareTable(
      [twips(profile.letter.ruleWidth)],
      [
        { cells: [{ children: [letterhead(text('letterhead') ?? '')] }] },
        { height: twips(profile.letter.ruleGap), cells: [{ children: [thin()] }] },
        doubleRule(true, [thin()]),
        // 7/8 of a 3号 character between the rule and what follows.
        { height: Math.round((twips(profile.text.size) * 7) / 8), cells: [{ children: [thin()] }] },
      ],
      { left: ruleLeft(context) },
    ),
    bareTable(
      [Math.ceil(width / 2), Math.floor(width / 2)],
      [
        {
          cells: [{ children: firstLines(text) }, { children: [line('Signer', text('documentNumber') ?? '')] }],
        },
      ],
    ),
  ];
}
