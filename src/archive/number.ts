import type { ArchiveSettings, Retention } from './settings.js';

/** 件号 are counted for each retention apart: from 0001, or behind what is filed already. */
export class Numbers {
  readonly #last: Map<Retention, number>;

  constructor(
    private readonly settings: ArchiveSettings,
    last: ReadonlyMap<Retention, number> = new Map(),
  ) {
    this.#last = new Map(last);
  }

  /** The next 档号: Z109-WS·2021-D30-XZB-0001 (DA/T 22—2015). */
  take(retention: Retention): { reference: string; number: number } {
    const number = (this.#last.get(retention) ?? 0) + 1;
    this.#last.set(retention, number);
    const { fonds, category, year, office } = this.settings;
    return {
      reference: `${fonds}-${category}·${year}-${retention}-${office}-${String(number).padStart(4, '0')}`,
      number,
    };
  }
}

/** The name in letters, digits, _ and -: `340604102201_Z109_WS_2021_D30_XZB_0001.pdf`. */
export const asciiName = (area: string, reference: string): string =>
  `${area}_${reference.replace(/[^A-Za-z0-9]+/g, '_')}.pdf`;
