import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { loadPlan, type Plan } from '../plan/index.js';
import type { Ports } from '../ports.js';
import { loadProfile, type Profile } from '../template/index.js';
import { inputUnreadable, systemReason, type TemplateSource } from '../village/index.js';
import { olderWorkspace } from './codes.js';
import { keptPlan } from './kept-plan.js';
import { programFolder } from './program-folder.js';
import { releaseVersion } from './program-version.js';
import { shippedFormat } from './shipped-format.js';
import { shippedPlan } from './shipped-plan.js';
import { workspaceVersion } from './update/original.js';

/** Searched upward from the workbook, as people keep workbooks in `villages/` below the plan. */
async function findUpward(ports: Ports, from: string, name: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (await ports.files.exists(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

export interface Workspace {
  /** Folder with plan.yaml. */
  folder: string;
  plan: Plan;
  planText: string;
  /** Read without a word to say about it. */
  planSound: boolean;
}

/** The plan for a file: `--plan`, else plan.yaml in its folder or above, else the one that ships with cunbao. */
export async function openWorkspace(ports: Ports, near: string, planPath?: string): Promise<Outcome<Workspace>> {
  const path = planPath ?? (await findUpward(ports, near, 'plan.yaml')) ?? join(programFolder, 'data', 'plan.yaml');
  const text = await readText(ports, path);
  if (text.value === undefined) return { diagnostics: text.diagnostics };
  const folder = dirname(path);
  const known = (await shippedPlan(text.value)) ?? (await keptPlan(ports.files, join(folder, '.cunbao'), text.value));
  const loaded: Outcome<Plan> = known ? { value: known, diagnostics: [] } : loadPlan(text.value, path);
  const diagnostics = [...loaded.diagnostics, ...(await ofAnotherVersion(ports, folder))];
  if (!loaded.value) return { diagnostics };
  const planSound = loaded.diagnostics.length === 0;
  return { value: { folder, plan: loaded.value, planText: text.value, planSound }, diagnostics };
}

/** OUT-033 where the plan and templates are of another version of the program. */
async function ofAnotherVersion({ files }: Ports, folder: string): Promise<Diagnostic[]> {
  const [its, ours] = [await workspaceVersion(files, folder), releaseVersion()];
  if (its === undefined || its === ours) return [];
  const message = `“${folder}”的方案和模板是 ${its} 的，程序是 ${ours}。`;
  return [olderWorkspace({ place: { kind: 'file', file: folder }, message })];
}

/**
 * A template: the workspace's own if it has one, else the one that ships with cunbao. A Word file made from a text
 * template (`cunbao template word`) takes precedence over it; its source is base64.
 */
export async function openTemplate(ports: Ports, folder: string, name: string): Promise<Outcome<TemplateSource>> {
  const word = name.replace(/\.md$/, '.docx');
  const edited = join(folder, 'templates', word);
  if (word !== name && (await ports.files.exists(edited))) {
    const bytes = await readInput(ports, edited);
    if (!bytes.value) return { diagnostics: bytes.diagnostics };
    return { value: { file: word, source: Buffer.from(bytes.value).toString('base64') }, diagnostics: [] };
  }
  return openTextTemplate(ports, folder, name);
}

/** The text template, even where a Word file made from it takes precedence. */
export async function openTextTemplate(ports: Ports, folder: string, name: string): Promise<Outcome<TemplateSource>> {
  const own = join(folder, 'templates', name);
  const path = (await ports.files.exists(own)) ? own : join(programFolder, 'templates', name);
  const text = await readText(ports, path);
  return text.value === undefined
    ? { diagnostics: text.diagnostics }
    : { value: { file: name, source: text.value }, diagnostics: [] };
}

/** The Word template of a form: the workspace's own copy, which people may have changed, else ours. */
export async function openForm(ports: Ports, folder: string, name: string): Promise<Outcome<Uint8Array>> {
  const own = join(folder, 'templates', '表单', `${name}.docx`);
  return readInput(
    ports,
    (await ports.files.exists(own)) ? own : join(programFolder, 'templates', '表单', `${name}.docx`),
  );
}

export async function openProfile(ports: Ports, folder: string): Promise<Outcome<Profile>> {
  const text = await openTemplate(ports, folder, '格式.yaml');
  if (!text.value) return { diagnostics: text.diagnostics };
  const shipped = await shippedFormat(text.value.source);
  return shipped ? { value: shipped, diagnostics: [] } : loadProfile(text.value.source, text.value.file);
}

async function readText(ports: Ports, path: string): Promise<Outcome<string>> {
  const bytes = await readInput(ports, path);
  return bytes.value
    ? { value: new TextDecoder().decode(bytes.value), diagnostics: [] }
    : { diagnostics: bytes.diagnostics };
}

/** A file that the user named; OUT-003 when it cannot be read. */
export async function readInput(ports: Ports, path: string): Promise<Outcome<Uint8Array>> {
  try {
    return { value: await ports.files.read(path), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [unreadable(path, systemReason(error))] };
  }
}

export const unreadable = (path: string, reason: string): Diagnostic =>
  inputUnreadable({ place: { kind: 'file', file: path }, message: `“${path}”打不开（${reason}）。` });
