import type { Section } from '../tree.js';

/** Page numbers of the finished file: known once every section has reported its first page. */
export class PageNumbers {
  readonly #sections: readonly Section[];
  readonly #first: number[] = [];
  readonly #before: number;

  /** `before`: the number on the page before the first one. */
  constructor(sections: readonly Section[], before = 0) {
    this.#sections = sections;
    this.#before = before;
  }

  /** 0-based page on which a section begins. */
  begins(section: number, page: number): void {
    this.#first[section] = page;
  }

  isFirst(section: number, page: number): boolean {
    return this.#first[section] === page;
  }

  /** The number printed on a 0-based page; it runs on through sections that do not start anew. */
  number(page: number): number {
    let number = this.#before + 1;
    let from = 0;
    for (const [i, first] of this.#first.entries()) {
      if (first > page) break;
      number = this.#sections[i]?.pageNumberStart ?? number + (first - from);
      from = first;
    }
    return number + (page - from);
  }
}
