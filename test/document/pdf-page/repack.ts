import { deflateSync } from 'node:zlib';

/** A PDF of ours as other programs save it: objects in a compressed stream, the table a stream with PNG predictors. */
export function repack(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = [...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => ({
    number: Number(number),
    body: body!,
  }));
  const plain = objects.filter(({ body }) => !body.includes('\nstream\n'));
  const streams = objects.filter(({ body }) => body.includes('\nstream\n'));
  const packed = Math.max(...objects.map(({ number }) => number)) + 1;
  const table = packed + 1;
  const offsets = new Map<number, number>();
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const put = (number: number, body: string): void => {
    offsets.set(number, length());
    parts.push(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'));
  };
  for (const { number, body } of streams) put(number, body);
  const head: string[] = [];
  let text = '';
  for (const { number, body } of plain) {
    head.push(`${number} ${text.length}`);
    text += `${body}\n`;
  }
  const first = `${head.join(' ')}\n`;
  put(packed, streamOf(`/Type /ObjStm /N ${plain.length} /First ${first.length}`, Buffer.from(first + text, 'latin1')));
  offsets.set(table, length());
  const rows = Array.from({ length: table + 1 }, (_, number) => {
    const index = plain.findIndex((one) => one.number === number);
    const offset = offsets.get(number);
    return offset !== undefined ? [1, offset, 0] : index >= 0 ? [2, packed, index] : [0, 0, 0];
  }).map(([kind, second, third]) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(kind!, 0);
    row.writeUInt32BE(second!, 1);
    row.writeUInt16BE(third!, 5);
    return row;
  });
  // Predictor 12: each row against the one above.
  const predicted = rows.map((row, i) => Buffer.from([2, ...row.map((byte, k) => byte - (rows[i - 1]?.[k] ?? 0))]));
  const root = /\/Root (\d+ 0 R)/.exec(file)![1];
  const info = /\/Info (\d+ 0 R)/.exec(file)![1];
  const dict = `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root ${root} /Info ${info} /DecodeParms <</Predictor 12 /Columns 7>>`;
  put(table, streamOf(dict, Buffer.concat(predicted)));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${offsets.get(table)}\n%%EOF\n`)]);
}

function streamOf(dict: string, data: Buffer): string {
  const packed = deflateSync(data).toString('latin1');
  return `<<${dict} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`;
}

/** The file with one more version of an object at its end, and a table that names only that. */
export function addLater(bytes: Uint8Array, number: number, body: string): Buffer {
  const file = Buffer.from(bytes).toString('latin1');
  const before = /startxref\s+(\d+)/.exec(file.slice(-64))![1];
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(file)![1];
  const object = `${number} 0 obj\n${body}\nendobj\n`;
  const at = file.length;
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<<${trailer} /Prev ${before}>>\n`;
  return Buffer.from(`${file}${object}${table}startxref\n${at + object.length}\n%%EOF\n`, 'latin1');
}

/** A PDF with these objects (1 the catalog, 2 the pages, 3 a page whose content is 4) and a plain table. */
export function pdfWith(content: string, resources = '', more: readonly string[] = []): Buffer {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595.3 841.9]>>',
    `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <<${resources}>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 1 0 R /Size ${objects.length + 1}>>\n`;
  return Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, 'latin1');
}
