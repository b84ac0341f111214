import { escapeText } from '../../office/index.js';
import { numberSwitches } from '../number-format.js';
import type { Heading, Inline, Paragraph, ParagraphFormat, TextFormat } from '../tree.js';
import { figureRun } from './figure.js';
import type { DocxWriter } from './package.js';
import { runProperties } from './text-format.js';
import { el, twips, val } from './xml.js';

/** A paragraph or heading as `w:p`; automatic numbers are written as text. `sectPr` ends a section with it. */
export function paragraphXml(node: Paragraph | Heading, writer: DocxWriter, sectPr = ''): string {
  const style = node.kind === 'heading' ? (node.level === 0 ? 'Title' : `Heading${node.level}`) : '';
  const like = node.inlines.find((i) => 'size' in i) ?? node.mark;
  const number = node.listLabel && textXml(node.listLabel) + (node.listTab ? '<w:tab/>' : '');
  const label = number ? run(number, like && plainer(like)) : '';
  const dropped = node.inlines.filter((i) => i.kind === 'run' && i.dropped);
  const rest = node.inlines.filter((i) => !dropped.includes(i));
  const content = label + rest.map((i) => inline(i, writer)).join('');
  return (
    dropCapXml(dropped, node.format, writer) +
    el('w:p', {}, paragraphProperties(node.format, style, node.mark, sectPr) + content)
  );
}

/** Word keeps a dropped capital in a frame, a paragraph of its own before the text. */
function dropCapXml(dropped: Inline[], { line }: ParagraphFormat, writer: DocxWriter): string {
  const [first] = dropped;
  if (first?.kind !== 'run' || !first.dropped) return '';
  const { lines, gap, place } = first.dropped;
  const frame = el('w:framePr', {
    'w:dropCap': place === 'text' ? 'drop' : 'margin',
    'w:lines': lines,
    'w:hSpace': gap ? twips(gap) : undefined,
    'w:wrap': 'around',
    'w:vAnchor': 'text',
    'w:hAnchor': place === 'text' ? 'text' : 'page',
  });
  const height = line.rule === 'multiple' ? first.size * 1.3 : line.value * lines;
  const spacing = el('w:spacing', { 'w:line': twips(height), 'w:lineRule': 'exact' });
  const properties = el('w:pPr', {}, `<w:keepNext/>${frame}${spacing}`);
  return el('w:p', {}, properties + dropped.map((i) => inline(i, writer)).join(''));
}

const plainer = ({ font, size, bold, color }: TextFormat): TextFormat => ({
  font,
  size,
  ...(bold && { bold }),
  ...(color && { color }),
});

const textXml = (text: string): string => `<w:t xml:space="preserve">${escapeText(text)}</w:t>`;

const run = (content: string, format?: TextFormat): string =>
  el('w:r', {}, (format ? runProperties(format) : '') + content);

function inline(node: Inline, writer: DocxWriter): string {
  switch (node.kind) {
    case 'run':
      return node.ruby ? rubyXml(node.text, node.ruby, node) : run(textXml(node.text), node);
    case 'line-break':
      return run('<w:br/>');
    case 'tab':
      return run('<w:tab/>');
    case 'field': {
      const [own = node.format] = Object.entries(numberSwitches).find(([, format]) => format === node.format) ?? [];
      const code = `${node.field === 'page' ? 'PAGE' : 'NUMPAGES'}${own ? ` \\* ${own}` : ''}`;
      const mark = (type: string) => run(el('w:fldChar', { 'w:fldCharType': type }), node);
      return `${mark('begin')}${run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`, node)}${mark('separate')}${run('<w:t>1</w:t>', node)}${mark('end')}`;
    }
    case 'picture':
      return figureRun(node.figure, writer);
    case 'note':
      return writer.note(node.note, (reference) => run(reference, node));
  }
}

function rubyXml(text: string, ruby: string, format: TextFormat): string {
  const small = { ...format, size: format.size / 2 };
  const properties =
    val('w:rubyAlign', 'center') +
    val('w:hps', Math.round(format.size)) +
    val('w:hpsRaise', Math.round(format.size * 1.9)) +
    val('w:hpsBaseText', Math.round(format.size * 2)) +
    val('w:lid', 'zh-CN');
  const parts = [
    el('w:rubyPr', {}, properties),
    el('w:rt', {}, run(textXml(ruby), small)),
    el('w:rubyBase', {}, run(textXml(text), format)),
  ];
  return run(el('w:ruby', {}, parts.join('')), format);
}

/** `w:pPr`, in the order of the schema. */
export function paragraphProperties(format: ParagraphFormat, style = '', mark?: TextFormat, sectPr = ''): string {
  const { indent, space, line, borders } = format;
  const firstLine = indent.firstLine;
  return el(
    'w:pPr',
    {},
    [
      style && val('w:pStyle', style),
      format.keepWithNext ? '<w:keepNext/>' : '',
      format.keepTogether ? '<w:keepLines/>' : '',
      format.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
      borders ? el('w:pBdr', {}, frame(borders)) : '',
      format.fill ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': format.fill }) : '',
      format.tabs ? el('w:tabs', {}, format.tabs.map(tabStop).join('')) : '',
      el('w:spacing', {
        'w:before': twips(space.before),
        'w:after': twips(space.after),
        'w:line': line.rule === 'multiple' ? Math.round(line.value * 240) : twips(line.value),
        'w:lineRule': { exact: 'exact', 'at-least': 'atLeast', multiple: 'auto' }[line.rule],
      }),
      el('w:ind', {
        'w:left': twips(indent.left),
        'w:right': twips(indent.right),
        ...(firstLine < 0 ? { 'w:hanging': twips(-firstLine) } : { 'w:firstLine': twips(firstLine) }),
      }),
      val('w:jc', format.align === 'justify' ? 'both' : format.align),
      mark ? runProperties(mark) : '',
      sectPr,
    ].join(''),
  );
}

const leaders: Record<string, string> = { '.': 'dot', '·': 'middleDot', '-': 'hyphen', _: 'underscore' };

const tabStop = ({ at, align, leader }: NonNullable<ParagraphFormat['tabs']>[number]): string =>
  el('w:tab', { 'w:val': align, 'w:leader': leader && leaders[leader], 'w:pos': twips(at) });

const frame = (borders: NonNullable<ParagraphFormat['borders']>): string =>
  (['top', 'left', 'bottom', 'right'] as const).map((side) => borderXml(side, borders[side])).join('');

/** One side of a frame or cell; '' for none. */
export function borderXml(side: string, line: { width: number; color?: string; gap?: number } | undefined): string {
  if (!line) return '';
  const size = Math.max(1, Math.round(line.width * 8));
  return el(`w:${side}`, {
    'w:val': 'single',
    'w:sz': size,
    'w:space': line.gap ?? 0,
    'w:color': line.color ?? 'auto',
  });
}
