import { basename } from 'node:path';
import { type Diagnostic, hasErrors } from '../diagnostics/index.js';
import type { Ports } from '../ports.js';
import {
  type CompiledTemplate,
  type CompiledWorkbook,
  checkRequiredSections,
  checkTemplate,
  compileTemplate,
  inspectExcelTemplate,
  inspectWordTemplate,
  type Names,
  namesIn,
  templateNames,
  unusedNames,
} from '../template/index.js';
import { readData } from './fill-data.js';
import { bestVocabulary, workbookVocabularies } from './vocabulary.js';
import { openProfile, type Workspace } from './workspace.js';

interface Options {
  file: string;
  data?: string;
  unused?: boolean;
}

interface Inspected {
  diagnostics: Diagnostic[];
  /** Whether the file could be read at all. */
  opened: boolean;
  /** What its names were compared with, in words. */
  against?: string;
}

/** Everything that can be said of a template without filling it: its tags, its names, its required sections. */
export async function inspectTemplate(
  ports: Ports,
  workspace: Workspace,
  bytes: Uint8Array,
  { file, data, unused }: Options,
): Promise<Inspected> {
  const compiled = await openAny(ports, workspace, bytes, file);
  const template = compiled.value;
  if (!template) return { diagnostics: compiled.diagnostics, opened: false };
  const diagnostics = [...compiled.diagnostics];
  const isReport = 'kind' in template && (template.kind === '自查报告' || /^自查报告/.test(basename(file)));
  let names: { [name: string]: Names } | undefined;
  let against: string | undefined;
  if (data !== undefined) {
    const read = await readData(ports, data);
    diagnostics.push(...read.diagnostics);
    // Data that are a list are filled record by record, or by a template that goes through 记录.
    const given = Array.isArray(read.value) ? { ...(read.value[0] as object), 记录: read.value } : read.value;
    if (given && typeof given === 'object') {
      names = namesIn(given) as typeof names;
      against = `数据“${basename(data)}”`;
      diagnostics.push(...checkTemplate(template, names!));
    }
  } else {
    const all = await workbookVocabularies(workspace.plan);
    const best = bestVocabulary(template, isReport ? all.filter(({ kind }) => kind === '自查报告') : all);
    names = best?.vocabulary.names;
    against = best && `村工作簿（${best.vocabulary.kind}）`;
    diagnostics.push(...(best?.diagnostics ?? []));
  }
  if (unused && names) diagnostics.push(...unusedNames(templateNames(template), names, file));
  if (isReport) diagnostics.push(...checkRequiredSections(template, workspace.plan.documents.自查报告?.sections ?? []));
  return { diagnostics: distinct(diagnostics), opened: true, ...(against && { against }) };
}

async function openAny(
  ports: Ports,
  { folder }: Workspace,
  bytes: Uint8Array,
  file: string,
): Promise<{ value?: CompiledTemplate | CompiledWorkbook; diagnostics: Diagnostic[] }> {
  if (/\.xls[xm]$/i.test(file)) return inspectExcelTemplate(bytes, file);
  if (!/\.md$/i.test(file)) return inspectWordTemplate(bytes, { file });
  const profile = await openProfile(ports, folder);
  if (!profile.value || hasErrors(profile.diagnostics)) return { diagnostics: profile.diagnostics };
  const source = new TextDecoder().decode(bytes);
  return compileTemplate({ file, source, profile: profile.value });
}

/** A required section is said once, though the front matter and the plan ask for it. */
const distinct = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((d) => [JSON.stringify([d.code, d.place, d.message]), d])).values(),
];
