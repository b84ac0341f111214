export { compact, halfWidth, headerForm, visible, withoutBracket } from '../../model/index.js';
