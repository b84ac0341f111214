import type { Files } from '../../ports.js';
import { isClutter, isOwnDocument } from '../../village/index.js';
import { REGISTER_FILE } from './register-file.js';

export interface FoundFile {
  path: string;
  /** Below the folder collected, with `/`. */
  from: string;
}

export interface Found {
  taken: FoundFile[];
  /** Places of files that nobody hands in: with `ours`, what cunbao wrote itself. */
  left: { from: string; ours: boolean }[];
  /** Folders in which `collect` keeps what it received: not entered. */
  stores: string[];
}

/** What a workspace holds besides workbooks, in the folder of its plan. */
const ASIDE = /^(templates|registers|fonts|forms|output|plan\.yaml|村报\.cmd)$/;

/** What may hold data, or pretends to: looked at and told what is wrong with it. */
const isDataFile = (name: string): boolean => /\.(xls[xmb]?|et|csv|ods|zip|rar|7z)$/i.test(name);

/** A finished report. */
export const isReport = (name: string): boolean => /自查报告(?!.*草稿)[^/]*\.(docx|pdf)$/i.test(name);

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

/** Reports to look at: of one as docx and PDF the docx; none whose workbook lies beside it (王店村.xlsx, or any beside one that names no village). */
function reportsAmong(names: readonly string[]): Set<string> {
  const workbooks = names.filter((name) => isDataFile(name) && !isOwnDocument(name)).map(stemOf);
  const hasWorkbook = (report: string): boolean =>
    workbooks.length > 0 && (report.startsWith('自查报告') || workbooks.some((stem) => report.includes(stem)));
  const reports = new Map<string, string>();
  for (const name of names.filter(isReport).sort()) {
    const stem = stemOf(name);
    if (!reports.has(stem) && !hasWorkbook(stem)) reports.set(stem, name);
  }
  return new Set(reports.values());
}

/**
 * Every file below a folder, at any depth, sorted by place. A 收件 folder inside (`skip`, or any that holds a register) is not
 * entered, nor what a workspace holds besides workbooks.
 */
export async function findFiles(files: Files, folder: string, skip?: string): Promise<Found> {
  const found: Found = { taken: [], left: [], stores: [] };
  const walk = async (path: string, from: string): Promise<void> => {
    const entries = await files.list(path);
    const has = (wanted: string): boolean => entries.some(({ name }) => name === wanted);
    if (path === skip || (from !== '' && has(REGISTER_FILE))) {
      found.stores.push(from);
      return;
    }
    const workspace = has('plan.yaml');
    const reports = reportsAmong(entries.map(({ name }) => name));
    for (const { name, folder: isFolder } of entries) {
      if (isClutter(name) || (workspace && ASIDE.test(name))) continue;
      const inside = { path: `${path}/${name}`, from: from === '' ? name : `${from}/${name}` };
      if (isFolder) await walk(inside.path, inside.from);
      else if (reports.has(name) || (isDataFile(name) && !isOwnDocument(name))) found.taken.push(inside);
      else found.left.push({ from: inside.from, ours: isOwnDocument(name) });
    }
  };
  await walk(folder, '');
  return found;
}
