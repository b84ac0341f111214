import type { Paragraph, Table } from 'docx';
import { twips } from '../../profile.js';
import { bareTable, rule } from './bare-table.js';
import type { OfficialContext } from './official-parts.js';
import { labelled, letterhead, line, RED, thin } from './pieces.js';

/**
 * The red head of a document or of minutes (GB/T 9704 7.2, 10.3): 份号, 密级, 紧急程度 from the first line on; the issuing
 * body's name 35 mm below the top of the type area; two blank lines; 发文字号 and, upward, 签发人; the red rule 4 mm below.
 */
export function redHead({ profile, measures, text }: OfficialContext): Table[] {
  const { head } = profile;
  const { em, linePitch, textWidth } = measures;
  const width = textWidth.portrait;
  const number = text('documentNumber') ?? '';
  const signer = text('signer');
  const numbers = signer
    ? [
        { children: [line('Aligned', number, { indent: { left: em } })] },
        {
          children: [
            labelled('Signer', ['fangsong', '签发人：'], ['kaiti', signer], profile, { indent: { right: em } }),
          ],
        },
      ]
    : [{ children: [line('DocumentNumber', number)], span: 2 }];
  // The rule's distance counts from the characters, not from the foot of their line.
  const white = Math.round((linePitch - twips(profile.text.size)) / 2);
  const whole = (children: Paragraph[]) => [{ children, span: 2 }];
  return [
    bareTable(
      [Math.ceil(width / 2), Math.floor(width / 2)],
      [
        { height: twips(head.markTop), cells: whole(firstLines(text)) },
        { cells: whole([letterhead(text('letterhead') ?? '')]) },
        { height: Math.round(head.numberGap.value * linePitch), cells: whole([thin()]) },
        { height: linePitch, cells: numbers },
        { height: twips(head.ruleGap) - white, cells: whole([thin()]), bottom: rule(twips(head.ruleWidth) / 20, RED) },
      ],
    ),
  ];
}

/** 份号, 密级和保密期限, 紧急程度, each on a line of its own (7.2.1–7.2.3). */
export function firstLines(text: OfficialContext['text']): Paragraph[] {
  const copyNumber = text('copyNumber');
  const marks = (['secrecy', 'urgency'] as const).flatMap((key) => text(key) ?? []);
  const lines = [
    ...(copyNumber ? [line('Aligned', copyNumber)] : []),
    ...marks.map((mark) => line('AttachmentLabel', mark)),
  ];
  return lines.length > 0 ? lines : [thin()];
}
