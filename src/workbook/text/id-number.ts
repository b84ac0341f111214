export { isIdNumber, readIdNumber } from '../../model/index.js';
