import { readFileSync } from 'node:fs';
import { nodePorts } from '../../src/cli/node-ports.js';
import type { Diagnostic } from '../../src/diagnostics/index.js';
import { loadFonts } from '../../src/document/index.js';
import { loadPlan } from '../../src/plan/index.js';
import { type Profile as SampleProfile, sampleWorkspace } from '../../src/sample/index.js';
import { loadProfile } from '../../src/template/index.js';
import { type Analysis, analyse } from '../../src/village/analyse.js';
import { compileReport, makeDocuments, type ReportOptions, type VillageDocuments } from '../../src/village/report.js';

export const plan = loadPlan(readFileSync('data/plan.yaml', 'utf8'), 'plan.yaml').value!;
export const profile = loadProfile(readFileSync('templates/格式.yaml', 'utf8'), '格式.yaml').value!;
const template = { file: '自查报告.md', source: readFileSync('templates/自查报告.md', 'utf8') };

export async function options(draft = false): Promise<ReportOptions> {
  const ports = nodePorts();
  const fonts = (await loadFonts(await ports.fonts(), ports.files.read)).value!;
  return { plan, template, profile, fonts, draft, date: '2021-12-24' };
}

export interface Sample {
  workbook: Uint8Array;
  analysis: Analysis;
  before: Diagnostic[];
}

/** A synthetic 王店村, read, inspected and counted. */
export async function sample(kind: SampleProfile, households = 40, seed = 1): Promise<Sample> {
  for await (const { workbook } of sampleWorkspace({ plan, villages: 1, households, seed, profile: kind })) {
    const { value, diagnostics } = analyse(workbook, '王店村.xlsx', { plan });
    return { workbook, analysis: value!, before: diagnostics };
  }
  throw new Error('no village');
}

export async function documents(
  { analysis, before }: Sample,
  draft = false,
): Promise<{ value?: VillageDocuments; diagnostics: Diagnostic[] }> {
  const set = await options(draft);
  const compiled = (await compileReport(set)).value!;
  return makeDocuments(analysis, before, compiled, set);
}
