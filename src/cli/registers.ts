import { basename, extname, join } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { loadMapping, type Mapping, type Register, readRegister } from '../registers/index.js';
import { programFolder } from './program-folder.js';
import { readInput } from './workspace.js';

/**
 * The mappings to try on a register: the one named by `--map` (a name or a file), else all of the workspace's `templates/registers`
 * and all that ship with cunbao; the workspace's own goes before one of the same file name.
 */
async function mappings(ports: Ports, folder: string, map?: string): Promise<Outcome<Mapping[]>> {
  const paths = new Map<string, string>();
  for (const home of [programFolder, folder]) {
    const registers = join(home, 'templates', 'registers');
    const entries = await ports.files.list(registers).catch(() => []);
    for (const { name } of entries) if (/\.ya?ml$/.test(name)) paths.set(name, join(registers, name));
  }
  const chosen = map === undefined ? [...paths.values()] : [paths.get(`${map}.yaml`) ?? paths.get(`${map}.yml`) ?? map];
  const diagnostics: Diagnostic[] = [];
  const value: Mapping[] = [];
  for (const path of chosen) {
    const bytes = await readInput(ports, path);
    diagnostics.push(...bytes.diagnostics);
    if (!bytes.value) continue;
    const loaded = loadMapping(new TextDecoder().decode(bytes.value), basename(path));
    diagnostics.push(...loaded.diagnostics);
    if (loaded.value) value.push(loaded.value);
  }
  return { diagnostics, ...(value.length === chosen.length && { value }) };
}

/** Reads registers; those that cannot be read are missing from the value and reported. */
export async function openRegisters(
  ports: Ports,
  folder: string,
  files: readonly string[],
  map?: string,
): Promise<{ registers: Register[]; diagnostics: Diagnostic[] }> {
  const known = await mappings(ports, folder, map);
  const diagnostics = [...known.diagnostics];
  const registers: Register[] = [];
  for (const file of known.value ? files : []) {
    const bytes = await readInput(ports, file);
    diagnostics.push(...bytes.diagnostics);
    if (!bytes.value) continue;
    const read = readRegister(bytes.value, basename(file), known.value!);
    diagnostics.push(...read.diagnostics);
    if (read.value) registers.push(read.value);
  }
  return { registers, diagnostics };
}

/** Whether a file may be a workbook of ours: then it carries our names. */
export const isXlsx = (path: string): boolean => /^\.xls[xm]$/i.test(extname(path));
