import { createHash } from 'node:crypto';
import type { Diagnostic, Outcome } from '../../diagnostics/index.js';
import type { Files } from '../../ports.js';
import { outputKept, outputLocked } from '../codes.js';
import { isOurs, type Journal, journalName, readJournal, writeJournal } from './journal.js';

export interface OutputFile {
  name: string;
  content: Uint8Array | string;
}

export interface Delivered {
  /** The name asked for. */
  name: string;
  /** Where it was written; differs from `name` when an edited file was in the way. */
  path: string;
  bytes: number;
}

/**
 * Writes a run's files into a folder. A file that somebody changed since we wrote it, or that we never wrote, is not
 * replaced: the new one gets a numbered name and OUT-001 says so. OUT-002 when the system refuses to write. Names in
 * `keep` (the run's own inputs) are never replaced, nor is a file of this run by another whose name is the same but for case; a name
 * that leads out of the folder is refused (OUT-002). What is about to be written is put on record first, so that a run that is
 * killed in between leaves no file that looks like somebody else's.
 */
export async function deliver(
  files: Files,
  folder: string,
  outputs: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  { keep = [] }: { keep?: readonly string[] } = {},
): Promise<Outcome<Delivered[]>> {
  const diagnostics: Diagnostic[] = [];
  const place: Place = { files, folder, keep };
  const journal = await readJournal(files, folder);
  const delivered: Delivered[] = [];
  const names = new Set<string>();
  const write = async ({ name, bytes, sha }: Prepared): Promise<void> => {
    try {
      const target = await freeName(name, sha, journal, place);
      const path = `${folder}/${target}`;
      if (target !== name)
        diagnostics.push(
          outputKept({
            place: { kind: 'file', file: `${folder}/${name}` },
            message: `“${name}”在上次生成之后被改过，没有覆盖它；这次生成的存为“${target}”。`,
          }),
        );
      await files.write(path, bytes);
      journal[target] = sha;
      delivered.push({ name, path, bytes: bytes.length });
    } catch (error) {
      diagnostics.push(
        outputLocked({
          place: { kind: 'file', file: `${folder}/${name}` },
          message: `“${name}”写不进去（${systemReason(error)}）。`,
        }),
      );
    }
  };
  for await (const group of groupsOf(outputs)) {
    const prepared: Prepared[] = [];
    for (const { name, content } of group) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (leavesFolder(name)) {
        const message = `“${name}”会写到文件夹之外，没有写。`;
        diagnostics.push(outputLocked({ place: { kind: 'file', file: folder }, found: name, message }));
      } else prepared.push({ name: distinct(name, names), bytes, sha: sha256(bytes) });
    }
    const planned: Journal = { ...journal };
    for (const { name, sha } of prepared) {
      // Where the folder cannot be read, writing will say so.
      const target = await freeName(name, sha, planned, place).catch(() => name);
      planned[target] = [...new Set([planned[target] ?? [], sha].flat())];
    }
    // Likewise where it cannot be written.
    if (prepared.length > 0) await writeJournal(files, folder, planned).catch(() => undefined);
    for (const one of prepared) await write(one);
  }
  if (delivered.length) {
    try {
      await writeJournal(files, folder, journal);
    } catch (error) {
      // The files themselves are there. Next time they count as edited and are kept.
      const message = `“${journalName}”写不进去（${systemReason(error)}）；文件已经生成，下次再生成会另存新名。`;
      diagnostics.push(outputLocked({ place: { kind: 'file', file: `${folder}/${journalName}` }, message }));
    }
  }
  return { value: delivered, diagnostics };
}

interface Prepared {
  name: string;
  bytes: Uint8Array;
  sha: string;
}

/** So many files are put on record at once; they are made one after the other, and those of a group are held. */
const GROUP = 32;

async function* groupsOf(outputs: Iterable<OutputFile> | AsyncIterable<OutputFile>): AsyncIterable<OutputFile[]> {
  let group: OutputFile[] = [];
  for await (const output of outputs) {
    group.push(output);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** An absolute name, one with `..` in it, or one that Windows would read so. */
export const leavesFolder = (name: string): boolean =>
  name === '' || /^[\\/]|^[A-Za-z]:|\0/.test(name) || name.split(/[\\/]/).some((part) => part === '..' || part === '.');

/** A name that no file of this run has yet, whatever the case: Windows and macOS make no difference. */
function distinct(name: string, names: Set<string>): string {
  let own = name;
  for (let number = 2; names.has(own.toLowerCase()); number += 1) own = numbered(name, number);
  names.add(own.toLowerCase());
  return own;
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const dot = name.lastIndexOf('.');
  const end = dot > 0 ? dot : name.length;
  return `${name.slice(0, end)}（${number}）${name.slice(end)}`;
}

interface Place {
  files: Files;
  folder: string;
  keep: readonly string[];
}

async function freeName(name: string, sha: string, journal: Journal, place: Place): Promise<string> {
  const { files, folder, keep } = place;
  for (let number = 1; ; number += 1) {
    const candidate = numbered(name, number);
    const path = `${folder}/${candidate}`;
    if (keep.includes(candidate)) continue;
    if (!(await files.exists(path))) return candidate;
    const present = sha256(await files.read(path));
    if (isOurs(journal, candidate, present) || present === sha) return candidate;
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const reasons: Record<string, string> = {
  EACCES: '没有权限，或者文件正被别的程序使用',
  EPERM: '没有权限，或者文件正被别的程序使用',
  EBUSY: '文件正被别的程序使用',
  ENOSPC: '磁盘已满',
  EROFS: '文件夹是只读的',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是一个文件夹，请写里面的一个文件',
  EOWNER: '这是 Excel、Word、WPS 打开文件时留的临时文件，请写不带 ~$ 的那一个',
  EINVAL: '名称里有不能用的字符',
  ENOENT: '没有这个文件或文件夹',
  EDQUOT: '磁盘配额已用完',
  EIO: '磁盘读写出错',
  ENAMETOOLONG: '文件名太长',
  EFBIG: '文件太大，超过 512 MB',
  ENOTSUP: '这是设备或管道，不是文件',
  ELOOP: '快捷方式（链接）互相指向',
  ELINK: '这是快捷方式（链接），指到了文件夹外面；确实要用那里，请在命令里直接写明那个文件夹',
  EMLINK: '这个文件另有一个名称（硬链接），写进去会把那一份也改了；请复制一份，用复制的',
};

/** The system's reason in the clerk's words. */
export function systemReason(error: unknown): string {
  const code = (error as { code?: string }).code ?? '';
  return reasons[code] ?? `系统提示 ${code || String(error)}`;
}
