import { elementSpan, XmlScanner, type XmlSource } from '../../office/index.js';

/** Puts in place of each element of these names what `change` makes of it; undefined takes it away. */
export function rewriteElements(
  xml: string,
  source: XmlSource,
  names: readonly string[],
  change: (element: string, name: string) => string | undefined,
): string {
  const scanner = new XmlScanner(xml, source);
  let result = '';
  let from = 0;
  while (scanner.to(...names)) {
    const { name } = scanner;
    const { start, end } = elementSpan(scanner);
    const element = xml.slice(start, end);
    const changed = change(element, name);
    if (changed === element) continue;
    result += xml.slice(from, start) + (changed ?? '');
    from = end;
  }
  return result + xml.slice(from);
}

/** Changes an attribute of an element's opening tag. */
export function rewriteAttribute(element: string, name: string, change: (value: string) => string): string {
  const end = element.indexOf('>');
  const tag = element
    .slice(0, end)
    .replace(
      new RegExp(`(\\s${name}=)(["'])([^"']*)\\2`),
      (_, head, quote, value) => head + quote + change(value) + quote,
    );
  return tag + element.slice(end);
}

export const attribute = (element: string, name: string): string | undefined =>
  new RegExp(`^<[^>]*?\\s${name}=["']([^"']*)`).exec(element)?.[1];

/** Says how many items a list has, where it says so at all. */
export const recount = (list: string, name: string, item: string): string =>
  rewriteAttribute(list, name, () => String(list.match(new RegExp(`<(?:\\w+:)?${item}[\\s/>]`, 'g'))?.length ?? 0));
