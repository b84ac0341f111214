import type { Runtime } from '../program/runtime.js';
import type { Tag } from '../tags.js';

/**
 * What a function returns to print something that is not text. Data cannot hold one, so no value becomes markup.
 */
export abstract class Insertion {
  /** XML that stands inside a `w:t`: it closes and opens again what it must. Undefined where it cannot stand. */
  abstract xml(tag: Tag, runtime: Runtime): string | undefined;
}

/** Leaves the text and the run that a tag stands in, and opens an equal run again. */
export function betweenRuns(content: string, { runProperties = '' }: Tag): string {
  return `</w:t></w:r>${content}<w:r>${runProperties}<w:t xml:space="preserve">`;
}
