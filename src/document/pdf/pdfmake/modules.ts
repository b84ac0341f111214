import type layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import type pdfDocument from 'pdfmake/js/PDFDocument.js';
import type renderer from 'pdfmake/js/Renderer.js';
import type svgMeasure from 'pdfmake/js/SVGMeasure.js';
import { load } from '../../engine.js';

export const LayoutBuilder = (load('pdfmake/js/LayoutBuilder.js') as typeof layoutBuilder).default;
export const PdfmakeDocument = (load('pdfmake/js/PDFDocument.js') as typeof pdfDocument).default;
export const PdfmakeRenderer = (load('pdfmake/js/Renderer.js') as typeof renderer).default;
export const SvgMeasure = (load('pdfmake/js/SVGMeasure.js') as typeof svgMeasure).default;
