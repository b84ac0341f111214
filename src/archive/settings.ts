import { parse } from 'yaml';
import { type Diagnostic, type Level, type Outcome, readWritten } from '../diagnostics/index.js';
import { settingInvalid, settingMissing } from './codes.js';

/** 归档.yaml: what the archives office and the body's own rules decide; nothing of it has a default. */
export interface ArchiveSettings {
  /** 全宗号 */
  fonds: string;
  /** 门类: WS */
  category: string;
  year: string;
  /** 机构（问题）代码 */
  office: string;
  /** 责任者 of the town's documents, and of a village's with `{村}` for its full name. */
  author: { town: string; village: string };
  level: Level;
  /** 密级 as printed; empty for 无. */
  secrecy: string;
  /** Kind of document → Y, D30 or D10. */
  retention: ReadonlyMap<string, Retention>;
}

export type Retention = 'Y' | 'D30' | 'D10';

/** As people write it → code in the 档号 (DA/T 22—2015). */
const RETENTIONS: Record<string, Retention> = {
  永久: 'Y',
  '30年': 'D30',
  '10年': 'D10',
  Y: 'Y',
  D30: 'D30',
  D10: 'D10',
};
export const RETENTION_WORDS: Record<Retention, string> = { Y: '永久', D30: '30年', D10: '10年' };

const LEVEL = /^(?:internal|report|public)$/;

/** Reads 归档.yaml for documents of the kinds that an archive of its level takes; ARCH-001 names the settings that are blank, ARCH-002 for each that is wrong. */
export function loadSettings(
  text: string,
  file: string,
  kindsAt: (level: Level) => readonly string[],
): Outcome<ArchiveSettings> {
  const place = { kind: 'file', file } as const;
  const diagnostics: Diagnostic[] = [];
  const blank: string[] = [];
  let root: unknown;
  try {
    const read = readWritten(text, () => ({ root: parse(text, { logLevel: 'error' }) as unknown }));
    if (typeof read === 'string')
      return { diagnostics: [settingInvalid({ place, message: `“${file}”读不懂：${read}。` })] };
    root = read.root;
  } catch (error) {
    const [why] = String((error as Error).message).split('\n');
    return { diagnostics: [settingInvalid({ place, message: `“${file}”读不懂：${why}` })] };
  }
  const at = (path: readonly string[]): string => {
    const value = path.reduce<unknown>((from, key) => (isRecord(from) ? from[key] : undefined), root);
    return value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim();
  };
  const required = (...path: string[]): string => {
    const value = at(path);
    if (value === '') blank.push(path.join(' › '));
    return value;
  };
  const like = (pattern: RegExp, expected: string, ...path: string[]): string => {
    const value = required(...path);
    if (value !== '' && !pattern.test(value))
      diagnostics.push(
        settingInvalid({
          place,
          found: value,
          expected: [expected],
          message: `归档设置里的“${path.join(' › ')}”应是${expected}。`,
        }),
      );
    return value;
  };
  const code = /^[A-Za-z0-9]+$/;
  const fonds = like(code, '英文字母和数字', '全宗号');
  const category = like(code, '英文字母和数字', '门类');
  const year = like(/^\d{4}$/, '四位数的年份', '年度');
  const office = like(code, '英文字母和数字', '机构代码');
  const author = { town: required('责任者', '镇'), village: required('责任者', '村') };
  const level = like(LEVEL, 'internal、report 或 public', '级别') as Level;
  const secrecy = required('密级');
  const retention = new Map<string, Retention>();
  for (const kind of kindsAt(LEVEL.test(level) ? level : 'internal')) {
    const value = required('保管期限', kind);
    const known = RETENTIONS[value];
    if (known) retention.set(kind, known);
    else if (value !== '')
      diagnostics.push(
        settingInvalid({
          place,
          found: value,
          expected: ['永久', '30年', '10年'],
          message: `“${kind}”的保管期限应是永久、30年或10年。`,
        }),
      );
  }
  if (blank.length > 0)
    diagnostics.unshift(settingMissing({ place, message: `归档设置里还没有填：${blank.join('、')}。` }));
  if (diagnostics.length > 0) return { diagnostics };
  return {
    value: {
      fonds,
      category,
      year,
      office,
      author,
      level,
      secrecy: secrecy === '无' ? '' : secrecy,
      retention,
    },
    diagnostics,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
