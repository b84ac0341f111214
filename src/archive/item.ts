import * as z from 'zod';
import type { Level } from '../diagnostics/index.js';
import type { Retention } from './settings.js';

/** One 件: what the catalogue says of it. */
export interface Item {
  /** 档号 */
  reference: string;
  /** 件号 within its retention. */
  number: number;
  retention: Retention;
  /** 题名 */
  title: string;
  /** 责任者 */
  author: string;
  /** 日期, YYYY-MM-DD */
  date: string;
  pages: number;
  secrecy: string;
  remark: string;
  kind: string;
  /** Code of the village or town. */
  area: string;
  /** 户编号, of what is about one household. */
  household?: string;
  /** Path in the bag, and of the same file under a name in ASCII. */
  file: string;
  ascii: string;
  sha256: string;
  /** SHA-256 of the file that it was made from. */
  source: string;
}

/** A bound PDF: 一户一档 or 一村一档. */
export interface Volume {
  title: string;
  area: string;
  household?: string;
  pages: number;
  file: string;
  ascii: string;
  sha256: string;
  /** 档号 of what is bound in it. */
  references: string[];
}

/** data/catalogue.json: the catalogue for programs. */
export interface Catalogue {
  format: 'cunbao-archive-1';
  fonds: string;
  category: string;
  year: string;
  office: string;
  level: Level;
  planId: string;
  edition: string;
  /** The archive that this one supplements: hash of its tag manifest, and the 件号 that it ended with. */
  supplements?: { tagManifest: string; last: Partial<Record<Retention, number>> };
  items: Item[];
  volumes: Volume[];
}

export const CATALOGUE = 'catalogue.json';

const kept = { file: z.string(), ascii: z.string(), sha256: z.string(), pages: z.number() };
const retention = z.enum(['Y', 'D30', 'D10']);
const shape = z.object({
  format: z.literal('cunbao-archive-1'),
  ...Object.fromEntries(['fonds', 'category', 'year', 'office', 'planId', 'edition'].map((key) => [key, z.string()])),
  level: z.enum(['internal', 'report', 'public']),
  supplements: z.object({ tagManifest: z.string(), last: z.partialRecord(retention, z.number()) }).optional(),
  items: z.array(
    z.object({
      ...Object.fromEntries(
        ['reference', 'title', 'author', 'date', 'secrecy', 'remark', 'kind', 'area', 'source'].map((key) => [
          key,
          z.string(),
        ]),
      ),
      number: z.number(),
      retention,
      household: z.string().optional(),
      ...kept,
    }),
  ),
  volumes: z.array(
    z.object({
      title: z.string(),
      area: z.string(),
      household: z.string().optional(),
      references: z.array(z.string()),
      ...kept,
    }),
  ),
});

/** Reads data/catalogue.json; undefined when it is none of ours. */
export function parseCatalogue(text: string): Catalogue | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return shape.safeParse(read).success ? (read as Catalogue) : undefined;
  } catch {
    return undefined;
  }
}
