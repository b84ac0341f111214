import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { Ports } from '../../ports.js';
import { picturesWanted } from '../../template/index.js';
import type { AnyTemplate } from './fill-records.js';

/**
 * Reads the pictures that the records ask for, by their names beside the data (in folders below, too). One that cannot
 * be read is left out; filling says so at its place. Those in `known` are not read again.
 */
export async function readPictures(
  ports: Ports,
  template: AnyTemplate,
  records: readonly unknown[],
  dataPath: string,
  known: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<AnyTemplate> {
  if (template.kind !== 'docx') return template;
  const names = new Set(records.flatMap((record) => picturesWanted(template.word, record)));
  const pictures = new Map<string, Uint8Array>();
  for (const name of names) {
    const before = known.get(name);
    if (before) {
      pictures.set(name, before);
      continue;
    }
    const path = normalize(name.replaceAll('\\', '/'));
    if (isAbsolute(path) || path.startsWith('..')) continue;
    try {
      pictures.set(name, await ports.files.read(join(dirname(dataPath), path)));
    } catch {
      // Said where the picture should stand.
    }
  }
  return { ...template, pictures };
}

/** The same record by record: what only one of them shows is let go with it, what the next one shows too is kept. */
export function picturesInTurn(
  ports: Ports,
  template: AnyTemplate,
  dataPath: string,
): (record: unknown) => Promise<AnyTemplate> {
  let last: ReadonlyMap<string, Uint8Array> | undefined;
  return async (record) => {
    const own = await readPictures(ports, template, [record], dataPath, last);
    last = own.kind === 'docx' ? own.pictures : undefined;
    return own;
  };
}
