import { createHash } from 'node:crypto';
import { BOOK_NAMES, type BookKind, type WorkbookOrigin } from '../../model/index.js';
import type { XlsxBook } from '../../office/index.js';
import { bookUnits, type Plan } from '../../plan/index.js';
import * as say from '../checks/book/identity.js';
import { COVER_SHEET, type CoverKey, coverLabel } from '../cover.js';
import { parseDay } from '../text/date.js';
import { compact, halfWidth } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import { bookKindOf, readCover } from './cover.js';
import type { Reports } from './reports.js';

export interface Identity {
  origin: WorkbookOrigin;
  /** 数据截止日期 of the cover. */
  asOf?: string;
}

/** What only an error message needs to know of the kinds. */
const WHOSE: Readonly<Record<BookKind, string>> = { village: '村', town: '镇', department: '部门' };

/** Which workbook this is: kind, plan, edition and unit, from the cover. Undefined after an error. */
export function identify(
  kind: BookKind,
  book: XlsxBook,
  bytes: Uint8Array,
  plan: Plan,
  reports: Reports,
): Identity | undefined {
  const cover = readCover(book);
  const text = (key: CoverKey): string => cover?.values[key]?.text ?? '';
  const at = (key: CoverKey) => {
    const ref = cover?.values[key]?.cell.ref;
    return { sheet: COVER_SHEET, header: coverLabel(key, kind), ...(ref ? { cell: ref } : {}) };
  };
  const planId = text('planId');
  const edition = text('edition');
  const code = compact(text('villageCode'));
  if (!cover || planId === '') {
    reports.book(say.notAWorkbook, {
      message: `文件里找不到封面上的方案、版本和${coverLabel('villageCode', kind)}，不像是发放的${BOOK_NAMES[kind]}。`,
    });
    return undefined;
  }
  const found = bookKindOf(cover);
  if (found !== kind) {
    const message = `这是${BOOK_NAMES[found]}（${quotable(text('villageName'))}），这里要的是${BOOK_NAMES[kind]}。`;
    reports.book(say.otherKind, { found: BOOK_NAMES[found], expected: [BOOK_NAMES[kind]], message }, at('book'));
    return undefined;
  }
  if (planId !== plan.id) {
    const message = `这是方案“${quotable(planId)}”的工作簿，现在用的方案是“${plan.id}”（${plan.title}）。`;
    reports.book(say.otherPlan, { found: planId, expected: [plan.id], message }, at('planId'));
    return undefined;
  }
  if (edition !== plan.edition && !plan.compatible.includes(edition)) {
    const message = `工作簿的版本是“${quotable(edition)}”，本方案能用的是${[plan.edition, ...plan.compatible].join('、')}。`;
    reports.book(
      say.incompatibleEdition,
      { found: edition, expected: [plan.edition, ...plan.compatible], message },
      at('edition'),
    );
    return undefined;
  }
  const units = bookUnits(plan).filter((one) => one.book === kind);
  const unit = units.find((one) => one.code === code);
  if (!unit) {
    const label = coverLabel('villageCode', kind);
    const list = kind === 'town' ? `应为 ${units[0]!.code}` : `方案的${WHOSE[kind]}名单里没有`;
    const message = `封面的${label}是“${quotable(code)}”，${list}。`;
    reports.book(say.unknownVillage, { found: code, message }, at('villageCode'));
    return undefined;
  }
  const name = text('villageName');
  if (name !== '' && name !== unit.name && name !== unit.fullName) {
    const message = `封面的${coverLabel('villageName', kind)}是“${quotable(name)}”，${coverLabel('villageCode', kind)} ${code} 是${unit.name}。`;
    reports.book(say.villageNameDiffers, { found: name, expected: [unit.name], message }, at('villageName'));
    return undefined;
  }
  if (edition !== plan.edition) {
    reports.book(
      say.olderEdition,
      { found: edition, message: `工作簿的版本是 ${edition}，比现在的 ${plan.edition} 早，仍然可以用。` },
      at('edition'),
    );
  }
  if (cover.byLabel)
    reports.book(
      say.definedNamesLost,
      { message: '封面的名称标记在另存时丢了，已按封面上的文字读取。' },
      { sheet: COVER_SHEET },
    );
  const other = units.find((one) => one.code !== code && reports.file.includes(one.name));
  if (other && !reports.file.includes(unit.name)) {
    const message = `文件名里写的是${other.name}，封面上是${unit.name}。`;
    reports.book(
      say.fileNameSaysOtherVillage,
      { found: reports.file, expected: [unit.name], message },
      at('villageName'),
    );
  }
  const origin: WorkbookOrigin = {
    file: reports.file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    planId,
    edition,
    book: kind,
    villageCode: code,
    villageName: unit.name,
    lastNumber: /^\d{1,6}$/.test(text('lastNumber')) ? Number(text('lastNumber')) : 0,
  };
  const typed = cover.values.asOf;
  if (!typed) return { origin };
  const asOf = typed.cell.kind === 'date' ? typed.cell.text.slice(0, 10) : parseDay(halfWidth(typed.text));
  if (asOf) return { origin, asOf };
  const message = `封面的数据截止日期填的是“${quotable(typed.text)}”，这里要填日期，例如 ${plan.asOf}。`;
  reports.book(say.asOfUnreadable, { found: typed.text, expected: [plan.asOf], message }, at('asOf'));
  return { origin };
}
