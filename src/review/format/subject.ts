import type { Place } from '../../diagnostics/index.js';
import { type Block, type Document, placeOf, type Section } from '../../document/index.js';
import type { OoxmlPackage } from '../../office/index.js';
import type { Profile } from '../../template/index.js';
import { isChinese, mainRun, type Passage, type Passages, passagesOf, type Role } from './passages.js';
import { giveRoles } from './roles.js';

/** How a document is set out: with a red head, as a letter, as minutes, or plainly. */
export type Layout = '公文' | '信函' | '纪要' | '报告';

/** A document as the checks of its format and text see it. */
export interface Subject extends Passages {
  document: Document;
  /** Absent of a PDF. */
  pkg?: OoxmlPackage;
  file: string;
  profile: Profile;
  layout: Layout;
  /** Whether it looks like an official document; else only text and package are checked. */
  official: boolean;
  givenNumbers: readonly string[];
  /** Width of one character of the body, its spacing included, pt. */
  em: number;
  of(role: Role): Passage[];
  /** Running text of the document itself: not in tables, notes or attachments' lists. */
  body: Passage[];
  /** Passages that are written in Chinese: the checks of marks and words hold for no other. */
  chinese: Passage[];
  /** `words`: what of the passage is meant. */
  placeOf(passage: Passage, words?: string): Place;
}

export interface SubjectOptions {
  file: string;
  profile: Profile;
  /** What the person says it is; absent: derived from the content. */
  layout?: Layout;
  /** Beginnings of passages whose number is given, gaps included: （十）监测人口收入支出变化. */
  givenNumbers?: readonly string[];
  /** Absent of a PDF. */
  pkg?: OoxmlPackage;
  /** Of a PDF: where a block is printed. */
  placeOf?: (block: Block, words?: string) => Place;
}

export function subjectOf(document: Document, options: SubjectOptions): Subject {
  const { file, profile, layout, givenNumbers = [], pkg, placeOf: printed } = options;
  const passages = passagesOf(document);
  giveRoles(passages.all);
  const of = (role: Role): Passage[] => passages.all.filter((p) => p.role === role);
  const body = of('body');
  const usual = usualRun(body);
  return {
    ...passages,
    document,
    ...(pkg && { pkg }),
    file,
    profile,
    givenNumbers,
    layout: layout ?? layoutOf(of, document.sections),
    official: layout !== undefined || looksOfficial(passages.all, of),
    em: usual ? usual.size + (usual.spacing ?? 0) : profile.text.size.value,
    of,
    body,
    chinese: passages.all.filter(({ text }) => isChinese(text)),
    placeOf: ({ located }, words) => printed?.(located.block, words) ?? placeOf(file, located),
  };
}

/** The look that most characters of the body have. */
function usualRun(body: readonly Passage[]): { size: number; spacing?: number } | undefined {
  const counts = new Map<string, { size: number; spacing?: number; count: number }>();
  for (const { block, text } of body) {
    const run = mainRun(block);
    if (!run) continue;
    const key = `${run.size} ${run.spacing ?? 0}`;
    const entry = counts.get(key) ?? {
      size: run.size,
      ...(run.spacing !== undefined && { spacing: run.spacing }),
      count: 0,
    };
    entry.count += text.length;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce<(typeof counts extends Map<string, infer V> ? V : never) | undefined>(
    (most, one) => (!most || one.count > most.count ? one : most),
    undefined,
  );
}

function layoutOf(of: (role: Role) => Passage[], sections: readonly Section[]): Layout {
  const mark = of('letterhead').map(({ text }) => text.replaceAll(/\s/g, ''));
  if (mark.some((text) => text.endsWith('纪要'))) return '纪要';
  const number = of('number')[0]?.text ?? '';
  const short = (sections[0]?.page.margin.top ?? 0) < 90;
  if (/函\s*[〔［[【（(]/.test(number) && (short || mark.length === 0 || mark.every((text) => !text.endsWith('文件'))))
    return '信函';
  return mark.length > 0 || number ? '公文' : '报告';
}

/** What an official document, or a working paper of an office, calls itself at the end of its title. */
const KIND =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|复函|议案|函|纪要|方案|预案|办法|规定|细则|规则|制度|总结|汇报|计划|要点|情况)(?:[（(][^（）()]*[）)])?$/;
/** What a paper for a journal or a school has and an official document has not. */
const LEARNED = /^\s*(?:[【[]?\s*(?:摘\s*要|关\s*键\s*词|中图分类号|参\s*考\s*文\s*献)|Abstract|Key\s?words)/i;

/** With a red head or a 发文字号; else with a title and two of recipient, date and headings; one less where the title says that it is such a document, one more where most of it is tables. */
function looksOfficial(all: readonly Passage[], of: (role: Role) => Passage[]): boolean {
  const has = (role: Role): boolean => of(role).length > 0;
  const lines = all.filter(({ where }) => where === 'flow');
  if (lines.filter(({ text }) => isChinese(text)).length * 2 < lines.length) return false;
  if (has('letterhead') || has('number')) return true;
  if (!has('title') || lines.some(({ text }) => LEARNED.test(text))) return false;
  // A form or a ledger is more table than text.
  const tables = lengthOf(lines) < lengthOf(all.filter(({ where }) => where === 'cell'));
  const marks = [has('recipient'), has('date'), of('heading').filter((p) => p.level === 1).length >= 2];
  const named = KIND.test(
    of('title')
      .map(({ text }) => text.replaceAll(/\s/g, ''))
      .join(''),
  );
  return marks.filter(Boolean).length >= (tables ? 3 : 2) - (named ? 1 : 0);
}

const lengthOf = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
