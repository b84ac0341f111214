import type { Table, TableCell, TableRow } from '../tree.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

export function table(node: Table, writer: HtmlWriter): string {
  const width = node.columns.reduce((a, b) => a + b, 0);
  const margin = {
    left: `margin-left:${pt(node.indent ?? 0)}`,
    center: 'margin-left:auto;margin-right:auto',
    right: 'margin-left:auto',
  };
  const columns = node.columns
    .map((w) => `<col style="width:${Math.round((w / (width || 1)) * 10_000) / 100}%">`)
    .join('');
  const headers = node.rows.findIndex((r) => !r.header);
  const count = headers < 0 ? node.rows.length : headers;
  const rows = (part: TableRow[], tag: 'th' | 'td') =>
    part.map((r) => `<tr>${r.cells.map((c) => cell(c, tag, node, writer)).join('')}</tr>`).join('\n');
  const head = count > 0 ? `<thead>\n${rows(node.rows.slice(0, count), 'th')}\n</thead>\n` : '';
  const attribute = writer.styles.attribute([`width:${pt(width)}`, margin[node.align]]);
  return `<div class="table"><table${attribute}><colgroup>${columns}</colgroup>\n${head}<tbody>\n${rows(node.rows.slice(count), 'td')}\n</tbody></table></div>`;
}

function cell(node: TableCell, tag: 'th' | 'td', { cellMargin }: Table, writer: HtmlWriter): string {
  const spans = `${node.colSpan > 1 ? ` colspan="${node.colSpan}"` : ''}${node.rowSpan > 1 ? ` rowspan="${node.rowSpan}"` : ''}`;
  const css = writer.styles.attribute(cellCss(node, node.margin ?? cellMargin));
  return `<${tag}${spans}${css}>${turnedContent(node, writer)}</${tag}>`;
}

type Framed = Pick<TableCell, 'blocks' | 'borders' | 'verticalAlign' | 'fill' | 'direction'>;

/** How a cell or a text box looks. */
export function cellCss(node: Framed, m: Table['cellMargin']): string[] {
  return [
    `padding:${pt(m.top)} ${pt(m.right)} ${pt(m.bottom)} ${pt(m.left)}`,
    `vertical-align:${node.verticalAlign === 'center' ? 'middle' : node.verticalAlign}`,
    ...(node.direction && node.direction !== 'counterclockwise' ? ['writing-mode:vertical-rl'] : []),
    ...(node.direction === 'clockwise' ? ['text-orientation:sideways'] : []),
    ...(node.fill ? [`background:#${node.fill}`] : []),
    ...(['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
      const line = node.borders[side];
      return line ? [`border-${side}:${pt(line.width)} solid #${line.color ?? '000000'}`] : [];
    }),
  ];
}

/** Not every browser has a writing mode for lines that run upwards. */
const upwards = ['writing-mode:vertical-rl', 'text-orientation:sideways', 'transform:rotate(180deg)', 'margin:auto'];

export function turnedContent({ direction, blocks }: Framed, writer: HtmlWriter): string {
  const content = writer.blocks(blocks);
  return direction === 'counterclockwise' ? `<div${writer.styles.attribute(upwards)}>${content}</div>` : content;
}
