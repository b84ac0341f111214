import type { FontRole } from '../tree.js';

/** The role that watermarks, the text inside figures and the words of placeholders are set in. */
export const plainRole: FontRole = 'heiti';
