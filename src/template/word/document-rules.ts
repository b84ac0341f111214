import { decodeEntities } from '../../office/index.js';
import { asExpression } from '../markdown/expressions.js';
import { measure } from '../markdown/measures.js';
import type { Profile } from '../profile.js';
import type { TagTable } from '../tags.js';
import { childNamed, element, elements, insert, isElement, splitStandIns, walk, type XmlElement } from '../xml/tree.js';

/** Children of `w:pPr` that stand behind `w:ind`. */
const BEHIND_INDENT =
  /^w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)$/;

/** Ids of the styles that the rules look for, whatever a word processor has made of them. */
export interface DocumentStyles {
  title?: string;
  signature?: string;
  date?: string;
}

const NAMES: Record<keyof DocumentStyles, RegExp> = { title: /^Title$/i, signature: /^署名$/, date: /^成文日期$/ };

export function documentStylesIn(stylesXml: string): DocumentStyles {
  const found: DocumentStyles = {};
  for (const [style, id] of stylesXml.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>(?:(?!<\/w:style>)[\s\S])*<\/w:style>/g,
  )) {
    const name = /<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '';
    for (const [key, pattern] of Object.entries(NAMES))
      if (pattern.test(name)) found[key as keyof DocumentStyles] = id!;
  }
  return found;
}

/**
 * What a report's Word template leaves to the program: a title breaks only at its marks `｜`, and signature and date
 * stand by the rule for documents without a seal (GB/T 9704 7.3.5.2), as with a text template.
 */
export function applyDocumentRules(body: XmlElement, table: TagTable, profile: Profile, styles: DocumentStyles): void {
  const measures = measure(profile);
  const inStyle = (id: string | undefined): XmlElement | undefined =>
    id === undefined ? undefined : [...elements(body, 'w:p')].find((p) => styleOf(p) === id);
  const title = inStyle(styles.title);
  if (title && textOf(title).includes('｜')) {
    const width = Math.floor(measures.textWidth.portrait / 20 / profile.text.titleSize.value);
    const place = firstPlace(title, table);
    replaceText(title, table.generate(`{{__title ${asExpression(textOf(title), table)} ${width}}}`, place), table);
  }
  const signature = inStyle(styles.signature);
  if (!signature) return;
  const date = inStyle(styles.date);
  const args = `${asExpression(textOf(signature), table)} ${asExpression(date ? textOf(date) : '', table)} ${profile.text.signatureRight.value} ${measures.em}`;
  indent(signature, 'right', table.generate(`{{__signatureIndent ${args}}}`, firstPlace(signature, table), true));
  if (date)
    indent(
      date,
      'left',
      table.generate(`{{__dateIndent ${args} ${measures.textWidth.portrait}}}`, firstPlace(date, table), true),
      // Digits wider than half a character must not break the line.
      -2 * measures.em,
    );
}

function styleOf(paragraph: XmlElement): string | undefined {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = properties && childNamed(properties, 'w:pStyle');
  return /w:val="([^"]*)"/.exec(style?.attributes ?? '')?.[1];
}

/** The text of a paragraph, its tags as stand-ins. */
function textOf(paragraph: XmlElement): string {
  let text = '';
  for (const node of walk(paragraph))
    if (node.parent?.name === 'w:t') {
      if (node.kind === 'text') text += decodeEntities(node.text);
      else if (node.kind === 'tag') text += String.fromCharCode(0xe100 + node.tag.index);
    }
  return text;
}

function firstPlace(paragraph: XmlElement, table: TagTable): ReturnType<TagTable['of']>['place'] {
  for (const node of walk(paragraph)) if (node.kind === 'tag') return node.tag.place;
  return { kind: 'template', file: table.file, around: table.restore(textOf(paragraph)) };
}

function replaceText(paragraph: XmlElement, standIn: string, table: TagTable): void {
  const [first, ...rest] = [...elements(paragraph, 'w:t')];
  for (const text of rest) text.children = [];
  if (!first) return;
  first.children = [];
  insert(first, 0, ...splitStandIns(standIn, table));
}

function indent(paragraph: XmlElement, side: 'left' | 'right', standIn: string, right?: number): void {
  const properties = childNamed(paragraph, 'w:pPr')!;
  let own = childNamed(properties, 'w:ind');
  if (!own) {
    own = element('w:ind');
    const at = properties.children.findIndex((c) => isElement(c) && BEHIND_INDENT.test(c.name));
    insert(properties, at < 0 ? properties.children.length : at, own);
  }
  const sides = right === undefined ? [side, side === 'left' ? 'start' : 'end'] : ['left', 'start', 'right', 'end'];
  const kept = own.attributes.replace(new RegExp(`\\s*w:(?:${sides.join('|')})(?:Chars)?="[^"]*"`, 'g'), '');
  own.attributes = `${kept} w:${side}="${standIn}"${right === undefined ? '' : ` w:right="${right}"`}`;
}
