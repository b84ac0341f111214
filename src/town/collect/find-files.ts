import type { Files } from '../../ports.js';

export interface FoundFile {
  path: string;
  /** Below the folder collected, with `/`. */
  from: string;
}

export interface Found {
  taken: FoundFile[];
  /** Places of files that nobody hands in: with `ours`, what cunbao wrote itself. */
  left: { from: string; ours: boolean }[];
}

/** Locks of Excel and WPS, what systems leave in every folder, and what an interrupted run of ours left behind. */
const isClutter = (name: string): boolean =>
  /^(~\$|\.)/.test(name) || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name) || /\.[0-9a-f]{8}\.tmp$/.test(name);

/** Documents that cunbao makes beside a workbook: they go along with it and are not read. */
const isOurs = (name: string): boolean =>
  /^(自查报告|问题台账|结果|汇总|镇汇总|收件登记|催报单)/.test(name) || /（(标注|错误清单)[^）]*）/.test(name);

/** What may hold data, or pretends to: looked at and told what is wrong with it. */
const isDataFile = (name: string): boolean => /\.(xls[xmb]?|et|csv|ods|zip|rar|7z)$/i.test(name);

/** A finished report: looked at only where no workbook lies beside it. */
export const isReport = (name: string): boolean => /自查报告(?!.*草稿)[^/]*\.(docx|pdf)$/i.test(name);

/** Of one report as docx and PDF the docx. */
const reportAmong = (names: readonly string[]): string | undefined =>
  names.some((name) => isDataFile(name) && !isOurs(name)) ? undefined : names.filter(isReport).sort()[0];

/** Every file below a folder, at any depth, sorted by place; `skip` (the 收件 folder itself) is not entered. */
export async function findFiles(files: Files, folder: string, skip: string): Promise<Found> {
  const found: Found = { taken: [], left: [] };
  const walk = async (path: string, from: string): Promise<void> => {
    const entries = await files.list(path);
    const report = reportAmong(entries.map(({ name }) => name));
    for (const { name, folder: isFolder } of entries) {
      if (isClutter(name)) continue;
      const inside = { path: `${path}/${name}`, from: from === '' ? name : `${from}/${name}` };
      if (isFolder) {
        if (inside.path !== skip) await walk(inside.path, inside.from);
      } else if (name === report || (isDataFile(name) && !isOurs(name))) found.taken.push(inside);
      else found.left.push({ from: inside.from, ours: isOurs(name) });
    }
  };
  await walk(folder, '');
  return found;
}
