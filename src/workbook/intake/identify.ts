import { createHash } from 'node:crypto';
import type { DiagnosticMaker } from '../../diagnostics/index.js';
import { BOOK_NAMES, type BookKind, type WorkbookOrigin } from '../../model/index.js';
import type { XlsxBook } from '../../office/index.js';
import { type BookUnit, bookUnits, type Plan, townUnit } from '../../plan/index.js';
import * as say from '../checks/book/identity.js';
import { COVER_SHEET, type CoverKey, coverLabel } from '../cover.js';
import { parseDay } from '../text/date.js';
import { compact, halfWidth } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import { bookKindOf, type Cover, readCover } from './cover.js';
import type { Reports, Said } from './reports.js';

export interface Identity {
  origin: WorkbookOrigin;
  /** 数据截止日期 of the cover. */
  asOf?: string;
}

/** What only an error message needs to know of the kinds. */
const WHOSE: Readonly<Record<BookKind, string>> = { village: '村', town: '镇', department: '部门' };

/** A cover in hand, and where to say what is wrong with it. */
interface Reading {
  kind: BookKind;
  plan: Plan;
  cover: Cover;
  reports: Reports;
}

const textOf = ({ cover }: Reading, key: CoverKey): string => cover.values[key]?.text ?? '';

/** Says it at a value of the cover. */
function sayAt({ kind, cover, reports }: Reading, key: CoverKey, what: DiagnosticMaker, said: Said): undefined {
  const ref = cover.values[key]?.cell.ref;
  reports.book(what, said, { sheet: COVER_SHEET, header: coverLabel(key, kind), ...(ref && { cell: ref }) });
}

/** Which workbook this is: kind, plan, edition and unit, from the cover. Undefined after an error. */
export function identify(
  kind: BookKind,
  book: XlsxBook,
  bytes: Uint8Array,
  plan: Plan,
  reports: Reports,
): Identity | undefined {
  const cover = readCover(book);
  if (!cover?.values.planId) {
    const message = `文件里找不到封面上的方案、版本和${coverLabel('villageCode', kind)}，不像是发放的${BOOK_NAMES[kind]}。`;
    reports.book(say.notAWorkbook, { message });
    return undefined;
  }
  const reading: Reading = { kind, plan, cover, reports };
  const unit = fits(reading) ? unitOf(reading) : undefined;
  if (!unit) return undefined;
  remarkOn(reading, unit);
  const lastNumber = textOf(reading, 'lastNumber');
  const origin: WorkbookOrigin = {
    file: reports.file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    planId: textOf(reading, 'planId'),
    edition: textOf(reading, 'edition'),
    book: kind,
    villageCode: unit.code,
    villageName: unit.name,
    lastNumber: /^\d{1,6}$/.test(lastNumber) ? Number(lastNumber) : 0,
  };
  const asOf = asOfIn(reading);
  return { origin, ...(asOf && { asOf }) };
}

/** The kind of workbook that is wanted, of this plan, in an edition that can be used; else an error says what it is. */
function fits(reading: Reading): boolean {
  const { kind, plan, cover } = reading;
  const found = bookKindOf(cover);
  if (found !== kind) {
    const message = `这是${BOOK_NAMES[found]}（${quotable(textOf(reading, 'villageName'))}），这里要的是${BOOK_NAMES[kind]}。`;
    sayAt(reading, 'book', say.otherKind, { found: BOOK_NAMES[found], expected: [BOOK_NAMES[kind]], message });
    return false;
  }
  const planId = textOf(reading, 'planId');
  if (planId !== plan.id) {
    const message = `这是方案“${quotable(planId)}”的工作簿，现在用的方案是“${plan.id}”（${plan.title}）。`;
    sayAt(reading, 'planId', say.otherPlan, { found: planId, expected: [plan.id], message });
    return false;
  }
  const edition = textOf(reading, 'edition');
  const usable = [plan.edition, ...plan.compatible];
  if (usable.includes(edition)) return true;
  const message = `工作簿的版本是“${quotable(edition)}”，本方案能用的是${usable.join('、')}。`;
  sayAt(reading, 'edition', say.incompatibleEdition, { found: edition, expected: usable, message });
  return false;
}

/** The unit whose code the cover gives, if its name agrees. */
function unitOf(reading: Reading): BookUnit | undefined {
  const { kind, plan } = reading;
  const code = compact(textOf(reading, 'villageCode'));
  const units = bookUnits(plan).filter((one) => one.book === kind);
  const unit = units.find((one) => one.code === code);
  const label = coverLabel('villageCode', kind);
  if (!unit) {
    const list = kind === 'town' ? `应为 ${townUnit(plan).code}` : `方案的${WHOSE[kind]}名单里没有`;
    const message = `封面的${label}是“${quotable(code)}”，${list}。`;
    return sayAt(reading, 'villageCode', say.unknownVillage, { found: code, message });
  }
  const name = textOf(reading, 'villageName');
  if (['', unit.name, unit.fullName].includes(name)) return unit;
  const message = `封面的${coverLabel('villageName', kind)}是“${quotable(name)}”，${label} ${code} 是${unit.name}。`;
  return sayAt(reading, 'villageName', say.villageNameDiffers, { found: name, expected: [unit.name], message });
}

/** What is odd about the workbook and yet no reason not to use it. */
function remarkOn(reading: Reading, unit: BookUnit): void {
  const { plan, cover, reports } = reading;
  const edition = textOf(reading, 'edition');
  if (edition !== plan.edition) {
    const message = `工作簿的版本是 ${edition}，比现在的 ${plan.edition} 早，仍然可以用。`;
    sayAt(reading, 'edition', say.olderEdition, { found: edition, message });
  }
  if (cover.byLabel) {
    const message = '封面的名称标记在另存时丢了，已按封面上的文字读取。';
    reports.book(say.definedNamesLost, { message }, { sheet: COVER_SHEET });
  }
  const { file: found } = reports;
  const named = bookUnits(plan).filter(({ book, name }) => book === unit.book && found.includes(name));
  const other = named.find(({ code }) => code !== unit.code);
  if (!other || found.includes(unit.name)) return;
  const message = `文件名里写的是${other.name}，封面上是${unit.name}。`;
  sayAt(reading, 'villageName', say.fileNameSaysOtherVillage, { found, expected: [unit.name], message });
}

function asOfIn(reading: Reading): string | undefined {
  const typed = reading.cover.values.asOf;
  if (!typed) return undefined;
  const asOf = typed.cell.kind === 'date' ? typed.cell.text.slice(0, 10) : parseDay(halfWidth(typed.text));
  if (asOf) return asOf;
  const message = `封面的数据截止日期填的是“${quotable(typed.text)}”，这里要填日期，例如 ${reading.plan.asOf}。`;
  return sayAt(reading, 'asOf', say.asOfUnreadable, { found: typed.text, expected: [reading.plan.asOf], message });
}
