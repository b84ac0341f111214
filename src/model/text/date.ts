const pad = (n: number): string => String(n).padStart(2, '0');

/** ISO date if the day exists in a year that can occur in a register. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100) return undefined;
  return dayExists(year, month, day) ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

export function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return (
    day <=
    (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
  );
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Day number of Excel's 1900 system → ISO date. Small numbers are no dates but years, ages or slips. */
export function serialDate(serial: number): string | undefined {
  if (serial < 2200 || serial > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

const DAY =
  /^(\d{4})(?:[-./年—–、。]|\s)(\d{1,2})(?:[-./月—–、。]|\s)(\d{1,2})[日号]?(?:[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/;
const MONTH = /^(\d{4})[-./年—–](\d{1,2})月?$/;

/** Reads the ways in which people type a day: 2021-12-3, 2021.12.3, 2021/12/3, 2021年12月3日, 20211203, a serial number. */
export function parseDay(text: string): string | undefined {
  const parts = DAY.exec(text);
  if (parts) return isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (/^\d{8}$/.test(text)) return isoDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  return /^\d{4,5}(\.\d+)?$/.test(text) ? serialDate(Number(text)) : undefined;
}

/** Reads a month: 2021-12, 2021.12, 2021/12, 2021年12月, 202112; a whole day gives its month. */
export function parseMonth(text: string): string | undefined {
  const parts = MONTH.exec(text);
  if (parts) return isoDate(Number(parts[1]), Number(parts[2]), 1)?.slice(0, 7);
  if (/^\d{6}$/.test(text)) return isoDate(Number(text.slice(0, 4)), Number(text.slice(4)), 1)?.slice(0, 7);
  return parseDay(text)?.slice(0, 7);
}
