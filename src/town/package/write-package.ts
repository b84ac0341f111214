import { writeZip } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import { type Analysis, sha256 } from '../../village/index.js';
import { type FileRole, MANIFEST, type Manifest, PACKAGE_VERSION } from './manifest.js';

export interface PackageInput {
  analysis: Analysis;
  plan: Plan;
  /** 成文日期, YYYY-MM-DD. */
  date: string;
  workbook: Uint8Array;
  docx: Uint8Array;
  pdf: Uint8Array;
  ledger: Uint8Array;
  /** The report's words were edited by hand since it was generated. */
  edited: boolean;
}

export interface MadePackage {
  /** 王店村大排查上报包（2021-12-24）.zip */
  name: string;
  bytes: Uint8Array;
  manifest: Manifest;
}

/**
 * One file for handing in (FACTS 9, R4.17): report as docx and pdf, ledger, the workbook, its numbers as JSON, and 清单.json
 * with plan, edition, dates and the hash of each. The same content gives the same bytes.
 */
export function writeVillagePackage(input: PackageInput): MadePackage {
  const { analysis, plan, date, edited } = input;
  const { origin, asOf } = analysis.data;
  const village = plan.villages.find(({ code }) => code === origin.villageCode)!;
  const contents: [string, FileRole, Uint8Array][] = [
    ['自查报告.docx', '自查报告', input.docx],
    ['自查报告.pdf', '自查报告PDF', input.pdf],
    ['问题台账.xlsx', '问题台账', input.ledger],
    [`${village.name}.xlsx`, '工作簿', input.workbook],
    ['数据.json', '数据', new TextEncoder().encode(`${JSON.stringify(numbersOf(input), null, 1)}\n`)],
  ];
  const manifest: Manifest = {
    kind: '村报上报包',
    version: PACKAGE_VERSION,
    plan: { id: plan.id, edition: origin.edition, title: plan.title },
    village: { code: village.code, name: village.name, fullName: village.fullName },
    asOf,
    date,
    reportEdited: edited,
    generator: 'cunbao',
    files: contents.map(([name, role, bytes]) => ({ name, role, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  return {
    name: `${village.name}大排查上报包（${asOf}）.zip`,
    bytes: writeZip([
      { name: MANIFEST, data: `${JSON.stringify(manifest, null, 1)}\n` },
      ...contents.map(([name, role, data]) => ({ name, data, store: role !== '数据' })),
    ]),
    manifest,
  };
}

/** 数据.json: every number of the report with the rows it was counted from. Counts only, nobody's name. */
function numbersOf({ analysis: { data, facts }, plan }: PackageInput): unknown {
  return {
    方案: plan.id,
    版次: data.origin.edition,
    村: data.origin.villageName,
    村代码: data.origin.villageCode,
    数据截止日期: data.asOf,
    工作簿: { sha256: data.origin.sha256 },
    数: Object.fromEntries(
      [...facts].map(([key, { value, unit, rows }]) => [key, { 值: value, 单位: unit, 行数: rows.length }]),
    ),
  };
}
