import type { FontSet } from '../document/index.js';
import type { Plan } from '../plan/index.js';
import type { Profile } from '../template/index.js';
import type { Catalogue } from './item.js';

export interface ArchiveInput {
  /** Folder with finished documents, and the one that becomes the archive. */
  from: string;
  out: string;
  plan: Plan;
  /** 归档.yaml */
  settings: { file: string; text: string };
  profile: Profile;
  fonts: FontSet;
  /** Plan, templates, format profile that were used: kept in the archive. */
  basis: readonly { name: string; content: Uint8Array | string }[];
  /** 归档日期, YYYY-MM-DD. */
  day: string;
  /** 日期 of documents that carry none themselves; default that of their village's report. */
  date?: string;
  /** The archives that this one supplements, in order. */
  before?: { catalogues: readonly Catalogue[]; tagManifest: string };
  /** Another converter for edited Word files that we cannot represent whole. */
  convert?: (docx: Uint8Array) => Promise<Uint8Array | undefined>;
}
