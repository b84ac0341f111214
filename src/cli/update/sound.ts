import { basename } from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/index.js';
import { loadPlan, type Plan } from '../../plan/index.js';
import type { Ports } from '../../ports.js';
import { loadProfile } from '../../template/index.js';
import { inspectTemplate } from '../inspect-template.js';
import { programFolder } from '../program-folder.js';
import type { Change } from './decide.js';
import type { FileSet } from './shipped.js';

/** Merges that the program could not read are no merges: what the program has is laid beside what people have. */
export async function onlySound(ports: Ports, changes: readonly Change[], shipped: FileSet): Promise<Change[]> {
  const text = (content: Uint8Array): string => new TextDecoder().decode(content);
  const planText = text(shipped.get('plan.yaml')!);
  const plan = loadPlan(planText, 'plan.yaml').value as Plan;
  const said = async (path: string, content: Uint8Array): Promise<Diagnostic[]> => {
    if (path === 'plan.yaml') return loadPlan(text(content), path).diagnostics;
    if (path === 'templates/格式.yaml') return loadProfile(text(content), path).diagnostics;
    if (!path.endsWith('.md')) return [];
    const workspace = { folder: programFolder, plan, planText, planSound: true };
    return (await inspectTemplate(ports, workspace, content, { file: basename(path) })).diagnostics;
  };
  const kept: Change[] = [];
  for (const change of changes) {
    const spoilt = change.kind === 'merge' && hasErrors(await said(change.path, change.content));
    kept.push(spoilt ? { path: change.path, kind: 'beside', theirs: change.theirs } : change);
  }
  return kept;
}
