import { columnLetters, columnNumber } from './address.js';

const reference = /(\$?)\b([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})\b(?![(!])/g;

/** The formula as it reads `rows` down and `cols` to the right of its own cell: relative references move along. */
export function shiftFormula(text: string, rows: number, cols: number): string {
  // Odd pieces are quoted: strings in "…", sheet names in '…'.
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(
            reference,
            (whole, lockCol: string, letters: string, lockRow: string, digits: string, at: number) => {
              if (/[\w.\u4e00-\u9fff]/.test(piece[at - 1] ?? '')) return whole;
              const col = lockCol ? letters : columnLetters(Math.max(1, columnNumber(letters) + cols));
              const row = lockRow ? digits : String(Math.max(1, Number(digits) + rows));
              return `${lockCol}${col}${lockRow}${row}`;
            },
          ),
    )
    .join('');
}
