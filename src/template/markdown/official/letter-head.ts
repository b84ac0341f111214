import { type Table, TableAnchorType } from 'docx';
import { twips } from '../../profile.js';
import { bareTable, rule } from './bare-table.js';
import type { OfficialContext } from './official-parts.js';
import { letterhead, line, RED, thin } from './pieces.js';
import { firstLines } from './red-head.js';

/** Lines of the red double rule, pt: thick, the gap, thin. */
const DOUBLE = { thick: 1.5, gap: 1, thin: 0.5 };

/** White between the ink of the issuing body's name and the foot of its line, in ems: more in LibreOffice, less in a PDF of ours. */
const BELOW_INK = 0.03;

/** Left end of the letter's rules: centred on the page, so left of the type area. Twips. */
export const ruleLeft = ({ profile, measures }: Pick<OfficialContext, 'profile' | 'measures'>): number =>
  Math.round((measures.page.width - twips(profile.letter.ruleWidth)) / 2) - measures.margin.left;

/**
 * The head of a letter (GB/T 9704 10.1): the issuing body's name 30 mm below the paper's edge, above the type area, therefore
 * a floating table; the double rule 4 mm below, 份号, 密级 and 紧急程度 at the left and 发文字号 at the right under it, two
 * blank lines before the title.
 */
export function letterHead(context: OfficialContext): Table[] {
  const { profile, measures, text } = context;
  const { letter, head } = profile;
  const width = measures.textWidth.portrait;
  const columns = [-ruleLeft(context), Math.ceil(width / 2), Math.floor(width / 2)];
  const rest = twips(letter.ruleWidth) - columns.reduce((a, b) => a + b, 0);
  const gap = (height: number) => ({ height, cells: [{ span: 4, children: [thin()] }] });
  return [
    bareTable(
      [...columns, rest],
      [
        { cells: [{ span: 4, children: [letterhead(text('letterhead') ?? '')] }] },
        gap(twips(letter.ruleGap) - Math.round(BELOW_INK * twips(head.markSize))),
        {
          ...gap(Math.round((DOUBLE.thick + DOUBLE.gap + DOUBLE.thin) * 20)),
          top: rule(DOUBLE.thick, RED),
          bottom: rule(DOUBLE.thin, RED),
        },
        // 7/8 of a 3号 character between the rule and what follows.
        gap(Math.round((twips(profile.text.size) * 7) / 8)),
        {
          cells: [[thin()], firstLines(text), [line('Signer', text('documentNumber') ?? '')], [thin()]].map(
            (children) => ({ children }),
          ),
        },
        gap(Math.round(head.titleGap.value * measures.linePitch)),
      ],
      {
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: measures.margin.left + ruleLeft(context),
          absoluteVerticalPosition: twips(letter.markTop),
        },
      },
    ),
  ];
}
