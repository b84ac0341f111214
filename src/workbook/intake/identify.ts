import { createHash } from 'node:crypto';
import type { WorkbookOrigin } from '../../model/index.js';
import type { XlsxBook } from '../../office/index.js';
import type { Plan } from '../../plan/index.js';
import * as say from '../checks/book/identity.js';
import { COVER_FIELDS, COVER_SHEET, type CoverKey } from '../cover.js';
import { parseDay } from '../text/date.js';
import { compact, halfWidth } from '../text/fold.js';
import { quotable } from '../text/mask.js';
import { readCover } from './cover.js';
import type { Reports } from './reports.js';

export interface Identity {
  origin: WorkbookOrigin;
  /** 数据截止日期 of the cover. */
  asOf?: string;
}

/** Which workbook this is: plan, edition and village, from the cover. Undefined after an error. */
export function identify(book: XlsxBook, bytes: Uint8Array, plan: Plan, reports: Reports): Identity | undefined {
  const cover = readCover(book);
  const text = (key: CoverKey): string => cover?.values[key]?.text ?? '';
  const at = (key: CoverKey) => {
    const ref = cover?.values[key]?.cell.ref;
    return { sheet: COVER_SHEET, header: COVER_FIELDS[key].label, ...(ref ? { cell: ref } : {}) };
  };
  const planId = text('planId');
  const edition = text('edition');
  const code = compact(text('villageCode'));
  if (!cover || planId === '') {
    reports.book(say.notAVillageWorkbook, {
      message: '文件里找不到封面上的方案、版本和村代码，不像是发放的村级工作簿。',
    });
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
  const village = plan.villages.find((v) => v.code === code);
  if (!village) {
    const message = `封面的村代码是“${quotable(code)}”，${plan.town.name}的村名单里没有。`;
    reports.book(say.unknownVillage, { found: code, message }, at('villageCode'));
    return undefined;
  }
  const name = text('villageName');
  if (name !== '' && name !== village.name && name !== village.fullName) {
    const message = `封面的村名是“${quotable(name)}”，村代码 ${code} 是${village.name}。`;
    reports.book(say.villageNameDiffers, { found: name, expected: [village.name], message }, at('villageName'));
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
  const other = plan.villages.find((v) => v.code !== code && reports.file.includes(v.name));
  if (other && !reports.file.includes(village.name)) {
    const message = `文件名里写的是${other.name}，封面上是${village.name}。`;
    reports.book(
      say.fileNameSaysOtherVillage,
      { found: reports.file, expected: [village.name], message },
      at('villageName'),
    );
  }
  const origin: WorkbookOrigin = {
    file: reports.file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    planId,
    edition,
    villageCode: code,
    villageName: village.name,
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
