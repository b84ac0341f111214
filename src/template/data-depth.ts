/** Levels of objects and lists within each other; templates go down a few. */
export const DEEPEST_DATA = 100;

/** Whether data go deeper than what walks through them can follow. */
export const tooDeep = (value: unknown, levels = DEEPEST_DATA): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => tooDeep(inner, levels - 1)));
