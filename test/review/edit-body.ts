import { openPackage, PackageEditor } from '../../src/office/index.js';

/** Character references stay whole when text is cut. */
const decode = (s: string): string =>
  s
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const encode = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface Passage {
  /** Offsets of the whole `<w:p>` (or the `<w:tr>` it stands in) in document.xml. */
  from: number;
  to: number;
  row?: [from: number, to: number];
  text: string;
}

const ranges = (xml: string, tag: string): [number, number][] =>
  [...xml.matchAll(new RegExp(`<w:${tag}(?:>| [^>]*[^/]>)[\\s\\S]*?</w:${tag}>`, 'g'))].map((m) => [
    m.index,
    m.index + m[0].length,
  ]);

/** A docx opened for editing its body by hand, as text. */
export class Body {
  readonly xml: string;
  readonly passages: Passage[];

  constructor(readonly bytes: Uint8Array) {
    this.xml = openPackage(bytes, 'x.docx', 'docx').value!.part('word/document.xml')!;
    const rows = ranges(this.xml, 'tr');
    this.passages = ranges(this.xml, 'p')
      .map(([from, to]): Passage => {
        const row = rows.find(([a, b]) => a < from && to < b);
        return { from, to, ...(row && { row }), text: textOf(this.xml.slice(from, to)) };
      })
      .filter((p) => p.text.trim());
  }

  find(pattern: RegExp | string): Passage {
    const hit = this.passages.find((p) =>
      typeof pattern === 'string' ? p.text.includes(pattern) : pattern.test(p.text),
    );
    if (!hit) throw new Error(`no passage with ${pattern}`);
    return hit;
  }

  /** The paragraph's XML with its text replaced: the first run takes all the text. */
  withText({ from, to }: Passage, text: string): string {
    let first = true;
    return this.xml
      .slice(from, to)
      .replaceAll(/(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g, (_all, open: string, _t, close: string) => {
        const put = first ? encode(text) : '';
        first = false;
        return `${open}${put}${close}`;
      });
  }

  replace(from: number, to: number, put: string): Uint8Array {
    return this.write(this.xml.slice(0, from) + put + this.xml.slice(to));
  }

  setText(passage: Passage, text: string): Uint8Array {
    return this.replace(passage.from, passage.to, this.withText(passage, text));
  }

  drop(passage: Passage): Uint8Array {
    const [from, to] = passage.row ?? [passage.from, passage.to];
    return this.replace(from, to, '');
  }

  write(xml: string, also: (editor: PackageEditor) => void = () => {}): Uint8Array {
    const editor = new PackageEditor(openPackage(this.bytes, 'x.docx', 'docx').value!);
    editor.setPart('word/document.xml', xml);
    also(editor);
    return editor.write();
  }
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => decode(m[1]!)).join('');
