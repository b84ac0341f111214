/** The prefixes that Office gives to the namespaces of a Word file, and that readers and templates go by. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
]);
const usual = new Set(prefixes.values());

/** Prefixes in force, by those of the file; `''` is the default namespace. */
type Scope = ReadonlyMap<string, string>;

const declaration = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const here = new RegExp(declaration.source, 'y');

/**
 * The XML of a part with Office's own prefixes, whichever the file binds to the namespaces: `<x:p>` and `<p xmlns="…main">` become `<w:p>`.
 * XML that has them, as nearly all does, is given back as it is.
 */
export function withUsualNames(xml: string): string {
  return namesAreUsual(xml) ? xml : renamed(xml);
}

function namesAreUsual(xml: string): boolean {
  for (let at = xml.indexOf('xmlns'); at >= 0; at = xml.indexOf('xmlns', at + 5)) {
    here.lastIndex = at - 1;
    const match = here.exec(xml);
    if (match && newPrefix(match) !== undefined) return false;
  }
  return true;
}

/** Undefined for a declaration that may stay; a foreign namespace under one of our prefixes gets another one. */
function newPrefix([, prefix = '', double, single]: RegExpExecArray): string | undefined {
  const wanted = prefixes.get(double ?? single ?? '');
  if (wanted !== undefined) return wanted === prefix ? undefined : wanted;
  return usual.has(prefix) ? `other-${prefix}` : undefined;
}

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const attribute = /\s+([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g;

function renamed(xml: string): string {
  const scopes: Scope[] = [new Map()];
  return xml.replace(token, (whole, end: string, name: string | undefined, rest: string) => {
    if (name === undefined) return whole;
    if (end) return `</${mapped(name, scopes.length > 1 ? scopes.pop()! : scopes[0]!, false)}${rest}>`;
    const outer = scopes[scopes.length - 1]!;
    const scope = scopeWith(rest, outer);
    const empty = rest.endsWith('/');
    if (!empty) scopes.push(scope);
    return `<${mapped(name, scope, false)}${attributes(empty ? rest.slice(0, -1) : rest, scope)}${empty ? '/' : ''}>`;
  });
}

function scopeWith(text: string, outer: Scope): Scope {
  if (!text.includes('xmlns')) return outer;
  const scope = new Map(outer);
  for (const match of text.matchAll(declaration)) scope.set(match[1] ?? '', newPrefix(match) ?? match[1] ?? '');
  return scope;
}

function mapped(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (isAttribute && colon < 0) return name;
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const to = scope.get(prefix) ?? prefix;
  return to === '' ? name.slice(colon + 1) : `${to}:${name.slice(colon + 1)}`;
}

/** Attributes whose value is a list of prefixes. */
const listed = new Set(['mc:Ignorable', 'mc:MustUnderstand', 'mc:ProcessContent', 'Requires']);

function attributes(text: string, scope: Scope): string {
  const said = new Set<string>();
  return text.replace(attribute, (whole, name: string, value: string) => {
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      const prefix = scope.get(name.slice(6)) ?? name.slice(6);
      if (said.has(prefix)) return '';
      said.add(prefix);
      return ` xmlns${prefix && ':'}${prefix}=${value}`;
    }
    const to = mapped(name, scope, true);
    const list = listed.has(to) ? value.replace(/[\w.-]+/g, (prefix) => scope.get(prefix) ?? prefix) : value;
    return to === name && list === value ? whole : ` ${to}=${list}`;
  });
}
