import type { Tag } from '../tags.js';
import { Insertion } from './insertion.js';

/** A new line or a new page. */
export class Break extends Insertion {
  constructor(private readonly page: boolean) {
    super();
  }

  xml(tag: Tag): string | undefined {
    if (tag.position !== 'text') return undefined;
    return `</w:t><w:br${this.page ? ' w:type="page"' : ''}/><w:t xml:space="preserve">`;
  }
}
