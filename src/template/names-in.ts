import type { Names } from './check.js';

/** What data hold, as templates may name it; the entries of a list are taken together. Nothing is known of what is empty. */
export function namesIn(data: unknown): Names {
  if (Array.isArray(data)) return [data.map(namesIn).reduce(joinNames, null)];
  if (data === null || data === undefined) return null;
  if (typeof data !== 'object') return true;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, namesIn(value)]));
}

/** What is known from either. */
function joinNames(a: Names, b: Names): Names {
  if (a === null || b === null) return a ?? b;
  if (a === true || b === true) return a === true ? b : a;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) ? [joinNames(a[0], b[0])] : Array.isArray(a) ? a : b;
  const joined: Record<string, Names> = { ...a };
  for (const [name, names] of Object.entries(b))
    joined[name] = Object.hasOwn(a, name) ? joinNames(a[name]!, names) : names;
  return joined;
}
