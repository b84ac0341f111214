import type { Diagnostic } from '../diagnostics/index.js';
import type { Names } from './check.js';
import { nameUnused } from './codes.js';

/**
 * Names of the vocabulary that a template never asks for (TPL-034): those at the top, and those of the lists and groups
 * that it opens. `asked` is what {@link templateNames} found.
 */
export function unusedNames(asked: Names, vocabulary: Names, file: string): Diagnostic[] {
  const unused: string[] = [];
  const compare = (used: Names, known: Names, path: string): void => {
    if (Array.isArray(known)) compare(Array.isArray(used) ? used[0] : used, known[0], path);
    else if (known !== null && known !== true && used !== null && used !== true && !Array.isArray(used))
      for (const [name, inner] of Object.entries(known)) {
        const full = path ? `${path}.${name}` : name;
        if (Object.hasOwn(used, name)) compare(used[name]!, inner, full);
        else unused.push(full);
      }
  };
  compare(asked, vocabulary, '');
  return unused.map((name) =>
    nameUnused({ place: { kind: 'template', file }, found: name, message: `没有用到“${name}”。` }),
  );
}
