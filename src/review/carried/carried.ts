import type { Level } from '../../diagnostics/index.js';

/** Where a document comes from: enough to find the same input again. No personal data. */
export interface CarriedOrigin {
  planId: string;
  edition: string;
  planTitle: string;
  villageCode: string;
  villageName: string;
  /** 数据截止日期, YYYY-MM-DD */
  asOf: string;
  /** Name and SHA-256 of the workbook it was made from. */
  workbook: { file: string; sha256: string };
  generator: string;
}

/**
 * What a docx carries in a custom XML part: its facts (as the template names them, at the document's own level of masking), the
 * template they were poured into, and its origin. `review` compares the text with what these make the template say.
 */
export interface Carried {
  kind: string;
  origin: CarriedOrigin;
  template: { name: string; source: string };
  data: Record<string, unknown>;
  /** Level of masking; files of before 0.1 do not say it. */
  level?: Level;
  /** Made with --draft: every page must go on saying so. */
  draft?: true;
}
