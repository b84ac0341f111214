import type { Outcome } from '../../diagnostics/index.js';
import { readXlsx } from '../../office/index.js';
import { textTooLong } from '../codes.js';
import { decodeText, parseCsv } from './csv.js';
import type { SourceSheet } from './sheet.js';

const MB = 1024 * 1024;
/** A register with 100 000 persons has half of it; each of its fields takes many times its characters. */
export const LONGEST_TEXT = 48 * MB;

/**
 * The sheets of a register with content: an .xlsx (told by its content, not its name) or text with separators in UTF-8 or
 * GBK. Merged cells hold their content in the first cell. Codes: FILE (office; also for .xls and encrypted files),
 * REG-015 too long a text.
 */
export function readSource(bytes: Uint8Array, file: string): Outcome<SourceSheet[]> {
  if (!isText(bytes, file)) {
    const opened = readXlsx(bytes, file);
    if (!opened.value) return { diagnostics: opened.diagnostics };
    const sheets = opened.value.sheets
      .filter(({ state }) => state === 'visible')
      .map(({ name, rows }) => ({
        file,
        sheet: name,
        rows: rows.map(({ row, cells }) => ({
          row,
          cells: cells.map(({ col, text, kind }) => ({ col, text, numeric: kind === 'number' })),
        })),
      }));
    return { value: sheets.filter(({ rows }) => rows.length > 0), diagnostics: opened.diagnostics };
  }
  if (bytes.length > LONGEST_TEXT) {
    const message = `这个文本文件有 ${Math.round(bytes.length / MB)} MB，最多读 ${LONGEST_TEXT / MB} MB。`;
    return { diagnostics: [textTooLong({ place: { kind: 'file', file }, message })] };
  }
  const rows = parseCsv(decodeText(bytes)).map((fields, index) => ({
    row: index + 1,
    cells: fields.flatMap((text, i) =>
      text.trim() === '' ? [] : [{ col: i + 1, text: unguarded(text), numeric: false }],
    ),
  }));
  // Excel and WPS name the only sheet of a csv after the file.
  const sheet = file.replace(/\.[^.]*$/, '');
  return { value: [{ file, sheet, rows: rows.filter(({ cells }) => cells.length > 0) }], diagnostics: [] };
}

/** Programs guard long numbers in csv as `="3406…"`, or with a tab. */
const unguarded = (text: string): string => /^="(.*)"$/.exec(text.trim())?.[1] ?? text;

/** No zip and no OLE container: a file without zero bytes, or UTF-16 with its mark. */
function isText(bytes: Uint8Array, file: string): boolean {
  if (/\.xls[xmb]?$/i.test(file) && (bytes[0] === 0x50 || bytes[0] === 0xd0)) return false;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return false;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  return bytes.length > 0 && !bytes.subarray(0, 4096).includes(0);
}
