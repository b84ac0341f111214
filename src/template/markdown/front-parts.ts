import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from 'docx';
import { argument, asExpression, scanFrontText } from './expressions.js';
import type { FrontMatter, FrontText } from './front-matter.js';
import { type FrontContext, officialParts } from './official/official-parts.js';
import { styled, tagParagraph } from './paragraphs.js';

/** Right indents that stand for the computed ones until the XML is there (the `docx` library takes numbers only). */
export const SIGNATURE_INDENT = 31111;
export const DATE_INDENT = 31112;

/** What the front matter prints: title and recipient before the text, list of attachments, signature and date after it. */
export interface FrontParts {
  before: (Paragraph | Table)[];
  after: Paragraph[];
  /** 版记, at the foot of the last page. */
  imprint?: Table;
  /** Title without break marks, for the file's properties. */
  titleProperty: string;
  /** Stand-ins for the two computed indents. */
  indents: { signature: string; date: string };
  /** Stand-ins for the size (half-points) and line pitch (twips) of the issuing body's name. */
  mark: { size: string; pitch: string };
  attachmentNames: string[];
}

/** Markdown signs have no meaning in front matter values. */
const verbatim = (text: string): string => text.replace(/[*\\]/g, '\\$&');

export function buildFrontParts(front: FrontMatter, context: FrontContext): FrontParts {
  const { table, profile, measures, report, plain } = context;
  const scan = (text: FrontText): string => scanFrontText(text, table, report);
  const title = asExpression(scan(front.title), table);
  const width = Math.floor(measures.textWidth.portrait / 20 / profile.text.titleSize.value);
  const official = officialParts(front, context);
  const titleText = plain
    ? verbatim(scan(front.title))
    : table.generate(`{{__title ${title} ${width}}}`, front.title.place);
  // A letter's head has the blank lines in itself: a floating table swallows the space before what follows.
  const lines = official.head.length > 0 && front.layout !== '信函' ? profile.head.titleGap.value : 0;
  const titleGap = { spacing: { before: Math.round(lines * measures.linePitch) } };
  const before = [...official.head, styled('Title', titleText, profile, { ...(lines > 0 && titleGap) })];
  if (front.recipient) before.push(styled('Recipient', `${verbatim(scan(front.recipient))}：`, profile));

  const names = front.attachments.map(({ name }) => scan(name));
  const after = attachmentList(front, names, context);
  const indents = { signature: '', date: '' };
  if (front.signature && plain) {
    after.push(styled('Signature', verbatim(scan(front.signature)), profile));
    if (front.date) after.push(styled('IssueDate', verbatim(scan(front.date)), profile));
  } else if (front.signature) {
    const signature = scan(front.signature);
    const date = front.date ? scan(front.date) : '';
    const sealed = front.seal === '加盖';
    const right = sealed ? profile.seal.dateRight.value : profile.text.signatureRight.value;
    const [name, day] = [asExpression(signature, table), asExpression(date, table)];
    const places = `${right} ${measures.em}`;
    const width = measures.textWidth.portrait;
    const generate = (source: string) => table.generate(source, (front.date ?? front.signature)!.place, true);
    indents.signature = generate(
      sealed ? `{{__sealIndent ${name} ${day} ${places} ${width}}}` : `{{__signatureIndent ${name} ${day} ${places}}}`,
    );
    indents.date = generate(
      sealed
        ? `{{__sealIndent ${day} ${day} ${places} ${width}}}`
        : `{{__dateIndent ${name} ${day} ${places} ${width}}}`,
    );
    const centred = (left: number) => ({ alignment: AlignmentType.CENTER, indent: { left } });
    const signaturePlace = sealed ? centred(SIGNATURE_INDENT) : { indent: { right: SIGNATURE_INDENT } };
    // Digits wider than half a character must not break the line.
    const datePlace = sealed ? centred(DATE_INDENT) : { indent: { left: DATE_INDENT, right: -2 * measures.em } };
    after.push(styled('Signature', verbatim(signature), profile, signaturePlace));
    if (front.date) after.push(styled('IssueDate', verbatim(date), profile, datePlace));
  }
  after.push(...official.closing);
  const titleProperty = plain
    ? scan(front.title).replaceAll('｜', '')
    : table.generate(`{{__titleText ${title}}}`, front.title.place, true);
  const { imprint, mark } = official;
  const attachmentNames = names.map((n) => table.restore(n));
  return { before, after, titleProperty, indents, mark, attachmentNames, ...(imprint && { imprint }) };
}

/** 附件说明 (GB/T 9704 7.3.4): names aligned under each other; a number only where there are several. */
function attachmentList(
  front: FrontMatter,
  names: string[],
  { table, profile, measures, report }: FrontContext,
): Paragraph[] {
  if (names.length === 0) return [];
  const conditions = front.attachments.map(({ when }) => when && argument(when.text));
  const place = front.attachments[0]!.name.place;
  const generate = (source: string): string => table.generate(source, place);
  const { em, linePitch } = measures;
  const first = names.length === 1 ? { left: 5 * em, hanging: 3 * em } : { left: 6 * em, hanging: 4 * em };
  const lines = [tagParagraph(generate(`{{附件共有 ${conditions.map((c) => c ?? 'true').join(' ')}}}`))];
  names.forEach((name, i) => {
    const { when } = front.attachments[i]!;
    const line = (prefix: string, options: IParagraphOptions) => (keepNext: boolean) => [
      styled('AttachmentList', `${prefix}${generate('{{附件序号}}')}${verbatim(name)}`, profile, {
        ...options,
        ...(keepNext && { keepNext }),
      }),
    ];
    const where = (condition: string, yes: Paragraph[], no: Paragraph[]): Paragraph[] => [
      tagParagraph(generate(`{{#if (${condition})}}`)),
      ...yes,
      tagParagraph(generate('{{else}}')),
      ...no,
      tagParagraph(generate('{{/if}}')),
    ];
    const kept = (paragraph: (keepNext: boolean) => Paragraph[]): Paragraph[] =>
      where('末尾附件', paragraph(true), paragraph(false));
    if (when) lines.push(tagParagraph(table.found(`{{#if ${conditions[i]}}}`, when.place, report)));
    lines.push(
      ...where(
        '首个附件',
        kept(line('附件：', { indent: first, spacing: { before: linePitch } })),
        kept(line('', { indent: { left: 6 * em, hanging: em } })),
      ),
    );
    if (when) lines.push(tagParagraph(generate('{{/if}}')));
  });
  return lines;
}
