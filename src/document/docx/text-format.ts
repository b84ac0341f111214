import type { FontRole, TextFormat } from '../tree.js';
import { el, twips, val } from './xml.js';

/** Products that stand for the roles in a Word file, as GB/T 9704 documents name them. */
const products: Record<FontRole, string> = {
  xiaobiaosong: '方正小标宋简体',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  songti: '宋体',
};

/** `w:rPr`, in the order of the schema. */
export function runProperties(format: TextFormat): string {
  const font = products[format.font];
  const latin = format.latin ?? font;
  const size = Math.round(format.size * 2);
  return el(
    'w:rPr',
    {},
    [
      el('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': font, 'w:cs': latin }),
      format.bold ? '<w:b/>' : '',
      format.italic ? '<w:i/>' : '',
      format.strike ? '<w:strike/>' : '',
      format.color ? val('w:color', format.color) : '',
      format.spacing ? val('w:spacing', twips(format.spacing)) : '',
      val('w:sz', size),
      val('w:szCs', size),
      format.underline ? val('w:u', 'single') : '',
      format.highlight ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': format.highlight }) : '',
      format.vertical ? val('w:vertAlign', `${format.vertical}script`) : '',
      format.emphasis ? val('w:em', 'dot') : '',
    ].join(''),
  );
}
