// The order of the rooms (DESIGN, "The rooms"): who may import whom. Kept apart from the command so that it can be tested.

const base = ['ports', 'diagnostics'];
const leftLeg = ['model', 'plan', ['workbook', 'registers'], 'inspect', 'ledger', 'facts'];
const rightLeg = ['office', 'document', 'template'];
const top = ['review', 'village', 'town', 'archive', 'sample', 'cli'];

/** Room → rooms it may import. */
export const allowed = (() => {
  const map = new Map([
    ['ports', []],
    ['diagnostics', ['ports']],
  ]);
  for (const leg of [leftLeg, rightLeg]) {
    const below = [...base];
    for (const step of leg) {
      const rooms = [step].flat();
      for (const room of rooms) map.set(room, [...below]);
      below.push(...rooms);
    }
  }
  for (const room of ['workbook', 'registers']) map.get(room).push('office');
  const below = [...base, ...leftLeg.flat(), ...rightLeg];
  for (const room of top) {
    map.set(room, [...below]);
    below.push(room);
  }
  return map;
})();

const importPattern = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.{1,2}\/[^']+)'/g;

/**
 * Breaches of the order in a set of source files.
 * @param {{path: string, text: string}[]} files paths relative to src/, with forward slashes
 * @returns {string[]} one sentence per breach
 */
export function breaches(files) {
  const found = [];
  for (const { path, text } of files) {
    const room = path.split('/')[0].replace(/\.ts$/, '');
    const may = allowed.get(room);
    if (!may) {
      found.push(`${path}: the room "${room}" is not in DESIGN's list`);
      continue;
    }
    for (const [, specifier] of text.matchAll(importPattern)) {
      const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
      const targetRoom = target.split('/')[0].replace(/\.js$/, '');
      if (targetRoom === room) continue;
      if (!may.includes(targetRoom)) found.push(`${path}: ${room} may not import ${targetRoom} (${specifier})`);
      else if (target.includes('/') && !/^[^/]+\/index\.js$/.test(target))
        found.push(`${path}: import the door ${targetRoom}/index.js, not ${specifier}`);
    }
  }
  return found;
}
