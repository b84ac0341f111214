/** What a worksheet of Excel has. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Column letters of a 1-based column: 1 → A, 28 → AB. */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 1-based column and row of an A1 address (`$` allowed); undefined when it is none. */
export function parseAddress(ref: string): { col: number; row: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref);
  if (!match) return undefined;
  const col = columnNumber(match[1]!);
  const row = Number(match[2]);
  return col > LAST_COLUMN || row > LAST_ROW ? undefined : { col, row };
}

/** 1-based column of its letters. */
export function columnNumber(letters: string): number {
  let col = 0;
  for (let i = 0; i < letters.length; i++) col = col * 26 + (letters.charCodeAt(i) & 31);
  return col;
}

export const address = (col: number, row: number): string => `${columnLetters(col)}${row}`;
