import { decodeEntities } from '../../office/index.js';

const LONGEST = 31;
const WIDE: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
};

/** Gives sheets names that Excel allows: at most 31 characters, none of `:\/?*[]`, no quote at an end, all different. */
export class SheetNames {
  private readonly taken: Set<string>;

  constructor(existing: readonly string[]) {
    this.taken = new Set(existing.map((name) => name.toLowerCase()));
  }

  /** `wanted` may be XML text. */
  take(wanted: string): string {
    const plain = decodeEntities(wanted)
      .replace(/[:\\/?*[\]]/g, (c) => WIDE[c]!)
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const name = plain === '' || /^history$/i.test(plain) ? `${plain}表` : plain;
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : `（${number}）`;
      const candidate = `${cut(name, LONGEST - suffix.length)}${suffix}`;
      if (this.taken.has(candidate.toLowerCase())) continue;
      this.taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}

/** At most so many UTF-16 units, as Excel counts, without halving a character. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(whole) ? whole.slice(0, -1) : whole;
}
