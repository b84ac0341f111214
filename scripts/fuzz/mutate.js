// Mutations of files, made from a number alone: the same number gives the same bytes.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A small generator of numbers (mulberry32); `int(n)` is below n. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (n) => Math.floor(next() * n);
  return { int, pick: (list) => list[int(list.length)] };
}

/** Bytes with one thing broken that a copy, a mail program or an attacker may break. */
export function mutateBytes(bytes, r) {
  const copy = Uint8Array.from(bytes);
  const at = r.int(copy.length);
  const length = 1 + r.int(r.pick([4, 64, 4096]));
  switch (r.int(6)) {
    case 0:
      for (let i = 0; i <= r.int(8); i++) copy[r.int(copy.length)] ^= 1 << r.int(8);
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return copy.fill(r.pick([0, 0xff, 0x20]), at, at + length);
    case 3:
      return joined(copy.subarray(0, at), copy.subarray(at + length));
    case 4:
      return joined(copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at));
    default:
      return joined(
        copy.subarray(0, at),
        Uint8Array.from({ length }, () => r.int(256)),
        copy.subarray(at),
      );
  }
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const ODD = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '65535',
  '65536',
  '1048577',
  '2147483648',
  '4294967296',
  '1e308',
  '1e999',
  '-1e9',
  'NaN',
  'Infinity',
  'null',
  'true',
  'A1',
  'ZZZZZZ1',
  'XFD1048576',
  'A1:XFD1048576',
  'A0',
  '../../../etc/passwd',
  '/etc/passwd',
  'file:///etc/passwd',
  'rId1',
  'rId999',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{{constructor}}',
  '{{#each this}}{{this}}{{/each}}',
  '{{#if',
  '&#0;',
  '&#x110000;',
  '&lol;',
  '\u{20000}',
  '\ud800',
  'x'.repeat(40_000),
  '=1+1',
  '𠮷'.repeat(300),
  '2021-13-45',
  '349999199013320011',
  '%',
  '%00',
  '\\',
  '"',
  "'",
]; // prettier-ignore

