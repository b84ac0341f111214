import type { Paragraph } from 'docx';
import type { OfficialContext } from './official-parts.js';
import { labelled, line } from './pieces.js';

/** 附注 in brackets (GB/T 9704 7.3.6) and, in minutes, 出席, 请假 and 列席 one line below the text (10.3.2, 10.3.3). */
export function attendance({ front, profile, measures, text }: OfficialContext): Paragraph[] {
  const { em, linePitch } = measures;
  const note = text('note');
  const lists =
    front.layout === '纪要'
      ? (
          [
            ['出席', text('attending')],
            ['请假', text('excused')],
            ['列席', text('observing')],
          ] as const
        ).flatMap(([label, names]) => (names ? [[`${label}：`, names] as const] : []))
      : [];
  return [
    ...(note ? [line('Normal', `（${note}）`)] : []),
    ...lists.map(([label, names], i) =>
      labelled('Aligned', ['heiti', label], ['fangsong', names], profile, {
        indent: { left: 5 * em, hanging: 3 * em },
        ...(i === 0 && { spacing: { before: linePitch } }),
      }),
    ),
  ];
}
