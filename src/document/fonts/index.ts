export type { FaceRole } from './candidates.js';
export type { FontSet, RoleReport } from './font-set.js';
export { loadFonts } from './font-set.js';
