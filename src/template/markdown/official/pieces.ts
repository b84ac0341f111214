import { type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Profile } from '../../profile.js';
import { fontOf } from '../paragraphs.js';

/** Stand for the size (half-points) and the line pitch (twips) of the issuing body's name until the XML is there. */
export const MARK_SIZE = 31113;
export const MARK_PITCH = 31114;

/** Red as printers of official documents use it on screen. */
export const RED = 'FF0000';

/** Takes no room on the page. */
export const thin = (): Paragraph =>
  new Paragraph({ style: 'Aligned', spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });

export const line = (style: string, text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, style, children: [new TextRun(text)] });

/** A label in one kind of type and what it labels in another. */
export const labelled = (
  style: string,
  label: [keyof Profile['fonts'], string],
  text: [keyof Profile['fonts'], string],
  profile: Profile,
  options: IParagraphOptions = {},
): Paragraph =>
  new Paragraph({
    ...options,
    style,
    children: [label, text].map(([role, words]) => new TextRun({ text: words, font: fontOf(profile, role) })),
  });

/** The issuing body's name, red; its size follows from its length while filling. */
export const letterhead = (name: string): Paragraph =>
  new Paragraph({
    style: 'Letterhead',
    spacing: { line: MARK_PITCH, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: name, size: MARK_SIZE, color: RED })],
  });
