export type { Carried, CarriedOrigin } from './carried/carried.js';
export { carriedXml } from './carried/carried-part.js';
export type { Review, ReviewRules } from './review-docx.js';
export { reviewDocx } from './review-docx.js';
