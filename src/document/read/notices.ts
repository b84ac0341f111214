import type { Diagnostic, DiagnosticMaker } from '../../diagnostics/index.js';
import type { Block, Document } from '../tree.js';
import type { LocatedBlock } from '../walk.js';
import { placeOf, walkBlocks, walkMargins } from '../walk.js';

/** Something to say about a place that is not known yet. */
export interface Notice {
  make: DiagnosticMaker;
  message: string;
  found?: string;
}

/** Gathers notices on blocks while the tree is built; places are found when it is finished. */
export class Notices {
  readonly #onBlock = new Map<Block, Notice[]>();
  readonly #onFile = new Map<string, Notice>();

  /** About the document as a whole; said once. */
  file(notice: Notice): void {
    this.#onFile.set(notice.make.code + notice.message, notice);
  }

  block(block: Block, notices: Notice[]): void {
    if (notices.length === 0) return;
    // A walk comes by what stands in a box, not by the box.
    let at = block;
    while (at.kind === 'text-box' && at.blocks[0]) at = at.blocks[0];
    this.#onBlock.set(at, [...(this.#onBlock.get(at) ?? []), ...notices]);
  }

  /** Diagnostics in document order, equal ones folded into the first with their count. */
  diagnostics(document: Document, file: string): Diagnostic[] {
    const folded = new Map<string, Diagnostic & { count: number }>();
    const add = (notice: Notice, located?: LocatedBlock) => {
      const place = located ? placeOf(file, located) : ({ kind: 'document', file } as const);
      const key = notice.make.code + notice.message;
      const earlier = folded.get(key);
      if (earlier) {
        earlier.count++;
        earlier.related ??= [];
        if (earlier.related.length < maxRelated) earlier.related.push({ place, message: '同样的情况' });
        return;
      }
      const { make, message, found } = notice;
      folded.set(key, { ...make({ place, message, ...(found !== undefined && { found }) }), count: 1 });
    };
    for (const notice of this.#onFile.values()) add(notice);
    if (this.#onBlock.size > 0) {
      for (const walked of [walkMargins(document), walkBlocks(document)]) {
        for (const located of walked) for (const notice of this.#onBlock.get(located.block) ?? []) add(notice, located);
      }
    }
    return [...folded.values()].map(({ count, ...d }) =>
      count > 1 ? { ...d, message: `${d.message}（共 ${count} 处）` } : d,
    );
  }
}

/** Further places listed with a folded diagnostic. */
const maxRelated = 5;
