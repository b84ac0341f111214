import type { RawEntry } from '../office/index.js';
import type { CompiledPart } from './compile-part.js';
import type { Lookalike, Tag } from './tags.js';

/** One entry of the package: compressed already, or made by the program of that part. */
type TemplateEntry = RawEntry | { program: string };

/** A template ready to be filled any number of times. */
export interface CompiledTemplate {
  file: string;
  /** 文种 of a text template; empty for a Word file. */
  kind: string;
  /** First-level headings that the finished document must have, without numbers, in order. */
  required: string[];
  tags: readonly Tag[];
  /** Texts that may have been meant as tags. */
  lookalikes: readonly Lookalike[];
  /** Parts with tags in them. */
  programs: readonly CompiledPart[];
  /** The package in the order of its zip. */
  entries: readonly TemplateEntry[];
  /** Entries that stand in for those of the same name in a draft. */
  draft: readonly RawEntry[];
  mainPart: string;
  /** Headers with tags in them: marked in a draft after filling. */
  markedHeaders?: readonly string[];
  /** Of a Word file that people made: whether even pages have headers of their own. In a draft it gets the headers that it lacks. */
  evenPages?: boolean;
  /** Largest id of each kind that must be unique in the file: `drawing`, `bookmark`. */
  highestIds: ReadonlyMap<string, number>;
  /** Texts of the parts that an addition to the package changes: content types and relationships, by name. */
  registers: ReadonlyMap<string, string>;
}
