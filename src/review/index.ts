export type { Carried, CarriedOrigin } from './carried/carried.js';
export { carriedIn } from './carried/carried-in.js';
export { carriedFile, carriedXml } from './carried/carried-part.js';
export type { Layout } from './format/subject.js';
export type { Judged } from './judged.js';
export { measureClauses } from './page/clauses/index.js';
export type { FormatReview, Review, ReviewRules } from './review-docx.js';
export { reviewDocx } from './review-docx.js';
export { reviewPdf } from './review-pdf.js';
