import { Insertion } from './insertion.js';

/** XML that our own programs put in, whatever the place. */
export class Markup extends Insertion {
  constructor(private readonly markup: string) {
    super();
  }

  xml(): string {
    return this.markup;
  }
}
