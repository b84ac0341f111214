const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_1900 = 2_958_465; // 9999-12-31
const HALF_A_SECOND = 0.5 / 86_400;

/** ISO date of a stored serial number, time of day dropped; undefined for what is no day (0, negative, 1900-02-29). */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const day = Math.floor(serial + HALF_A_SECOND);
  if (date1904) return day < 0 || day > LAST_1900 - 1462 ? undefined : iso(EPOCH_1904 + day * DAY);
  if (day < 1 || day > LAST_1900 || day === 60) return undefined;
  return iso(EPOCH_1900 + (day < 60 ? day + 1 : day) * DAY);
}

/** Serial number to store for an ISO date (or date and time); undefined when it is none. */
export function serialOfDate(date: string, date1904: boolean): number | undefined {
  const time = Date.parse(
    /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T00:00:00Z` : date.endsWith('Z') ? date : `${date}Z`,
  );
  if (Number.isNaN(time) || iso(time) !== date.slice(0, 10)) return undefined;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return date1904 || serial > 60 ? serial : serial - 1;
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
