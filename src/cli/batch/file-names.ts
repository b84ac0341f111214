import { PERSONAL_NUMBERS } from '../../diagnostics/index.js';
import { safeFileName } from '../../village/index.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Names for the files of a batch, from a pattern such as `{{户主姓名}}_{{户编号}}`: nothing that a file system refuses,
 * no ID or telephone numbers, no two alike. A record without any of the values gets its number.
 */
export class FileNames {
  private readonly taken = new Set<string>();

  constructor(
    private readonly pattern: string,
    private readonly stem: string,
  ) {}

  take(record: unknown, number: number): string {
    const filled = this.pattern.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, path: string) => valueAt(record, path));
    const wanted = safe(filled) || `${this.stem}_${number}`;
    for (let again = 1; ; again++) {
      const name = again === 1 ? wanted : `${wanted}（${again}）`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

const USUAL = [['组', '户主姓名', '户编号'], ['问题编号'], ['责任单位'], ['姓名', '人编号'], ['村名'], ['名称']];

/** What a record is called when nobody says: by its own names, as far as it has them. */
export function usualPattern(record: unknown): string {
  const has = (name: string): boolean => valueAt(record, name) !== '';
  const names = USUAL.find((some) => some.some((name) => name !== '组' && has(name)));
  return (names ?? [])
    .filter(has)
    .map((name) => (name === '组' ? '{{组}}组' : `{{${name}}}`))
    .join('_');
}

function valueAt(record: unknown, path: string): string {
  let at: unknown = record;
  for (const name of path.split('.')) at = at && typeof at === 'object' ? (at as Values)[name] : undefined;
  return typeof at === 'string' || typeof at === 'number' ? String(at) : '';
}

function safe(text: string): string {
  const named = PERSONAL_NUMBERS.reduce((rest, [pattern]) => rest.replace(pattern, ''), text.normalize('NFKC'));
  return safeFileName(
    named
      .slice(0, 300)
      .replace(/^[ ._]+/, '')
      .replace(/[ ._]+$/, ''),
  );
}
