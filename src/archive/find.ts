import { type Diagnostic, maskNumbers } from '../diagnostics/index.js';
import type { Plan, PlanVillage } from '../plan/index.js';
import type { Files } from '../ports.js';
import { type Carried, carriedIn, type FileFormat } from '../review/index.js';
import { isOurs, readJournal, sha256 } from '../village/index.js';
import { leftOut, notArchivable } from './codes.js';

/** A finished document in an output folder, before it is converted. */
export interface Found {
  path: string;
  format: FileFormat;
  sha256: string;
  /** 自查报告, 问题台账, 入户排查表 … */
  kind: string;
  /** Absent: the town's own. */
  village?: PlanVillage;
  /** Which of several of its kind it is: 户编号, 问题编号, or the unit that it is for. */
  label?: string;
  /** 成文日期 of what carries its data. */
  date?: string;
  /** SHA-256 of the workbooks behind the data that it carries. */
  sources?: string;
  /** Made for the public. */
  open: boolean;
  /** Somebody changed it since we wrote it. */
  edited: boolean;
}

const DEPTH = 4;
/** Where `compile` writes unless told otherwise. */
const TOWN = '全镇';
/** What `compile` writes, in whatever folder. */
const OF_TOWN = /^(镇汇总|全镇问题台账)/;
const FINAL = ['docx', 'xlsx', 'pdf'] as const;
/** What `compile --level public` puts behind a name. */
const OPEN = '（公开）';
/** 340604102201-H0001, and finding numbers; never a name. */
const NUMBER = /\d{12}-[0-9A-Z]+(?:-[0-9A-Z]+)*/i;

/**
 * The final documents below a folder that `report`, `compile` and `forms` wrote: of docx and PDF of one name the docx.
 * ARCH-005 names what is left out and why, ARCH-006 what a person must decide.
 */
export async function findDocuments(
  files: Files,
  folder: string,
  plan: Plan,
): Promise<{ found: Found[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const found: Found[] = [];
  const skip = (path: string, why: string): void => {
    diagnostics.push(leftOut({ place: { kind: 'file', file: maskNumbers(path) }, message: `没有归档：${why}。` }));
  };
  const refuse = (path: string, message: string): void => {
    diagnostics.push(notArchivable({ place: { kind: 'file', file: maskNumbers(path) }, message }));
  };
  const visit = async (at: string, below: readonly string[]): Promise<void> => {
    const entries = await files.list(at);
    const journal = await readJournal(files, at);
    const names = new Set(entries.map(({ name }) => name));
    for (const { name, folder: isFolder } of entries) {
      const path = `${at}/${name}`;
      if (name.startsWith('.') || name.startsWith('~$')) continue;
      if (isFolder) {
        if (below.length >= DEPTH) skip(path, '文件夹套得太深');
        else await visit(path, [...below, name]);
        continue;
      }
      const dot = name.lastIndexOf('.');
      const stem = name.slice(0, dot);
      const format = FINAL.find((one) => name.slice(dot + 1).toLowerCase() === one);
      if (!format) skip(path, '不是 docx、xlsx、pdf');
      else if (stem.includes('草稿')) skip(path, '是草稿');
      else if (format === 'pdf' && names.has(`${stem}.docx`)) continue;
      else {
        const bytes = await files.read(path);
        const hash = sha256(bytes);
        const carried = format === 'xlsx' ? undefined : carriedIn(bytes, name).value;
        const copy = /^(.*)（\d+）$/.exec(stem);
        const ours = isOurs(journal, name, hash);
        const village = villageOf(carried, below, plan);
        if (carried?.draft) refuse(path, '这份文件是草稿，不能归档。');
        else if (copy && names.has(`${copy[1]}.${format}`))
          refuse(path, `和“${copy[1]}.${format}”是同一份文件的两稿，不知以哪一份为准。`);
        else if (!village && !carried && !OF_TOWN.test(stem) && below.some((one) => one !== TOWN))
          skip(path, '不知道是哪个村的');
        else
          found.push({
            path,
            format,
            sha256: hash,
            kind: kindOf(carried, stem, below, plan),
            ...(village && { village }),
            ...labelOf(stem, below, plan),
            ...(carried && { date: dateOf(carried), sources: carried.origin.workbook.sha256 }),
            // What was edited is held against its data; a workbook or a PDF has to be as we wrote it.
            open: carried?.level === 'public' ? format === 'docx' || ours : ours && stem.endsWith(OPEN) && !carried,
            edited: journal[name] !== undefined && !ours,
          });
      }
    }
  };
  await visit(folder, []);
  return { found, diagnostics };
}

function labelOf(stem: string, below: readonly string[], plan: Plan): { label?: string } {
  const label = NUMBER.exec(stem)?.[0] ?? (kindFolder(stem, below, plan) === undefined ? undefined : maskNumbers(stem));
  return label ? { label } : {};
}

/** Forms of one kind stand in a folder of that name below their village's. */
const kindFolder = (stem: string, below: readonly string[], plan: Plan): string | undefined => {
  const inner = OF_TOWN.test(stem) ? undefined : below.at(-1);
  return inner === undefined || inner === TOWN || plan.villages.some((v) => v.name === inner) ? undefined : inner;
};

function villageOf(carried: Carried | undefined, below: readonly string[], plan: Plan): PlanVillage | undefined {
  const code = carried?.origin.villageCode;
  return plan.villages.find((one) => (code === undefined ? below.includes(one.name) : one.code === code));
}

/** What it says it is, else the folder of its kind, else its name. */
const kindOf = (carried: Carried | undefined, stem: string, below: readonly string[], plan: Plan): string =>
  carried?.kind ?? kindFolder(stem, below, plan) ?? stem.replace(OPEN, '');

const dateOf = ({ data, origin }: Carried): string => (typeof data.成文日期 === 'string' ? data.成文日期 : origin.asOf);
