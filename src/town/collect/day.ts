/** The day in China at a moment (ISO 8601), YYYY-MM-DD: what counts for deadlines, wherever the computer's clock stands. */
export const chinaDay = (moment: string): string => chinaTime(moment).slice(0, 10);

/** The same with the time of day: `2021-12-24 15:30`. */
export const chinaTime = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The beginning of a day in China, ISO 8601. */
export const startOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString();
