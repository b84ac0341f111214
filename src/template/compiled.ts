import type { RawEntry } from '../office/index.js';
import type { CompiledPart } from './compile-part.js';
import type { FrontMatter } from './markdown/front-matter.js';
import type { Tag } from './tags.js';

/** A template ready to be filled any number of times. */
export interface CompiledTemplate {
  name: string;
  file: string;
  /** 文种. */
  kind: string;
  /** First-level headings that the finished document must have, without numbers, in order. */
  required: string[];
  front: FrontMatter;
  tags: readonly Tag[];
  /** Parts with tags in them. */
  programs: readonly CompiledPart[];
  /** Parts that are the same in every document, compressed once. */
  fixed: readonly RawEntry[];
  /** Headers without and with the draft mark. */
  headers: { final: readonly RawEntry[]; draft: readonly RawEntry[] };
}
