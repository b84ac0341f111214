export { parseDay, parseMonth } from '../../model/index.js';
