export { type HandIn, handIn } from './hand-in.js';
