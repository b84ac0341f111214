export { checkTemplate, type Names } from './check.js';
export { compileTemplate, type TemplateSource } from './compile.js';
export type { CompiledTemplate } from './compiled.js';
export { type FillOptions, fillTemplate } from './fill.js';
export type { CustomXml } from './package/parts.js';
export { loadProfile, type Measure, type Profile, twips } from './profile.js';
export { VALUE_END, VALUE_START } from './program/runtime.js';
