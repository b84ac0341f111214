import { maskName } from '../../diagnostics/index.js';

/** Shorter names are ordinary words too often (高山, 平安): they are not taken out, but said. */
const SURE = 3;

/**
 * Takes the names of the town's people out of what clerks typed by hand, through the one mask. Names of three characters and
 * more are masked; a name of two is left and told to `suspect`.
 */
export class KnownNames {
  private readonly byStart = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      if ([...name].length < 2) continue;
      const start = name.slice(0, 2);
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), name]);
    }
    for (const alike of this.byStart.values()) alike.sort((a, b) => b.length - a.length);
  }

  mask(text: string, suspect: (name: string) => void): string {
    let masked = '';
    for (let at = 0; at < text.length; ) {
      const name = this.byStart.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at));
      if (name === undefined) {
        masked += text[at];
        at += 1;
        continue;
      }
      if ([...name].length < SURE) suspect(name);
      masked += [...name].length < SURE ? name : maskName(name);
      at += name.length;
    }
    return masked;
  }
}
