import { inflateSync } from 'node:zlib';

/** A character as the finished page has it: pt from the page's upper left corner, y at the baseline. */
export interface ReadChar {
  text: string;
  x: number;
  y: number;
  size: number;
  width: number;
  font: string;
  rotated: boolean;
}

export interface ReadPage {
  width: number;
  height: number;
  chars: ReadChar[];
}

/** Reads characters back from a PDF that we wrote: enough of a reader for our own operators, and no more. */
export function readPages(bytes: Uint8Array): ReadPage[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(match[1]!, match[2]!);
  const object = (id: string) => objects.get(id) ?? '';
  const stream = (id: string) => {
    const body = object(id);
    const data = Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '', 'latin1');
    return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1');
  };
  const reference = (body: string, key: string) => new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(body)?.[1] ?? '';
  const fonts = new Map<string, { name: string; texts: Map<string, string>; widths: number[] }>();
  const font = (id: string) => {
    const body = object(id);
    const widths = /\/W \[0 \[([^\]]*)\]/.exec(object(reference(body, 'DescendantFonts')))?.[1] ?? '';
    const texts = new Map<string, string>();
    for (const [, code, hex] of stream(reference(body, 'ToUnicode')).matchAll(/^<(\w{4})> <(\w+)>$/gm)) {
      texts.set(code!, Buffer.from(hex!, 'hex').swap16().toString('utf16le'));
    }
    return { name: /\/BaseFont \/(\S+)/.exec(body)?.[1] ?? '', texts, widths: widths.trim().split(/\s+/).map(Number) };
  };
  const tree =
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((o) => o.includes('/Type /Pages')) ?? '')?.[1] ?? '';
  return [...tree.matchAll(/(\d+) 0 R/g)].map(([, id]) => {
    const page = object(id!);
    const [, , width, height] = /\/MediaBox \[([^\]]*)\]/.exec(page)![1]!.split(' ').map(Number);
    const resources = object(reference(page, 'Resources')) || page;
    const chars: ReadChar[] = [];
    const names = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((m) => [m[1]!, m[2]!]));
    const lines = /cm (\S+) (\S+) \S+ \S+ (\S+) (\S+) cm [^q]*?BT (.*?)ET Q/g;
    for (const [, cos, , x, y, text] of stream(reference(page, 'Contents')).matchAll(lines)) {
      const runs = /\/(F\d+) (\S+) Tf .*?1 0 \S+ 1 (\S+) 0 Tm \[(.*?)\] TJ/g;
      for (const [, name, size, start, array] of text!.matchAll(runs)) {
        const id = names.get(name!)!;
        const { texts, widths, name: fontName } = fonts.get(id) ?? font(id);
        fonts.set(id, { texts, widths, name: fontName });
        let pen = Number(start);
        for (const [piece] of array!.matchAll(/<\w+>|-?[\d.]+/g)) {
          if (!piece.startsWith('<')) pen -= (Number(piece) / 1000) * Number(size);
          for (const code of piece.startsWith('<') ? (piece.match(/\w{4}/g) ?? []) : []) {
            const advance = (widths[Number.parseInt(code, 16)]! / 1000) * Number(size);
            const rotated = Math.abs(Number(cos)) < 0.5;
            const at = rotated
              ? { x: Number(x), y: height! - Number(y) + pen }
              : { x: Number(x) + pen, y: height! - Number(y) };
            chars.push({
              text: texts.get(code) ?? '',
              ...at,
              size: Number(size),
              width: advance,
              font: fontName,
              rotated,
            });
            pen += advance;
          }
        }
      }
    }
    return { width: width!, height: height!, chars };
  });
}

/** The lines of a page, top to bottom: characters that share a baseline. */
export function linesOf(page: ReadPage): { y: number; text: string; chars: ReadChar[] }[] {
  const lines = new Map<number, ReadChar[]>();
  for (const char of page.chars) {
    if (char.rotated) continue;
    const y = Math.round(char.y * 10) / 10;
    lines.set(y, [...(lines.get(y) ?? []), char]);
  }
  return [...lines]
    .sort((a, b) => a[0] - b[0])
    .map(([y, chars]) => {
      const sorted = [...chars].sort((a, b) => a.x - b.x);
      return { y, chars: sorted, text: sorted.map((c) => c.text).join('') };
    });
}
