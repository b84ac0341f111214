import type { Diagnostic } from '../diagnostics/index.js';
import type { Names } from './check.js';
import { looksLikeTag } from './codes.js';
import type { Lookalike } from './tags.js';

/** Texts like `{村名}` or `{% for %}` that were probably meant as tags (TPL-036): those whose name the data have. */
export function checkLookalikes(lookalikes: readonly Lookalike[], names: Names): Diagnostic[] {
  if (lookalikes.length === 0) return [];
  const known = allNames(names);
  return lookalikes.flatMap(({ found, name, place }) =>
    name !== undefined && !known.has(name)
      ? []
      : looksLikeTag({
          place,
          found,
          message: `“${found}”会照原样印出来${name === undefined ? '' : ` - 是否是“{{${name}}}”`}。`,
          ...(name !== undefined && { expected: [`{{${name}}}`], fix: [`把“${found}”改成“{{${name}}}”。`] }),
        }),
  );
}

function allNames(names: Names, found = new Set<string>()): Set<string> {
  if (Array.isArray(names)) allNames(names[0], found);
  else if (names && names !== true)
    for (const [name, inner] of Object.entries(names)) {
      found.add(name);
      allNames(inner, found);
    }
  return found;
}
