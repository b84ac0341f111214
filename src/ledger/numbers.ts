const shape = /^(\d{12})-(\d{4})-(\d{4,})$/;

/** Reads `<12-digit village code>-<year>-<at least four digits>`. */
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
