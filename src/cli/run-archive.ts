import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { ArchiveInput } from '../archive/index.js';
import type { CommonArgs } from './command.js';
import type { MakeArgs } from './commands/archive/options.js';
import { exitCode } from './exit-codes.js';
import { nodePorts } from './node-ports.js';
import { emit } from './output.js';
import { programFolder } from './program-folder.js';
import { openProfile, openTextTemplate, openWorkspace, readInput } from './workspace.js';
import { wrongUse } from './wrong-use.js';

/** `archive` and `archive add`: everything that the archive is made of is looked up here. */
export async function runArchive(
  command: string,
  from: string,
  out: string,
  args: MakeArgs & CommonArgs,
  before?: ArchiveInput['before'],
): Promise<number> {
  if (within(out, from) || within(from, out))
    return wrongUse(command, '档案不能放在成品文件夹里面，成品也不能放在档案里面。', args);
  const near = nodePorts();
  const workspace = await openWorkspace(near, from, args.plan);
  if (!workspace.value) return emit({ command, diagnostics: workspace.diagnostics }, args);
  const { folder, plan, planText } = workspace.value;
  const ports = nodePorts(folder);
  if (!(await ports.files.exists(from)))
    return emit({ command, diagnostics: (await readInput(ports, from)).diagnostics, code: exitCode.files }, args);
  const profile = await openProfile(ports, folder);
  const settings = args.settings
    ? await settingsFrom(args.settings)
    : await openTextTemplate(ports, folder, '归档.yaml');
  const { loadFonts } = await import('../document/index.js');
  const fonts = await loadFonts(await ports.fonts(), ports.files.read);
  const diagnostics = [...workspace.diagnostics, ...profile.diagnostics, ...settings.diagnostics, ...fonts.diagnostics];
  if (!profile.value || !settings.value || !fonts.value) return emit({ command, diagnostics }, args);
  const { makeArchive } = await import('../archive/index.js');
  const { chinaDay } = await import('../town/index.js');
  const { libreOffice } = await import('./libreoffice.js');
  const made = await makeArchive(ports.files, {
    from,
    out,
    plan,
    settings: { file: settings.value.file, text: settings.value.source },
    profile: profile.value,
    fonts: fonts.value,
    basis: [{ name: 'plan.yaml', content: planText }, ...(await templatesUsed(folder))],
    day: args.day ?? chinaDay(ports.now()),
    ...(args.date && { date: args.date }),
    ...(before && { before }),
    ...(args.libreoffice && { convert: libreOffice }),
  });
  diagnostics.push(...made.diagnostics);
  const { value } = made;
  const pages = value?.items.reduce((sum, item) => sum + item.pages, 0);
  return emit(
    {
      command,
      result: value ? { archive: out, items: value.items, volumes: value.volumes } : null,
      diagnostics,
      text: value
        ? `已归档 ${value.items.length} 件、${pages} 页，合订 ${value.volumes.length} 册，在 ${out}。\n  ${out}/data/归档文件目录.pdf 是目录。\n下一步：cunbao archive verify ${out} 核验；纸质目录上抄下总校验值。`
        : '没有归档。',
    },
    args,
  );
}

const within = (inner: string, outer: string): boolean =>
  `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`);

async function settingsFrom(path: string): ReturnType<typeof openTextTemplate> {
  const { value, diagnostics } = await readInput(nodePorts(), path);
  return { diagnostics, ...(value && { value: { file: path, source: new TextDecoder().decode(value) } }) };
}

/** All templates as they are now: the workspace's own, and of those that it has not, ours. */
async function templatesUsed(folder: string): Promise<ArchiveInput['basis']> {
  const found = new Map<string, string>();
  for (const root of [join(programFolder, 'templates'), join(folder, 'templates')]) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(root, path).replaceAll('\\', '/');
      if (entry.isFile() && !/(^|\/)[.~]/.test(name) && name !== '归档.yaml') found.set(`templates/${name}`, path);
    }
  }
  const { files } = nodePorts();
  const names = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(names.map(async ([name, path]) => ({ name, content: await files.read(path) })));
}
