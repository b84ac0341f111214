import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The words of a command line with `*` and `?` in the last part of a path replaced by the files that they stand for: the shells of
 * Windows leave that to the program. A word for which there is no file stays as it is.
 */
export const expandWildcards = (words: readonly string[]): string[] =>
  words.flatMap((word) => {
    const pattern = basename(word);
    if (word.startsWith('-') || !/[*?]/.test(pattern)) return [word];
    const folder = dirname(word);
    const text = pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const like = new RegExp(`^${text}$`, 'i');
    const found = names(folder).filter((name) => like.test(name) && !name.startsWith('~$'));
    const bare = !/[\\/]/.test(word);
    return found.length > 0 ? found.map((name) => (bare ? name : join(folder, name))) : [word];
  });

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
