const DAY = 86_400_000;

/** Days from `from` to `to`, both YYYY-MM-DD; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** Full years from `birth` to `day`; who is born on 29 February grows older on 1 March in common years. */
export const fullYears = (birth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
