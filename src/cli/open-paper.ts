import type { Outcome } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import { compileTemplate } from '../template/index.js';
import type { PaperOptions } from '../town/index.js';
import { openProfile, openTemplate, type Workspace } from './workspace.js';

/** Template, format and dates of a paper that the follow-up writes; the workspace's own template goes first. */
export async function openPaper(
  ports: Ports,
  { folder, plan }: Workspace,
  name: string,
  asOf: string,
  date = asOf,
): Promise<Outcome<PaperOptions>> {
  const template = await openTemplate(ports, folder, `${name}.md`);
  const profile = await openProfile(ports, folder);
  const diagnostics = [...template.diagnostics, ...profile.diagnostics];
  if (!template.value || !profile.value) return { diagnostics };
  const compiled = await compileTemplate({ name, ...template.value, profile: profile.value });
  diagnostics.push(...compiled.diagnostics);
  if (!compiled.value) return { diagnostics };
  return {
    value: { plan, template: template.value, compiled: compiled.value, profile: profile.value, asOf, date },
    diagnostics,
  };
}
