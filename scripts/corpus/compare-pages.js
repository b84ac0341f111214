// What stands on which page, and where lines end, in two PDFs of one document (poppler).
import { execFileSync } from 'node:child_process';

/** Pages that are looked at; a document that differs does so early. */
const most = 40;

/**
 * @param {string} ours @param {string} theirs PDF files
 * @returns {{pages: [number, number], samePage: number, sameLines: number}} numbers of pages; the share of their characters that stand on the same page of ours;
 * the share of their lines of text (three characters and more) that ours has, broken at the same places
 */
export function comparePages(ours, theirs) {
  const [a, b] = [pagesOf(ours), pagesOf(theirs)];
  let [there, characters, equal, lines] = [0, 0, 0, 0];
  const known = counted(a.flat());
  for (const [i, page] of b.slice(0, most).entries()) {
    const here = counted((a[i] ?? []).join(''));
    for (const line of page) {
      for (const character of line) if (take(here, character)) there++;
      characters += line.length;
      if (line.length < 3) continue;
      lines++;
      if (take(known, line)) equal++;
    }
  }
  return { pages: [a.length, b.length], samePage: there / (characters || 1), sameLines: equal / (lines || 1) };
}

function pagesOf(file) {
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .filter(Boolean),
    );
}

function counted(things) {
  const counts = new Map();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function take(counts, thing) {
  const left = counts.get(thing) ?? 0;
  if (left > 0) counts.set(thing, left - 1);
  return left > 0;
}
