// Mutations of JSON that keep it JSON: values of another kind, keys gone or of another name, lists doubled, trees too deep.
const ODD = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  '0',
  '-1',
  '2021-13-45',
  '9999-12-31',
  '../../x',
  '/etc/passwd',
  'C:\\x',
  '__proto__',
  'constructor',
  '{{#each this}}',
  '=1+1',
  '\u0000',
  '\ud800',
  '𠮷'.repeat(200),
  'x'.repeat(40_000),
  '349999199013320011',
  [],
  {},
  [null],
  [[]],
  { length: -1 },
  { toString: 1 },
  [1, 'x', {}],
]; // prettier-ignore
const KEYS = ['__proto__', 'constructor', 'toString', 'length', '', 'x', '0', '村名', 'hasOwnProperty', 'then'];

/** Every place in a value: its holder and key. */
function placesIn(value, found = []) {
  if (value === null || typeof value !== 'object') return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    placesIn(value[key], found);
  }
  return found;
}

const rename = (holder, key, name) => {
  const entries = Object.entries(holder).map(([own, value]) => [own === key ? name : own, value]);
  for (const own of Object.keys(holder)) delete holder[own];
  // As JSON.parse does it: `__proto__` is a key like others.
  for (const [own, value] of entries)
    Object.defineProperty(holder, own, { value, enumerable: true, configurable: true, writable: true });
};

/** A changed copy of a JSON value, as text. */
export function mutateJson(original, r) {
  const root = { root: structuredClone(original) };
  let deep = 0;
  for (let i = r.int(3); i >= 0; i--) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const [holder, key] = r.pick(r.int(3) ? places : places.slice(0, 12));
    const value = holder[key];
    switch (r.int(8)) {
      case 0:
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else if (holder !== root) delete holder[key];
        break;
      case 1:
        if (Array.isArray(holder)) holder.push(structuredClone(value));
        else if (holder !== root) rename(holder, key, r.pick(KEYS));
        break;
      case 2:
        holder[key] = structuredClone(r.pick(places.slice(0, 200)).reduce((held, own) => held[own]));
        break;
      case 3:
        holder[key] = r.int(2) ? [value] : { [r.pick(KEYS)]: value };
        break;
      case 4:
        deep = r.pick([50, 101, 3000]);
        holder[key] = '@deep@';
        break;
      case 5:
        holder[key] = typeof value === 'string' ? Number(value) || 7 : (JSON.stringify(value) ?? '').slice(0, 99);
        break;
      default:
        holder[key] = structuredClone(r.pick(ODD));
    }
  }
  const text = JSON.stringify(root.root) ?? 'null';
  return deep > 0 ? text.replace('"@deep@"', `${'['.repeat(deep)}${']'.repeat(deep)}`) : text;
}