/** XML with one thing changed: an attribute, a text, an element gone, doubled, nested deep or renamed, or a declaration put in. */
export function mutateXml(xml, r) {
  const tags = [...xml.matchAll(/<[^!?][^>]*>/g)];
  if (tags.length === 0) return mutateText(xml, r);
  const tag = r.pick(tags);
  const { index } = tag;
  const end = index + tag[0].length;
  const cut = (from, to, text) => xml.slice(0, from) + text + xml.slice(to);
  switch (r.int(11)) {
    case 0: {
      const attributes = [...xml.matchAll(/="([^"]*)"/g)];
      if (attributes.length === 0) return cut(index, end, '');
      const one = r.pick(attributes);
      return cut(one.index + 2, one.index + 2 + one[1].length, r.pick(ODD));
    }
    case 1: {
      const texts = [...xml.matchAll(/>([^<]+)</g)];
      if (texts.length === 0) return cut(index, end, '');
      const one = r.pick(texts);
      return cut(one.index + 1, one.index + 1 + one[1].length, r.pick(ODD));
    }
    case 2:
      return cut(index, end, '');
    case 3:
      return cut(index, end, tag[0] + tag[0]);
    case 4: {
      const name = /^<\/?([\w:.-]+)/.exec(tag[0])?.[1] ?? 'w:p';
      const depth = r.pick([50, 500, 5000, 30_000]);
      return cut(end, end, `<${name}>`.repeat(depth) + (r.int(2) ? `</${name}>`.repeat(depth) : ''));
    }
    case 5:
      return cut(
        index,
        end,
        tag[0].replace(
          /^<(\/?)[\w:.-]+/,
          (_, slash) => `<${slash}${r.pick(['w:tbl', 'w:p', 'w:sectPr', 'c', 'row', 'f', 'a:b'])}`,
        ),
      );
    case 6:
      return `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>${xml}`;
    case 7:
      return cut(index, end, tag[0].replace(/\s[\w:.-]+="[^"]*"/, ''));
    case 8: {
      const other = r.pick(tags);
      const [from, to] = index < other.index ? [index, other.index] : [other.index, index];
      return cut(from, to, '');
    }
    case 9: {
      const other = r.pick(tags);
      const [from, to] = index < other.index ? [index, other.index] : [other.index, index];
      return cut(
        to,
        to,
        xml
          .slice(from, to)
          .slice(0, 20_000)
          .repeat(1 + r.int(20)),
      );
    }
    default:
      return mutateText(xml, r);
  }
}

const YAML_ODD = [
  '- ',
  ': ',
  '? ',
  '!!js/function "x"',
  '!!binary x',
  '&a ',
  '*a',
  '<<: *a',
  '{',
  '[',
  ']',
  '}',
  '|\n',
  '>\n',
  '#',
  '---\n',
  '...\n',
  '\t',
  '%YAML 9\n',
  '__proto__: 1',
  'constructor: {}',
  '~',
  '.nan',
  '.inf',
  '1e999',
  '0x',
  '{{#if a}}',
  '{{/each}}',
  '{{constructor.constructor "return process"}}',
  '2021-02-30',
  '"',
  "'",
  ',',
  ';',
  '\r',
  '\0',
  'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n',
  '['.repeat(3000),
  '{a: '.repeat(2000),
  '- '.repeat(2000),
  '(p.x || '.repeat(500),
  'true ? '.repeat(300),
]; // prettier-ignore

/** Lines and words of a text moved, doubled, dropped or replaced. */
export function mutateText(text, r) {
  const lines = text.split('\n');
  const at = r.int(lines.length);
  switch (r.int(8)) {
    case 0:
      lines.splice(at, 1 + r.int(3));
      break;
    case 1:
      lines.splice(at, 0, lines[r.int(lines.length)]);
      break;
    case 2:
      lines[at] = ' '.repeat(r.int(6)) + lines[at].trimStart();
      break;
    case 3:
      lines.splice(at, 0, r.pick(YAML_ODD));
      break;
    case 4:
      lines[at] = lines[at].replace(/(:\s*|,).*$/, (_, sign) => sign + r.pick(r.int(2) ? ODD : YAML_ODD));
      break;
    case 5: {
      const column = r.int(lines[at].length + 1);
      lines[at] = lines[at].slice(0, column) + r.pick(r.int(2) ? ODD : YAML_ODD) + lines[at].slice(column);
      break;
    }
    case 6:
      return text.slice(0, r.int(text.length));
    default: {
      const other = r.int(lines.length);
      [lines[at], lines[other]] = [lines[other], lines[at]];
    }
  }
  return lines.join('\n');
}

/** A PDF with one number, name or keyword of its structure changed, or its bytes broken. */
export function mutatePdf(bytes, r) {
  if (r.int(3) === 0) return mutateBytes(bytes, r);
  const text = Buffer.from(bytes).toString('latin1');
  const found = [
    ...text.matchAll(/\b\d+\b|\/[A-Za-z0-9]+|\b(?:obj|endobj|stream|endstream|R|xref|trailer)\b|[<>[\]()]/g),
  ];
  if (found.length === 0) return mutateBytes(bytes, r);
  const one = r.pick(found);
  const end = one.index + one[0].length;
  const instead = r.pick([
    '0',
    '-1',
    '1',
    '99999999999',
    '1 0 R',
    '/Kids',
    '[',
    '<<',
    '(',
    '',
    one[0].repeat(1 + r.int(500)),
  ]);
  return new Uint8Array(Buffer.from(text.slice(0, one.index) + instead + text.slice(end), 'latin1'));
}

/** A zip with one part changed, dropped, doubled or renamed, or its bytes broken. */
export function mutateZip(entries, r) {
  const changed = entries.map((entry) => ({ ...entry }));
  const inner = changed.filter(({ name }) => /\.(xml|rels|json)$/.test(name));
  const entry = r.pick(inner.length ? inner : changed);
  switch (r.int(12)) {
    case 0:
      changed.splice(changed.indexOf(entry), 1);
      break;
    case 1:
      changed.push({
        ...entry,
        name: r.pick([
          entry.name,
          entry.name.toUpperCase(),
          `../${entry.name}`,
          `/${entry.name}`,
          `C:\\${entry.name}`,
          `a/../../${entry.name}`,
          `${entry.name}\0.xml`,
        ]),
      });
      break;
    case 2:
      entry.name = r.pick([r.pick(changed).name, '../../evil', '', 'x'.repeat(60_000), '..\\..\\evil.xml']);
      break;
    case 3:
      entry.data = r.pick(changed).data;
      break;
    case 4:
      return mutateBytes(zip(changed, r), r);
    case 5:
      entry.lies = r.pick([0, 1, 4294967294, 100_000_000]);
      break;
    default: {
      for (let i = 0; i <= r.int(3); i++) {
        const part = r.pick(inner.length ? inner : changed);
        const text = Buffer.from(part.data).toString('utf8');
        part.data = Buffer.from(r.int(5) ? mutateXml(text, r) : mutateText(text, r), 'utf8');
      }
    }
  }
  return zip(changed, r);
}

/** An upload package: itself broken as zips are, or one of the files in it, its checksum and size in the list put right every other time. */
export function mutatePackage(entries, r) {
  const files = entries.filter(({ name }) => /\.(docx|xlsx|pdf)$/.test(name));
  if (r.int(4) === 0 || files.length === 0)
    return r.int(3) === 0 ? mutateBytes(zip(entries, r), r) : mutateZip(entries, r);
  const file = r.pick(files);
  const broken = /\.pdf$/.test(file.name)
    ? mutatePdf(file.data, r)
    : r.int(5) === 0
      ? mutateBytes(file.data, r)
      : mutateZip(unzip(file.data), r);
  const sha = (data) => createHash('sha256').update(data).digest('hex');
  const seal = r.int(2) === 0;
  const relisted = (data) =>
    Buffer.from(
      data
        .toString('utf8')
        .replaceAll(sha(file.data), sha(broken))
        .replaceAll(new RegExp(`("bytes": ?)${file.data.length}\\b`, 'g'), `$1${broken.length}`),
    );
  return zip(
    entries.map((one) => {
      if (one === file) return { ...one, data: broken };
      return seal && /\.json$/.test(one.name) ? { ...one, data: relisted(one.data) } : one;
    }),
    r,
  );
}

/** Entries of a well-formed zip. */
export function unzip(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = view.readUInt32LE(end + 16);
  return Array.from({ length: view.readUInt16LE(end + 10) }, () => {
    const [method, size, nameLength, extra, comment, offset] = [
      view.readUInt16LE(at + 10),
      view.readUInt32LE(at + 20),
      view.readUInt16LE(at + 28),
      view.readUInt16LE(at + 30),
      view.readUInt16LE(at + 32),
      view.readUInt32LE(at + 42),
    ]; // prettier-ignore
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    const from = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
    const stored = view.subarray(from, from + size);
    return { name, data: method === 8 ? inflateRawSync(stored) : stored };
  });
}

/** A zip of these entries; the generator says which are stored as they are. */
export function zip(entries, r) {
  const locals = [];
  const central = [];
  let offset = 0;
  for (const { name, data, lies } of entries) {
    const bytes = Buffer.from(name, 'utf8').subarray(0, 65_000);
    const store = r.int(10) === 0;
    const body = store ? Buffer.from(data) : deflateRawSync(data, { level: 1 });
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(store ? 0 : 8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(lies ?? data.length, 18);
    head.writeUInt16LE(bytes.length, 22);
    locals.push(Buffer.from([0x50, 0x4b, 3, 4]), head, bytes, body);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), head, tail, bytes);
    offset += 30 + bytes.length + body.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}
