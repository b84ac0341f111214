import { escapeText } from '../../office/index.js';
import { faceRole, isLatinRole } from '../fonts/latin-role.js';
import { raised } from '../raised.js';
import type { FieldRun, FontRole, Run, TextFormat } from '../tree.js';
import { pt } from './sheet.js';
import type { HtmlWriter } from './writer.js';

const families: Record<FontRole, string> = {
  xiaobiaosong: "'方正小标宋简体','FZXiaoBiaoSong-B05S','华文中宋','STZhongsong','Noto Serif CJK SC','Songti SC',serif",
  heiti: "'黑体','SimHei','Noto Sans CJK SC','Heiti SC',sans-serif",
  kaiti: "'楷体','KaiTi','楷体_GB2312','STKaiti','LXGW WenKai','Kaiti SC',serif",
  fangsong: "'仿宋','FangSong','仿宋_GB2312','STFangsong','LXGW WenKai',serif",
  songti: "'宋体','SimSun','Noto Serif CJK SC','Songti SC',serif",
};

export function run(node: Run, { styles }: HtmlWriter): string {
  const text = escapeText(node.text);
  const content = node.ruby ? `<ruby>${text}<rt>${escapeText(node.ruby)}</rt></ruby>` : text;
  const { dropped } = node;
  const drop = dropped
    ? [
        'float:left',
        'line-height:1',
        `padding-right:${pt(dropped.gap)}`,
        ...(dropped.place === 'margin' ? ['margin-left:-1em'] : []),
      ]
    : [];
  return `<span${styles.attribute([...textCss(node), ...drop])}>${content}</span>`;
}

/** A preview has no pages: the field is named, not counted. */
export function field(node: FieldRun, { styles }: HtmlWriter): string {
  return `<span${styles.attribute(textCss(node))}>${node.field === 'page' ? '页码' : '总页数'}</span>`;
}

export const lineBreak = (): string => '<br>';

export const tab = (): string => '<span class="tab">\t</span>';

/** The faces that write-html.ts declares for digits and Latin letters. */
function latinFamily(node: TextFormat): string {
  const role = faceRole({ ...node, bold: false }, 'a');
  return isLatinRole(role) ? `${role === 'roman' ? 'Latin' : role === 'sans' ? 'LatinSans' : 'LatinHumanist'},` : '';
}

export function textCss(node: TextFormat): string[] {
  const lines = [...(node.underline ? ['underline'] : []), ...(node.strike ? ['line-through'] : [])];
  return [
    `font-family:${latinFamily(node)}${families[node.font]}`,
    `font-size:${pt(node.vertical ? node.size * raised.size : node.size)}`,
    ...(node.bold ? ['font-weight:bold'] : []),
    ...(node.italic ? ['font-style:italic'] : []),
    ...(lines.length > 0 ? [`text-decoration:${lines.join(' ')}`] : []),
    ...(node.vertical ? [`vertical-align:${node.vertical}`, 'line-height:0'] : []),
    ...(node.emphasis ? ['text-emphasis:dot', 'text-emphasis-position:under right'] : []),
    ...(node.highlight ? [`background:#${node.highlight}`] : []),
    ...(node.spacing ? [`letter-spacing:${pt(node.spacing)}`] : []),
    ...(node.color ? [`color:#${node.color}`] : []),
  ];
}
