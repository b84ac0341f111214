export { type BarChart, drawBarChart } from './bar-chart.js';
export { insertDrawings, type PlacedDrawing } from './insert.js';
export { openLettering } from './lettering.js';
