import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCode } from './exit-codes.js';
import { programFolder } from './program-folder.js';

/**
 * Exit 70: our own fault. Says so without a stack trace unless CUNBAO_DEBUG is set, and leaves a report for whoever maintains the
 * program, in the folder of the run or, where that cannot be written to, the system's own for temporary files.
 */
export function reportOwnFault(error: unknown, argv: readonly string[]): number {
  const report = faultReport(error, argv);
  const path = saved(report);
  process.stderr.write(
    `程序自身出错了，不是您填错了什么：${redacted(messageOf(error))}\n您的文件没有被改动。` +
      (path
        ? `错误报告（不含姓名、号码和文件名）存为 ${path}，请把它交给村报的维护人员。\n`
        : '请把这句话和用的命令告诉村报的维护人员。\n'),
  );
  if (process.env.CUNBAO_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCode.ownFault;
}

/**
 * What helps to find the fault and names nobody: versions, the command and the names of its options, the error without anything that
 * may come from a file, and where in the program it arose. The same fault gives the same text.
 */
export function faultReport(error: unknown, argv: readonly string[]): string {
  const [command = '', ...rest] = argv;
  const options = rest.filter((word) => /^--?[a-z-]+/.test(word)).map((word) => word.replace(/=.*$/s, ''));
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [
    '村报错误报告（不含姓名、号码、文件名和填报内容）',
    `命令：${/^[a-z]+$/.test(command) ? command : '（中文命令或文件）'} ${options.join(' ')}`,
    `Node ${process.version} ${process.platform} ${process.arch}`,
    `${error instanceof Error ? error.name : typeof error}：${redacted(messageOf(error))}`,
    ...frames.map((line) => redacted(withoutFolder(line).trim())),
    '',
  ].join('\n');
}

/** The program's folder may have its user's name in it; in a stack it stands as an address, with its Chinese encoded. */
const withoutFolder = (line: string): string =>
  line.replaceAll(pathToFileURL(programFolder).href, '').replaceAll(programFolder, '').replaceAll('file://', '');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Our own faults speak English: what is Chinese, a long number, quoted or a path may come from somebody's file. */
const redacted = (text: string): string =>
  text
    .replace(/(["“'‘`])[^"”'’`]*[\u0080-\uffff\d]{2}[^"”'’`]*(["”'’`])/g, '$1…$2')
    .replace(/(?:[A-Za-z]:)?[\\/](?:[^\s\\/()]+[\\/])*[^\s\\/()]*[\u0080-\uffff][^\s()]*/g, '…')
    .replace(/[\u0080-\uffff]+/g, '…')
    .replace(/\d{6,}[Xx]?/g, '####');

function saved(report: string): string | undefined {
  const name = `村报错误报告-${createHash('sha256').update(report).digest('hex').slice(0, 8)}.txt`;
  for (const folder of [resolve('.'), tmpdir()]) {
    const path = join(folder, name);
    try {
      // Not through a link that somebody laid in the folder that everybody may write to.
      writeFileSync(path, report, { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' && isSame(path, report)) return path;
      // Perhaps the disk that is full or read-only is why we are here.
    }
  }
  return undefined;
}

/** The same fault was reported here before: its report has the same name and text. */
function isSame(path: string, report: string): boolean {
  try {
    return lstatSync(path).isFile() && readFileSync(path, 'utf8') === report;
  } catch {
    return false;
  }
}
