const shape = /^(\d{9}[0-9A-Z]{3})-(\d{4})-(\d{4,})$/;

/** Reads `<village code>-<year>-<at least four digits>`; the town's and the departments' numbers begin with their own codes. */
export function parseNumber(id: string): { village: string; year: number; serial: number } | undefined {
  const parts = shape.exec(id);
  return parts ? { village: parts[1]!, year: Number(parts[2]), serial: Number(parts[3]) } : undefined;
}

/**
 * Gives out numbers above the highest ever used, 作废 and deleted rows (`given`) included: a number is never used twice
 * (FACTS 7.4).
 */
export function numberer(village: string, year: number, used: Iterable<string | undefined>, given = 0): () => string {
  let last = given;
  for (const id of used) {
    const parts = id === undefined ? undefined : parseNumber(id);
    if (parts?.village === village && parts.year === year) last = Math.max(last, parts.serial);
  }
  return () => {
    last += 1;
    return `${village}-${year}-${String(last).padStart(4, '0')}`;
  };
}
