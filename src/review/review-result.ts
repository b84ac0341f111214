import type { Carried } from './carried/carried.js';
import type { Layout } from './format/subject.js';

/** What a review says beside its diagnostics. */
export interface ReviewResult {
  /** What the text was compared with: the carried data or what the caller handed in. */
  comparedWith?: Carried;
  /** Checks that could not be made, in words. */
  notMade: string[];
  /** What format and text were judged as; absent when they were not. */
  judgedAs?: Layout | '普通文件';
}
