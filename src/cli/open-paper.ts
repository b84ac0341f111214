import type { Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { compileTemplate } from '../template/index.js';
import type { PaperOptions } from '../town/index.js';
import { openForm, openProfile, type Workspace } from './workspace.js';

/** Form, format and dates of a paper that the follow-up writes. */
export async function openPaper(
  ports: Ports,
  { folder, plan }: Workspace,
  name: string,
  asOf: string,
  date = asOf,
): Promise<Outcome<PaperOptions>> {
  const form = await openForm(ports, folder, name);
  const profile = await openProfile(ports, folder);
  const diagnostics = [...form.diagnostics, ...profile.diagnostics];
  if (!form.value || !profile.value) return { diagnostics };
  const template = { file: `${name}.docx`, source: Buffer.from(form.value).toString('base64') };
  const compiled = await compileTemplate({ ...template, profile: profile.value });
  diagnostics.push(...compiled.diagnostics);
  if (!compiled.value) return { diagnostics };
  return { value: { plan, template, compiled: compiled.value, profile: profile.value, asOf, date }, diagnostics };
}
