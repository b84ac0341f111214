import { createRequire } from 'node:module';

/**
 * Loads a module of pdfmake or fontkit. They are CommonJS with `exports.default`, which loaders disagree about; require() has one meaning.
 * The build puts a bundle with compiled code in the place of this file, see scripts/engine.js.
 */
export const load: (id: string) => unknown = createRequire(import.meta.url);
