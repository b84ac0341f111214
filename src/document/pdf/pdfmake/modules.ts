import { createRequire } from 'node:module';
import type layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import type pdfDocument from 'pdfmake/js/PDFDocument.js';
import type renderer from 'pdfmake/js/Renderer.js';
import type svgMeasure from 'pdfmake/js/SVGMeasure.js';

// pdfmake is CommonJS with `exports.default`, which loaders disagree about; require() has one meaning.
const require = createRequire(import.meta.url);
export const LayoutBuilder = (require('pdfmake/js/LayoutBuilder.js') as typeof layoutBuilder).default;
export const PdfmakeDocument = (require('pdfmake/js/PDFDocument.js') as typeof pdfDocument).default;
export const PdfmakeRenderer = (require('pdfmake/js/Renderer.js') as typeof renderer).default;
export const SvgMeasure = (require('pdfmake/js/SVGMeasure.js') as typeof svgMeasure).default;
