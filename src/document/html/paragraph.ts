import { escapeText } from '../../office/index.js';
import type { Heading, Paragraph, ParagraphFormat } from '../tree.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

export const paragraph = (node: Paragraph, writer: HtmlWriter): string => paragraphElement('p', node, writer);

/** A paragraph or heading as element `tag`. */
export function paragraphElement(tag: string, node: Paragraph | Heading, writer: HtmlWriter): string {
  const content = `${label(node, writer)}${writer.inlines(node.inlines)}`;
  return `<${tag}${writer.styles.attribute(paragraphCss(node.format))}>${content || '<br>'}</${tag}>`;
}

/** The automatic number looks like the text that follows it. */
function label({ listLabel: text, listTab, inlines }: Paragraph | Heading, writer: HtmlWriter): string {
  if (!text) return '';
  const first = inlines.find((i) => i.kind === 'run');
  const tab = listTab ? writer.inlines([{ kind: 'tab' }]) : '';
  return (first ? writer.inlines([{ ...first, text }]) : escapeText(text)) + tab;
}

export function paragraphCss({ align, indent, space, line, borders, fill }: ParagraphFormat): string[] {
  return [
    `text-align:${align}`,
    ...(indent.firstLine ? [`text-indent:${pt(indent.firstLine)}`] : []),
    ...(space.before || space.after || indent.left || indent.right
      ? [`margin:${pt(space.before)} ${pt(indent.right)} ${pt(space.after)} ${pt(indent.left)}`]
      : []),
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
      const border = borders?.[side];
      if (!border) return [];
      return [
        `border-${side}:${pt(border.width)} solid #${border.color ?? '000000'}`,
        ...(border.gap ? [`padding-${side}:${pt(border.gap)}`] : []),
      ];
    }),
    ...(fill ? [`background:#${fill}`] : []),
    `line-height:${line.rule === 'multiple' ? Math.round(line.value * 130) / 100 : pt(line.value)}`,
  ];
}
