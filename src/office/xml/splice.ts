/** A stretch of text to be replaced: [start, end); an insertion has start = end. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Applies splices that do not overlap; insertions at the same place stay in the order given. */
export function splice(xml: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const { start, end, text } of ordered) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at);
}
