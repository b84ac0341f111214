let table: Map<string, number> | undefined;

/** Text as GBK (GB 18030) bytes; Node decodes GBK but does not encode it. */
export function gbk(text: string): Uint8Array {
  if (!table) {
    table = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), high * 256 + low);
  }
  const bytes = [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    if (code < 0x80) return [code];
    const beyond = char.codePointAt(0)! - 0x10000;
    // GB 18030 counts what lies beyond the BMP through in four bytes.
    if (beyond >= 0)
      return [
        0x90 + Math.floor(beyond / 12600),
        0x30 + (Math.floor(beyond / 1260) % 10),
        0x81 + (Math.floor(beyond / 10) % 126),
        0x30 + (beyond % 10),
      ];
    const pair = table!.get(char);
    if (pair === undefined) throw new Error(`no GBK for ${char}`);
    return [pair >> 8, pair & 255];
  });
  return new Uint8Array(bytes);
}
