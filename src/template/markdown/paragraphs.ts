import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Profile } from '../profile.js';
import { parseInline, type Span } from './inline.js';

type Align = 'left' | 'center' | 'right';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** One kind of type in all four slots of a run; digits and Latin letters in their own product where the profile says so. */
export function fontOf(profile: Profile, role: keyof Profile['fonts']) {
  const { value: font, latin = font } = profile.fonts[role];
  return { ascii: latin, hAnsi: latin, eastAsia: font, cs: latin, hint: 'eastAsia' };
}

function runs(spans: Span[], profile: Profile, runIn = false): TextRun[] {
  return spans.flatMap(({ text, bold }, i) => {
    const kaiti = runIn && i === 0;
    return text.split('\n').map(
      (piece, line) =>
        new TextRun({
          text: piece,
          ...(line > 0 && { break: 1 }),
          ...(kaiti && { font: fontOf(profile, 'kaiti') }),
          ...(bold && !kaiti && { bold: true }),
        }),
    );
  });
}

/** A paragraph in a style; `text` in Markdown, stand-ins in it. */
export function styled(
  style: string | undefined,
  text: string,
  profile: Profile,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ ...options, ...(style && { style }), children: runs(parseInline(text), profile) });
}

/** How a paragraph differs from the body's. */
export interface ParagraphLook {
  align?: Align;
  style?: string;
  keepNext?: boolean;
}

/** A body paragraph. `**…**` at its beginning is a run-in heading in 楷体. */
export function bodyParagraph(text: string, profile: Profile, look: ParagraphLook = {}): Paragraph {
  const spans = parseInline(text);
  return new Paragraph({
    ...(look.style && { style: look.style }),
    ...(look.align && { style: 'Aligned', alignment: ALIGN[look.align] }),
    ...(look.keepNext && { keepNext: true }),
    children: runs(spans, profile, spans[0]?.bold === true),
  });
}

/** A paragraph that only carries block tags; it goes when they are lifted. */
export const tagParagraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

export const cellParagraph = (text: string, head: boolean, align: Align, profile: Profile): Paragraph =>
  new Paragraph({
    style: head ? 'TableHead' : 'TableText',
    ...(!head && align !== 'left' && { alignment: ALIGN[align] }),
    children: runs(parseInline(text), profile),
  });
