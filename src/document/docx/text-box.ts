import type { BorderLine, Rule, TextBox } from '../tree.js';
import { drawingXml } from './drawing.js';
import type { DocxWriter } from './package.js';
import { el, emu } from './xml.js';

const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const anchors = { top: 't', center: 'ctr', bottom: 'b' };
const directions = { vertical: 'eaVert', clockwise: 'vert', counterclockwise: 'vert270' };

/** The run that holds a text box. Its frame is the line at its top, on all sides. */
export function textBoxRun(node: TextBox, writer: DocxWriter): string {
  const { width, height, margin, direction } = node;
  const body = {
    vert: direction && directions[direction],
    lIns: emu(margin.left),
    tIns: emu(margin.top),
    rIns: emu(margin.right),
    bIns: emu(margin.bottom),
    anchor: anchors[node.verticalAlign],
  };
  const shape =
    '<wps:cNvSpPr txBox="1"/>' +
    el('wps:spPr', {}, geometry('rect', width, height) + fillXml(node.fill) + lineXml(node.borders.top)) +
    el('wps:txbx', {}, el('w:txbxContent', {}, writer.blocks(node.blocks) || '<w:p/>')) +
    el('wps:bodyPr', body, '<a:spAutoFit/>');
  return shapeRun(node, `文本框 ${writer.shape()}`, height, shape);
}

/** The run that holds a line at a place of its own. */
export function lineRun(node: Rule, writer: DocxWriter): string {
  const shape = `<wps:cNvCnPr/>${el('wps:spPr', {}, geometry('line', node.width, 0) + lineXml(node.line))}<wps:bodyPr/>`;
  return shapeRun(node, `直线 ${writer.shape()}`, 0, shape);
}

function shapeRun({ float, width }: TextBox | Rule, name: string, height: number, shape: string): string {
  const properties = { id: name.replace(/\D/g, ''), name };
  const drawing = drawingXml({ float, width, height, properties, graphic: { uri, xml: el('wps:wsp', {}, shape) } });
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice></mc:AlternateContent></w:r>`;
}

const geometry = (preset: string, width: number, height: number): string =>
  `<a:xfrm><a:off x="0" y="0"/>${el('a:ext', { cx: emu(width), cy: emu(height) })}</a:xfrm>${el('a:prstGeom', { prst: preset }, '<a:avLst/>')}`;

const colour = (rgb: string): string => el('a:solidFill', {}, el('a:srgbClr', { val: rgb }));
const fillXml = (fill: string | undefined): string => (fill ? colour(fill) : '<a:noFill/>');
const lineXml = (line: BorderLine | undefined): string =>
  line ? el('a:ln', { w: emu(line.width) }, colour(line.color ?? '000000')) : '<a:ln><a:noFill/></a:ln>';
