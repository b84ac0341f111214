/** A length in pt as a ruler shows it: mm, to a tenth. */
export const inMillimetres = (pt: number): number => Math.round((pt / 72) * 254) / 10;
