import { escapeText } from '../../office/index.js';
import type { Document, Section } from '../tree.js';
import { noteList } from './notes.js';
import { pt, StyleSheet } from './sheet.js';
import type { HtmlWriter } from './writer.js';
import { htmlWriter } from './writer.js';

const latinFaces = Object.entries({
  Latin: ['Times New Roman', 'Tinos', 'Liberation Serif'],
  LatinSans: ['Arial', 'Arimo', 'Liberation Sans'],
  LatinHumanist: ['Calibri', 'Carlito'],
}).map(
  ([family, products]) =>
    `@font-face{font-family:${family};src:${products.map((name) => `local('${name}')`).join(',')};unicode-range:U+20-7E,U+C0-D6,U+D8-F6,U+F8-24F}`,
);
const common = `${latinFaces.join('\n')}
body{margin:0;background:#e9ebee;color:#000}
.sheet{box-sizing:border-box;max-width:100%;margin:16px auto;background:#fff;box-shadow:0 1px 4px #0003;position:relative;overflow-wrap:break-word}
p,h1,h2,h3,h4,h5,figure{margin:0;font-weight:normal}
th{font-weight:normal;text-align:inherit}
table{border-collapse:collapse;table-layout:fixed;max-width:100%}
.table{overflow-x:auto}
.tab{white-space:pre}
hr.page{border:0;border-top:1px dashed #999;margin:12pt 0}
header,footer{color:#555}
.missing{display:inline-block;box-sizing:border-box;max-width:100%;padding:6pt;border:1px dashed #666;color:#555;font:12pt sans-serif;text-align:center}
.notes{margin-top:12pt;border-top:1px solid #000;padding-top:6pt}
.notes>div{display:flex;gap:4pt}
.watermark{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;font:96pt serif;color:#0001;transform:rotate(-45deg);pointer-events:none;overflow:hidden}
@media print{body{background:none}.sheet{box-shadow:none;margin:0}hr.page{border:0;break-after:page}}
@media (max-width:640px){.sheet{padding:12px!important}}`;

/**
 * A self-contained HTML preview (no scripts, no outside files) of a document: text, structure and formats of the tree, one sheet a section.
 * It is not paged: page numbers are named, not counted.
 */
export function writeHtml(document: Document, { title }: { title: string }): string {
  const styles = new StyleSheet();
  const writer = htmlWriter(styles);
  const body = document.sections.map((section) => sheet(section, document.watermark, writer)).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src data:;font-src data:">
<title>${escapeText(title)}</title>
<style>
${common}
${styles}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function sheet(
  { page, header, footer, blocks, columns }: Section,
  watermark: string | undefined,
  writer: HtmlWriter,
): string {
  const { top, right, bottom, left } = page.margin;
  const attribute = writer.styles.attribute([
    `width:${pt(page.width)}`,
    `padding:${pt(top)} ${pt(right)} ${pt(bottom)} ${pt(left)}`,
  ]);
  const { borders } = page;
  const frame = borders
    ? writer.styles.attribute(
        (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
          const line = borders[side];
          return line ? [`border-${side}:${pt(line.width)} solid #${line.color ?? '000000'}`] : [];
        }),
      )
    : '';
  const flow = columns
    ? writer.styles.attribute([`column-count:${columns.each.length}`, `column-gap:${pt(columns.each[0]!.gap)}`])
    : '';
  const text = writer.blocks(blocks);
  const body = flow || frame ? `<div${frame}><div${flow}>${text}</div></div>` : text;
  const mark = watermark ? `<div class="watermark" aria-hidden="true">${escapeText(watermark)}</div>\n` : '';
  const head = header?.default.length ? `<header>${writer.blocks(header.default)}</header>\n` : '';
  const foot = footer?.default.length ? `\n<footer>${writer.blocks(footer.default)}</footer>` : '';
  return `<section${attribute.replace('class="', 'class="sheet ')}>\n${mark}${head}${body}${noteList(blocks, writer)}${foot}\n</section>`;
}
