import type { BookKind } from '../../model/index.js';
import { readXlsx } from '../../office/index.js';
import { COVER_SHEET } from '../cover.js';
import { headerForm } from '../text/fold.js';
import { bookKindOf, readCover } from './cover.js';

/** Which kind of workbook a file is, by its cover; undefined for what is no workbook of ours (reading it then says why). */
export function readBookKind(bytes: Uint8Array, file: string): BookKind | undefined {
  const book = readXlsx(bytes, file, (name) => headerForm(name) === COVER_SHEET).value;
  const cover = book && readCover(book);
  return cover && bookKindOf(cover);
}
