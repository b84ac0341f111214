import type { CellCheck } from './cell-check.js';

/** Free text is taken as it stands; line ends become \n. */
export const readText: CellCheck = ({ text }) => ({ value: text.replace(/\r\n?/g, '\n') });
