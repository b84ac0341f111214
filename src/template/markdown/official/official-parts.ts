import type { Paragraph, Table } from 'docx';
import type { Diagnostic } from '../../../diagnostics/index.js';
import type { Profile } from '../../profile.js';
import type { TagTable } from '../../tags.js';
import { asExpression, scanFrontText } from '../expressions.js';
import type { FrontMatter, OfficialKey } from '../front-matter.js';
import type { Measures } from '../measures.js';
import { attendance } from './attendance.js';
import { imprint } from './imprint.js';
import { letterHead } from './letter-head.js';
import { redHead } from './red-head.js';

/** What the pieces of an official layout are made from; `text` gives an element with stand-ins in it. */
export interface OfficialContext {
  front: FrontMatter;
  profile: Profile;
  measures: Measures;
  text(key: OfficialKey): string | undefined;
}

/** The parts of the page that only official layouts have (GB/T 9704 7.2, 7.3.6, 7.4, 10). */
export interface OfficialParts {
  head: (Paragraph | Table)[];
  /** 附注 and, in minutes, who was there; before the attachments. */
  closing: Paragraph[];
  /** 版记, at the foot of the last page. */
  imprint: Table | undefined;
  /** Stand-ins for the size of the issuing body's name (half-points) and its line pitch (twips). */
  mark: { size: string; pitch: string };
}

/** What the front matter is printed with. */
export interface FrontContext {
  table: TagTable;
  profile: Profile;
  measures: Measures;
  report: (d: Diagnostic) => void;
  /** For a Word file that people edit: title, signature and date are their own text and placed when it is filled. */
  plain: boolean;
}

export function officialParts(
  front: FrontMatter,
  { table, profile, measures, report, plain }: FrontContext,
): OfficialParts {
  const scanned = new Map(
    (Object.entries(front.official) as [OfficialKey, NonNullable<FrontMatter['official'][OfficialKey]>][]).map(
      ([key, value]) => [key, scanFrontText(value, table, report)] as const,
    ),
  );
  const context: OfficialContext = {
    front,
    profile,
    measures,
    text: (key) => scanned.get(key),
  };
  const largest = profile.head.markSize.value;
  const mark = { size: String(largest * 2), pitch: String(largest * 20) };
  const name = front.official.letterhead;
  if (name && !plain) {
    const args = `${asExpression(scanned.get('letterhead') ?? '', table)} ${largest} ${measures.textWidth.portrait / 20}`;
    mark.size = table.generate(`{{__markSize ${args} 2}}`, name.place, true);
    mark.pitch = table.generate(`{{__markSize ${args} 20}}`, name.place, true);
  }
  const head = { 普通: () => [], 公文: redHead, 纪要: redHead, 信函: letterHead }[front.layout](context);
  return { head, closing: attendance(context), imprint: imprint(context), mark };
}
