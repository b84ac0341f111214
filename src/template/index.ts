export { checkTemplate } from './check.js';
export { compileTemplate } from './compile.js';
export type { CompiledTemplate } from './compiled.js';
export { fillTemplate } from './fill.js';
export { loadProfile, type Profile } from './profile.js';
export { VALUE_END, VALUE_START } from './program/runtime.js';
