import { headingLevelOf } from '../../document/index.js';
import {
  ATTACHMENT_ITEM,
  ATTACHMENT_LABEL,
  ATTACHMENT_LIST,
  ATTENDANCE,
  DATE_LINE,
  FRONT,
  IMPRINT,
  NUMBER,
  SIGNER,
} from './forms.js';
import { isRed, mainRun, type Passage } from './passages.js';

/** The head of a document is looked for in so many lines. */
const HEAD = 16;
/** Lines that a title may take. */
const TITLE_LINES = 5;

const centred = ({ block }: Passage): boolean => block.format.align === 'center';
/** Centred on the page; under a seal 署名 and 成文日期 stand centred far from its left edge. */
const inMiddle = (line: Passage): boolean => centred(line) && line.block.format.indent.left < 100;
const sizeOf = ({ block }: Passage): number => mainRun(block)?.size ?? 0;
const red = ({ block }: Passage): boolean => isRed(mainRun(block)?.color);
/** Ends like a clause. */
const running = ({ text }: Passage): boolean => /[；，,;：:]\s*$/.test(text);

/** Says for each paragraph what it is in an official document, by its place, its looks and its words (GB/T 9704 7). */
export function giveRoles(all: readonly Passage[]): void {
  const lines = all.filter(({ where }) => where === 'flow' || where === 'placing');
  const title = titleFrom(lines);
  const head = title.length > 0 ? lines.indexOf(title[0]!) : 0;
  for (const line of lines.slice(0, head)) line.role = frontRole(line);
  for (const line of title) line.role = 'title';
  const rest = lines.slice(head + title.length);
  const attachments = rest.findIndex((p) => p.where === 'flow' && ATTACHMENT_LABEL.test(p.text));
  const own = attachments < 0 ? rest : rest.slice(0, attachments);
  const added = attachments < 0 ? [] : rest.slice(attachments);
  for (const line of own) line.role = bodyRole(line);
  closing(own);
  const first = own.find((p) => p.where === 'flow' && !(centred(p) && /^\s*[（(]/.test(p.text)));
  if (title.length > 0 && first && looksLikeRecipient(first, own[own.indexOf(first) + 1])) first.role = 'recipient';
  attached(added);
}

function frontRole(line: Passage): Passage['role'] {
  if (NUMBER.test(line.text)) return 'number';
  if (SIGNER.test(line.text)) return 'signer';
  if (FRONT.test(line.text)) return 'front';
  if (red(line) && sizeOf(line) >= 20) return 'letterhead';
  return 'other';
}

/** The lines of the title: what the style or the looks say, below 发文字号 where there is one. */
function titleFrom(lines: readonly Passage[]): Passage[] {
  const top = lines.slice(0, HEAD);
  const number = top.findLastIndex((p) => NUMBER.test(p.text) && sizeOf(p) < 20);
  const from = top.findIndex((p, i) => i > number && p.where === 'flow' && isTitle(p));
  if (from < 0) return [];
  // What stands before the title is short: a head. Behind running text no title begins.
  if (top.slice(0, from).some((p) => p.text.length > 60 || /。\s*$/.test(p.text))) return [];
  const first = lines[from]!;
  const title = [first];
  for (const line of lines.slice(from + 1, from + TITLE_LINES)) {
    if (!isTitle(line) || Math.abs(sizeOf(line) - sizeOf(first)) > 1 || line.gap > 24) break;
    title.push(line);
  }
  return title;
}

function isTitle(line: Passage): boolean {
  const { block, text } = line;
  if (red(line) || running(line) || FRONT.test(text) || ATTACHMENT_LABEL.test(text)) return false;
  if (headingLevelOf(block) === 0) return true;
  const run = mainRun(block);
  return centred(line) && run !== undefined && (run.size >= 17.5 || (run.bold === true && run.size >= 15));
}

function bodyRole(line: Passage): Passage['role'] {
  const { block, text, where } = line;
  if (ATTENDANCE.test(text)) return 'attendance';
  const level = headingLevelOf(block);
  if (level !== undefined && level > 0 && where === 'flow') {
    line.level = level;
    return 'heading';
  }
  if (where === 'placing') return 'other';
  return block.format.align === 'center' || block.format.align === 'right' ? 'other' : 'body';
}

/** The line after the title that ends with a colon: 主送机关; without the colon only where it stands out from the text below. */
function looksLikeRecipient(line: Passage, next: Passage | undefined): boolean {
  const { text, block } = line;
  if (centred(line) || line.role === 'heading' || /。/.test(text) || text.length > 150) return false;
  if (/[：:]\s*$/.test(text)) return !/(?:如下|以下|下列)[^，]{0,8}[：:]\s*$/.test(text);
  const indent = (p: Passage): number => p.block.format.indent.firstLine + p.block.format.indent.left;
  return (
    text.length <= 40 &&
    !/[。；，,;！？]/.test(text) &&
    !/^[\s\u3000]/.test(text) &&
    block.format.align !== 'right' &&
    indent(line) === 0 &&
    next !== undefined &&
    indent(next) > 20
  );
}

/** 附件说明, signature, date, 附注 and 版记, found from the date back and on. */
function closing(own: readonly Passage[]): void {
  const dates = own.flatMap((p, i) => (DATE_LINE.test(p.text) && !inMiddle(p) && p.where === 'flow' ? [i] : []));
  const at = dates.at(-1) ?? -1;
  for (const line of own.slice(Math.max(at, 0))) if (IMPRINT.test(line.text)) line.role = 'imprint';
  const end = at < 0 ? own.length : at;
  const list = own.findLastIndex((p, i) => i < end && ATTACHMENT_LIST.test(p.text));
  if (list >= 0) {
    own[list]!.role = 'attachment-list';
    for (const line of own.slice(list + 1, end)) {
      if (!ATTACHMENT_ITEM.test(line.text)) break;
      line.role = 'attachment-list';
    }
  }
  if (at < 0) return;
  own[at]!.role = 'date';
  const before = own[at - 1];
  if (
    before &&
    ['body', 'other'].includes(before.role) &&
    before.where === 'flow' &&
    before.text.trim().length <= 40 &&
    !/[。；：，:;]/.test(before.text)
  )
    before.role = 'signature';
  const after = own[at + 1];
  if (after?.where === 'flow' && (/^\s*[（(]/.test(after.text) || /^\s*(?:联\s*系\s*人|此件)/.test(after.text)))
    after.role = 'note';
}

/** Words below a table, in its size. */
const isTableNote = (line: Passage): boolean =>
  line.block.style === '表注' || (sizeOf(line) <= 12 && /^\s*(?:注|说明|备注|资料来源)\s*[：:]/.test(line.text));

/** What follows the first 附件 on a line of its own. */
function attached(lines: readonly Passage[]): void {
  let expectTitle = false;
  for (const line of lines) {
    if (line.where === 'flow' && ATTACHMENT_LABEL.test(line.text)) {
      line.role = 'attachment-label';
      expectTitle = true;
    } else if (expectTitle && centred(line)) line.role = 'attachment-title';
    else {
      expectTitle = false;
      line.role = IMPRINT.test(line.text) ? 'imprint' : isTableNote(line) ? 'other' : bodyRole(line);
    }
  }
}
